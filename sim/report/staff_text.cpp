#include "sim/report/staff_text.hpp"

#include <array>
#include <fmt/format.h>

#include "sim/report/estimate_text.hpp"
#include "sim/report/outcome_choice.hpp"
#include "sim/report/text_table.hpp"

namespace sim::report {

namespace {

using experiment::StaffMeasure;
using experiment::StaffTable;

/// A column: narrow heads, so that a role fits on one line.
struct Shown {
  StaffMeasure measure;
  char const* head;
};

constexpr std::array shown{Shown{StaffMeasure::caseload, "caseload per post"},
                           Shown{StaffMeasure::overload, "above ceiling"},
                           Shown{StaffMeasure::waiting, "in line"},
                           Shown{StaffMeasure::days_waited, "days waited"},
                           Shown{StaffMeasure::meetings, "in meetings"},
                           Shown{StaffMeasure::nothing_to_do, "unused"}};

std::vector<TextColumn> columns() {
  std::vector<TextColumn> columns{{.head = "", .align = Align::left}, {.head = "posts"}};
  for (auto const& each : shown) {
    columns.push_back({.head = each.head});
  }
  return columns;
}

std::string shown_text(experiment::Estimate const& estimate, StaffMeasure measure) {
  bool const is_share = experiment::staff_measures[static_cast<std::size_t>(measure)].is_share;
  return is_share ? estimate_text(estimate, Scale::per_cent, 0)
                  : estimate_text(estimate, Scale::plain);
}

std::string region_table(scenario::Scenario const& scenario,
                         StaffTable const& staff,
                         std::size_t arm,
                         std::size_t region) {
  TextTable table{columns()};
  auto const& roles = scenario.arms[arm].regions[region].setting.roles;
  for (std::size_t role = 0; role < roles.size(); ++role) {
    auto const posts = staff.posts(arm, region, role);
    if (posts == 0) {
      continue;
    }
    std::vector<std::string> row{roles[role].title, std::to_string(posts)};
    for (auto const& each : shown) {
      row.push_back(shown_text(staff.estimate(arm, region, role, each.measure), each.measure));
    }
    table.add_row(std::move(row));
  }
  return table.text();
}

}  // namespace

std::string staff_text(scenario::Scenario const& scenario, StaffTable const& staff) {
  std::string text;
  for (std::size_t arm = 0; arm < scenario.arms.size(); ++arm) {
    auto const& regions = scenario.arms[arm].regions;
    for (std::size_t region = 0; region < regions.size(); ++region) {
      auto const which =
          is_evaluation(scenario) ? std::string{} : ", " + spaced(scenario.arms[arm].name);
      auto const where = regions.size() > 1 ? ", " + regions[region].title : std::string{};
      text += fmt::format("Staff in the last twelve months{}{}\n{}\n",
                          which,
                          where,
                          region_table(scenario, staff, arm, region));
    }
  }
  if (!text.empty()) {
    text += paragraph(
        "Caseload: places held by weight, vacant posts counted as posts; above the ceiling through "
        "hand-over.");
    text += paragraph(
        "In line: citizens waiting at the ends of months, for places, which may be full while "
        "hours are left.");
    text += paragraph(
        "In meetings, unused: of the hours for citizens and firms; the rest is other work, travel, "
        "absence.");
    text += "\n";
  }
  return text;
}

}  // namespace sim::report
