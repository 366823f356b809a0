#include <algorithm>

#include "sim/experiment/axes.hpp"
#include "sim/experiment/staff_table.hpp"
#include "sim/report/answer_samples.hpp"

namespace sim::report {

namespace {

using experiment::StaffMeasure;

constexpr std::size_t months_of_staff = 12;

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

/// Meetings that were held in twelve months, by all posts together.
Measured meetings_held(Evidence const& evidence, std::size_t region, std::size_t role) {
  auto const values = summed(evidence, meeting_cells(evidence.scenario, region, role));
  return {.id = "meetings_held",
          .unit = Unit::number,
          .better = Better::unsaid,
          .arms = compared(evidence, values)};
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

bool is_varied(scenario::Scenario const& scenario, std::size_t region, std::size_t role) {
  auto const& first = scenario.arms.front().regions.at(region).setting.roles.at(role);
  return std::ranges::any_of(scenario.arms, [&](scenario::Arm const& arm) {
    auto const& terms = arm.regions.at(region).setting.roles.at(role);
    auto const& bought = arm.spending.posts;
    return terms.count != first.count || terms.changes.size() != first.changes.size() ||
           std::ranges::find(bought, terms.name, &scenario::BoughtPosts::role) != bought.end();
  });
}

std::vector<experiment::CellName> meeting_cells(scenario::Scenario const& scenario,
                                                std::size_t region,
                                                std::size_t role) {
  auto const months = extent(experiment::time_axis(scenario).labels);
  std::vector<experiment::CellName> cells;
  for (auto month = months - std::min(months, months_of_staff); month < months; ++month) {
    cells.push_back({.table = {"resources", "meetings_held"}, .places = {region, month, role}});
  }
  return cells;
}

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
      if (is_varied(scenario, region, k)) {
        role.measures.push_back(meetings_held(evidence, region, k));
      }
      if (has_posts(role)) {
        roles.push_back(std::move(role));
      }
    }
  }
  return roles;
}

}  // namespace sim::report
