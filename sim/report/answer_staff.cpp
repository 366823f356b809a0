#include "sim/experiment/staff_table.hpp"
#include "sim/report/answer_parts.hpp"

namespace sim::report {

namespace {

using experiment::StaffMeasure;

Unit unit_of(StaffMeasure measure) {
  switch (measure) {
    case StaffMeasure::days_waited: return Unit::days;
    case StaffMeasure::waiting:
    case StaffMeasure::gave_up: return Unit::persons;
    case StaffMeasure::caseload:
    case StaffMeasure::overload: return Unit::number;
    default: return Unit::share;
  }
}

Better better_of(StaffMeasure measure) {
  switch (measure) {
    case StaffMeasure::overload:
    case StaffMeasure::waiting:
    case StaffMeasure::days_waited:
    case StaffMeasure::gave_up: return Better::less;
    default: return Better::unsaid;
  }
}

bool has_posts(AnswerRole const& role) {
  for (auto const posts : role.posts) {
    if (posts > 0) {
      return true;
    }
  }
  return false;
}

}  // namespace

std::vector<AnswerRole> roles_of(Evidence const& evidence) {
  auto const& scenario = evidence.scenario;
  auto const& regions = scenario.arms.front().regions;
  experiment::StaffTable const staff{scenario, evidence.series};
  std::vector<AnswerRole> roles;
  for (std::size_t region = 0; region < regions.size(); ++region) {
    auto const& known = regions[region].setting.roles;
    auto const where = regions.size() > 1 ? ", " + regions[region].title : std::string{};
    for (std::size_t k = 0; k < known.size(); ++k) {
      AnswerRole role{
          .id = known[k].name, .title = known[k].title + where, .posts = {}, .measures = {}};
      for (std::size_t arm = 0; arm < scenario.arms.size(); ++arm) {
        role.posts.push_back(staff.posts(arm, region, k));
      }
      for (std::size_t measure = 0; measure < experiment::staff_measures.size(); ++measure) {
        std::string const name{experiment::staff_measures[measure].name};
        auto const& series = evidence.series.at("staff", name);
        role.measures.push_back({.id = name,
                                 .unit = unit_of(static_cast<StaffMeasure>(measure)),
                                 .better = better_of(static_cast<StaffMeasure>(measure)),
                                 .arms = compared_amounts(series, series.cell({region, k}))});
      }
      if (has_posts(role)) {
        roles.push_back(std::move(role));
      }
    }
  }
  return roles;
}

}  // namespace sim::report
