#include "sim/experiment/axes.hpp"

#include <numeric>

#include "sim/base/calendar.hpp"
#include "sim/economics/item.hpp"
#include "sim/experiment/outcome_table.hpp"
#include "sim/model/activity.hpp"
#include "sim/record/start_recorder.hpp"

namespace sim::experiment {

namespace {

using record::Axis;
using record::Growth;

template <class Names>
std::vector<std::string> texts(Names const& names) {
  return {names.begin(), names.end()};
}

}  // namespace

Axis replication_axis(int number) {
  return {.name = "replication",
          .long_name = "Replication",
          .units = "1",
          .labels = std::vector<std::int32_t>{number},
          .growth = Growth::by_replication};
}

Axis arm_axis(scenario::Scenario const& scenario) {
  std::vector<std::string> names;
  for (auto const& arm : scenario.arms) {
    names.push_back(arm.name);
  }
  return {
      .name = "arm", .long_name = "Arm of the experiment", .units = "", .labels = std::move(names)};
}

record::Axis payer_axis() {
  std::vector<std::string> names(economics::account_names.begin(),
                                 economics::account_names.begin() + economics::payer_count);
  names.emplace_back("society");
  return {.name = "payer",
          .long_name = "Who pays or is paid; society: all five together",
          .units = "",
          .labels = std::move(names)};
}

std::vector<std::string> region_names(scenario::Scenario const& scenario) {
  std::vector<std::string> names;
  for (auto const& region : named_regions(scenario)) {
    names.push_back(region.name);
  }
  return names.empty() ? std::vector<std::string>{"all"} : names;
}

Axis region_axis(scenario::Scenario const& scenario) {
  return {.name = "region",
          .long_name = "Region; all: the scenario has no regions",
          .units = "",
          .labels = region_names(scenario)};
}

std::string time_units(scenario::Scenario const& scenario) {
  return "days since " + format_date(date_of(any_setting(scenario).starts));
}

Axis time_axis(scenario::Scenario const& scenario) {
  auto const& setting = any_setting(scenario);
  std::vector<double> ends;
  for (auto month = start_of_next_month(setting.starts); month <= setting.ends;
       month = start_of_next_month(month)) {
    ends.push_back(days(month - setting.starts));
  }
  return {.name = "time",
          .long_name = "End of the calendar month",
          .units = time_units(scenario),
          .labels = std::move(ends)};
}

Axis year_axis(scenario::Scenario const& scenario) {
  auto const months = extent(time_axis(scenario).labels);
  std::vector<std::int32_t> years((months + 11) / 12);
  std::iota(years.begin(), years.end(), 1);
  return {.name = "year",
          .long_name = "Year of the run; the last one may be shorter",
          .units = "1",
          .labels = std::move(years)};
}

Axis start_axis() {
  return {.name = "start",
          .long_name = "What began",
          .units = "",
          .labels = texts(record::start_names)};
}

Axis state_axis() {
  return {.name = "state",
          .long_name = "Labour state",
          .units = "",
          .labels = texts(model::labour_state_names)};
}

Axis group_axis(scenario::Scenario const& scenario) {
  return {.name = "group",
          .long_name = "Segment or trial group of citizens",
          .units = "",
          .labels = all_group_names(scenario)};
}

Axis horizon_axis() {
  return {.name = "horizon",
          .long_name = "Calendar months after the index date",
          .units = "1",
          .labels = std::vector<std::int32_t>(record::horizons.begin(), record::horizons.end())};
}

Axis measure_axis() {
  std::vector<std::string> names;
  for (std::size_t k = 0; k < record::measure_count; ++k) {
    names.emplace_back(record::measures.at(k).name);
  }
  return {.name = "measure", .long_name = "Outcome", .units = "", .labels = std::move(names)};
}

Axis role_axis(scenario::Scenario const& scenario) {
  std::vector<std::string> names;
  for (auto const& role : any_setting(scenario).roles) {
    names.push_back(role.name);
  }
  return {.name = "role", .long_name = "Role of staff", .units = "", .labels = std::move(names)};
}

Axis activity_axis() {
  return {.name = "activity",
          .long_name = "What working time was spent on",
          .units = "",
          .labels = texts(model::activity_names)};
}

}  // namespace sim::experiment
