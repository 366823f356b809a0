#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "sim/experiment/goal_unit.hpp"
#include "sim/experiment/series.hpp"
#include "sim/scenario/scenario.hpp"

namespace sim::experiment {

/// An axis of a table, along which a goal names one place.
struct GoalAxis {
  std::string name;                       ///< "group", "role", "horizon".
  std::vector<std::string> labels;        ///< As a goal writes them.
  bool is_numbered = false;               ///< Named by @NUMBER, else by /LABEL.
  std::optional<std::size_t> usual = {};  ///< The place that is meant where none is named.
};

/// A table that a goal may name: one of those from which everything is reported.
struct GoalMeasure {
  TableName table;
  GoalUnit unit = GoalUnit::number;
  std::vector<GoalAxis> axes = {};  ///< After `replication` and `arm`.
};

/// Every table over which replications are averaged and that has arms.
///
/// Where none is named, a goal is about everybody, at the horizon of the question or the end of the
/// run. Horizons are those that the run reaches.
[[nodiscard]] std::vector<GoalMeasure> goal_measures(scenario::Scenario const& scenario);

}  // namespace sim::experiment
