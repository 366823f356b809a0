#pragma once

#include <string>

#include "sim/record/table.hpp"
#include "sim/scenario/scenario.hpp"

/// The dimensions that the groups of the results file share.
namespace sim::experiment {

[[nodiscard]] record::Axis replication_axis(int number);
[[nodiscard]] record::Axis arm_axis(scenario::Scenario const& scenario);
[[nodiscard]] record::Axis region_axis(scenario::Scenario const& scenario);
[[nodiscard]] record::Axis time_axis(scenario::Scenario const& scenario);  ///< Ends of months.
[[nodiscard]] record::Axis year_axis(scenario::Scenario const& scenario);  ///< Years of the run.
[[nodiscard]] record::Axis state_axis();
[[nodiscard]] record::Axis start_axis();
[[nodiscard]] record::Axis group_axis(scenario::Scenario const& scenario);
[[nodiscard]] record::Axis horizon_axis();
[[nodiscard]] record::Axis measure_axis();
[[nodiscard]] record::Axis role_axis(scenario::Scenario const& scenario);
[[nodiscard]] record::Axis activity_axis();
[[nodiscard]] record::Axis payer_axis();  ///< The payers, and society: all of them.

/// The regions by name; "all" stands for the one of a scenario without regions.
[[nodiscard]] std::vector<std::string> region_names(scenario::Scenario const& scenario);

/// "days since 2024-01-01": the start of the run.
[[nodiscard]] std::string time_units(scenario::Scenario const& scenario);

}  // namespace sim::experiment
