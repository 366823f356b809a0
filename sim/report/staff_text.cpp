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

constexpr std::array shown{StaffMeasure::caseload,
                           StaffMeasure::waiting,
                           StaffMeasure::days_waited,
                           StaffMeasure::meetings,
                           StaffMeasure::nothing_to_do};

experiment::StaffMeasureTerms const& terms_of(StaffMeasure measure) {
  return experiment::staff_measures[static_cast<std::size_t>(measure)];
}

std::vector<TextColumn> columns() {
  std::vector<TextColumn> columns{{.head = "", .align = Align::left}, {.head = "posts"}};
  for (auto const measure : shown) {
    columns.push_back({.head = std::string{terms_of(measure).long_name}});
  }
  return columns;
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
    for (auto const measure : shown) {
      row.push_back(estimate_text(staff.estimate(arm, region, role, measure),
                                  terms_of(measure).is_share ? Scale::per_cent : Scale::plain));
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
      auto const where = regions.size() > 1 ? ", " + regions[region].title : std::string{};
      text += fmt::format("Staff in the last twelve months, {}{}\n{}\n",
                          spaced(scenario.arms[arm].name),
                          where,
                          region_table(scenario, staff, arm, region));
    }
  }
  return text;
}

}  // namespace sim::report
