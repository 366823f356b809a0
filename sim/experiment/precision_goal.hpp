#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/scenario/toml/parsed.hpp"

namespace sim::experiment {

/// What a measure is counted in.
enum class GoalUnit : std::uint8_t { share, weeks, days, hours, persons, posts, dkk, number };

/// A measure that a goal may name.
struct GoalMeasure {
  std::string name;  ///< "ordinary_hours_at", "days_waited"
  GoalUnit unit = GoalUnit::share;
  std::vector<int> months;          ///< Horizons it may be asked at; none: it has no horizon.
  std::vector<std::string> groups;  ///< Target groups or roles it may be asked of.
};

/// How precise one figure is to be: the largest half-width of its 95 % interval.
struct PrecisionGoal {
  std::string measure;
  GoalUnit unit = GoalUnit::share;
  std::optional<int> month;        ///< Nothing: the horizon of the question.
  std::string group;               ///< Empty: everybody.
  bool is_difference = false;      ///< Each arm less the base, instead of the level in each arm.
  std::optional<double> quantile;  ///< Of the replications, instead of their mean.
  double half_width = 0.0;         ///< In the unit of the measure (shares 0 to 1), above 0.
  bool is_relative = false;        ///< `half_width` is a part of the mean (or of the quantile).
};

/// Reads a goal: `[qNN] [difference] MEASURE[@MONTH][/GROUP]: HALF-WIDTH UNIT`.
///
///     ordinary_hours_at@30: 0.5 pp            the level in each arm
///     difference weeks_in_work: 0.3 weeks     each arm less the base
///     q90 days_waited/jobcentre_mentor: 5 days    the 90 % quantile over replications
///     q90 difference weeks_in_work: 1 week    the same of the paired difference
///     weeks_in_work: 2 %                      relative to the mean
///
/// Shares are in percentage points (pp); weeks may be given for days and the other way round. A
/// relative goal is refused for shares, where "2 %" is ambiguous, and for differences, whose mean
/// may be zero. The difference of two quantiles is not offered: its interval would need the joint
/// law of both, which order statistics do not give.
[[nodiscard]] scenario::Parsed<PrecisionGoal> parse_precision_goal(
    std::string_view text, std::vector<GoalMeasure> const& known);

/// The figure of a goal as it is written: "q90 difference weeks_in_work@30/all".
[[nodiscard]] std::string figure_name(PrecisionGoal const& goal);

/// A half-width with its unit: "0.5 pp", "0.3 weeks".
[[nodiscard]] std::string width_text(double half_width, GoalUnit unit);

}  // namespace sim::experiment
