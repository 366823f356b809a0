#include "sim/scenario/staffing.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "sim/scenario/most_posts.hpp"

namespace sim::scenario {

namespace {

constexpr double minutes_per_hour = 60.0;
constexpr double quarters_per_place = 4.0;

/// What one citizen on a policy is to a role.
struct Service {
  double weekly_hours = 0.0;
  double places = 0.0;
  std::string meetings;  ///< In words, for the sentence.

  void add(model::RelationDose const& dose);
};

/// Without regular meetings there is nothing to add.
void Service::add(model::RelationDose const& dose) {
  if (dose.interval == Duration::zero() || dose.begins == model::Begins::never) {
    return;
  }
  double const weeks = minutes(dose.interval) / minutes(std::chrono::weeks{1});
  double const each = minutes(dose.meeting + dose.paperwork + dose.travel);
  weekly_hours += each / minutes_per_hour / weeks;
  places += dose.load_quarters / quarters_per_place;
  meetings += fmt::format("{}{:.0f} minutes with paperwork and travel every {:.1f} weeks",
                          meetings.empty() ? "" : " and ",
                          each,
                          weeks);
}

Service service_of(model::Doses const& policy, std::size_t role) {
  Service service;
  for (auto const& dose : policy.relations) {
    if (dose.role == role) {
      service.add(dose);
    }
  }
  return service;
}

/// Empty where the diary can hold a full caseload.
std::string sentence(std::string const& policy, model::Role const& role, Service const& service) {
  double const places = role.ceiling.quarters / quarters_per_place;
  double const citizens = service.places > 0.0 ? places / service.places : 0.0;
  double const needed = citizens * service.weekly_hours;
  double const there = role.hours_per_week * role.contact_share;
  if (needed <= there) {
    return {};
  }
  return fmt::format(
      "policy '{}' with a full caseload of the role '{}' needs {:.1f} hours a week ({:.0f} places "
      "of {:.2f} citizens each, {}), and the diary has {:.1f} ({:.1f} hours at {:.0f} %): its "
      "meetings will come late.",
      policy,
      role.name,
      needed,
      places,
      citizens / places,
      service.meetings,
      there,
      role.hours_per_week,
      100.0 * role.contact_share);
}

void add_region(Region const& region,
                std::vector<std::string> const& policies,
                std::vector<std::string>& warnings) {
  auto const& roles = region.setting.roles;
  for (auto const policy : region.policies) {
    for (std::size_t role = 0; role < roles.size(); ++role) {
      bool const meets_one_by_one = roles[role].session == Duration::zero();
      if (most_posts(roles[role]) == 0 || !meets_one_by_one) {
        continue;
      }
      auto const service = service_of(region.setting.policies[policy], role);
      auto text = sentence(policies[policy], roles[role], service);
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
      add_region(region, scenario.policies, warnings);
    }
  }
  return warnings;
}

}  // namespace sim::scenario
