#include "sim/scenario/assembly.hpp"

#include <memory>

#include "sim/base/calendar.hpp"
#include "sim/base/portable_math.hpp"

namespace sim::scenario {

namespace {

constexpr std::chrono::years margin{2};

std::shared_ptr<Roster const> roster_of(std::vector<RosterWindow> const& week,
                                        RosterYears const& years) {
  return week.empty() ? nullptr
                      : std::make_shared<Roster const>(week, years, ClosingDays::municipal);
}

std::vector<model::Role> roles_of(Parts const& parts) {
  RosterYears const years{date_of(parts.run.opens).year() - margin,
                          date_of(parts.run.ends).year() + margin};
  std::vector<model::Role> roles;
  for (auto const& terms : parts.roles) {
    auto& role = roles.emplace_back(terms.role);
    role.roster = roster_of(terms.diary, years);
    role.on_call = roster_of(terms.on_call, years);
  }
  return roles;
}

std::shared_ptr<model::AssignmentRule const> rule_of(Parts const& parts) {
  std::vector<policy::AssignmentTerms> rows;
  for (auto const& assignment : parts.assignments) {
    rows.push_back(assignment.terms);
  }
  return std::make_shared<policy::ShareAssignment const>(std::move(rows), parts.run.starts);
}

}  // namespace

model::Setting assemble(Parts const& parts) {
  model::Setting setting;
  setting.opens = parts.run.opens;
  setting.starts = parts.run.starts;
  setting.ends = parts.run.ends;
  setting.refresh = parts.run.refresh;
  setting.populations = parts.groups;
  setting.roles = roles_of(parts);
  for (auto const& policy : parts.policies) {
    setting.policies.push_back(policy.doses);
  }
  setting.baseline = parts.baseline;
  setting.assignment = rule_of(parts);
  for (auto const& assignment : parts.assignments) {
    setting.intake_places.push_back(assignment.terms.places);
  }
  setting.centre = parts.centre;
  setting.review = parts.review;
  setting.firms = parts.firms.terms;
  setting.nature = parts.nature;
  for (double const tightness : parts.tightness) {
    setting.log_tightness.push_back(portable_log(tightness));
  }
  return setting;
}

}  // namespace sim::scenario
