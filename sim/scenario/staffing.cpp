#include "sim/scenario/staffing.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace sim::scenario {

namespace {

constexpr double minutes_per_hour = 60.0;
constexpr double quarters_per_place = 4.0;

/// Hours a week that one place takes; zero without regular meetings.
double weekly_hours_of_place(model::RelationDose const& dose) {
  if (dose.interval == Duration::zero() || dose.begins == model::Begins::never) {
    return 0.0;
  }
  double const weeks = minutes(dose.interval) / minutes(std::chrono::weeks{1});
  double const each = minutes(dose.meeting + dose.paperwork + dose.travel) / minutes_per_hour;
  return each / weeks * quarters_per_place / dose.load_quarters;
}

std::string sentence(std::string const& policy,
                     model::Role const& role,
                     model::RelationDose const& dose) {
  double const places = role.ceiling.quarters / quarters_per_place;
  double const needed = places * weekly_hours_of_place(dose);
  double const there = role.hours_per_week * role.contact_share;
  if (needed <= there) {
    return {};
  }
  return fmt::format(
      "policy '{}' with a full caseload of the role '{}' needs {:.1f} hours a week ({:.0f} places "
      "of {:.2f} citizens each, {:.0f} minutes with paperwork and travel every {:.1f} weeks), and "
      "the diary has {:.1f} ({:.1f} hours at {:.0f} %): its meetings will come late.",
      policy,
      role.name,
      needed,
      places,
      quarters_per_place / dose.load_quarters,
      minutes(dose.meeting + dose.paperwork + dose.travel),
      minutes(dose.interval) / minutes(std::chrono::weeks{1}),
      there,
      role.hours_per_week,
      100.0 * role.contact_share);
}

void add_region(model::Setting const& setting,
                std::vector<std::string> const& policies,
                std::vector<std::string>& warnings) {
  for (std::size_t k = 0; k < policies.size(); ++k) {
    for (auto const& dose : setting.policies[k].relations) {
      if (dose.role == model::no_index || setting.roles[dose.role].count == 0 ||
          setting.roles[dose.role].session > Duration::zero()) {
        continue;
      }
      auto text = sentence(policies[k], setting.roles[dose.role], dose);
      if (!text.empty() && std::ranges::find(warnings, text) == warnings.end()) {
        warnings.push_back(std::move(text));
      }
    }
  }
}

}  // namespace

std::vector<std::string> staffing_warnings(Scenario const& scenario) {
  std::vector<std::string> warnings;
  for (auto const& arm : scenario.arms) {
    for (auto const& region : arm.regions) {
      add_region(region.setting, scenario.policies, warnings);
    }
  }
  return warnings;
}

}  // namespace sim::scenario
