#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/experiment/goal_cell.hpp"
#include "sim/scenario/toml/parsed.hpp"

namespace sim::experiment {

/// How precise one figure is to be: the largest half-width of its 95 % interval.
struct PrecisionGoal {
  std::string figure;  ///< As it was written: "weeks_in_work@30/all".
  CellName cell;
  GoalUnit unit = GoalUnit::number;
  bool is_difference = false;      ///< Each arm less the one it is compared with, not its level.
  std::optional<double> quantile;  ///< Of the replications, instead of their mean.
  std::optional<CellName> per;     ///< The mean is divided by the mean difference of this.
  double half_width = 0.0;         ///< In the unit of the table (shares 0 to 1, øre), above 0.
  bool is_relative = false;        ///< `half_width` is a part of the mean (or of the quantile).
};

/// Reads a goal: `[qNN] [difference] FIGURE [per FIGURE]: HALF-WIDTH UNIT`; parse_goal_cell says
/// how a figure is written.
///
///     ordinary_hours_at@30: 0.5 pp            the level in each arm
///     difference weeks_in_work: 0.3 weeks     each arm less the one it is compared with
///     q90 days_waited/jobcentre_mentor: 5 days    the 90 % quantile over replications
///     q90 difference weeks_in_work: 1 week    the same of the paired difference
///     difference public_present per months_in_work: 5000 DKK    per extra month in work
///     weeks_in_work: 2 %                      relative to the mean
///
/// Shares are in percentage points (pp); weeks may be given for days and the other way round. A
/// relative goal is refused for shares, where "2 %" is ambiguous, and for differences, whose mean
/// may be zero. The difference of two quantiles is not offered: its interval would need the joint
/// law of both, which order statistics do not give.
[[nodiscard]] scenario::Parsed<PrecisionGoal> parse_precision_goal(
    std::string_view text, std::vector<GoalMeasure> const& known);

/// What a goal is about, as it is written: "q90 difference weeks_in_work@30/all".
[[nodiscard]] std::string figure_name(PrecisionGoal const& goal);

}  // namespace sim::experiment
