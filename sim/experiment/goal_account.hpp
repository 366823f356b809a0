#pragma once

#include <cstddef>
#include <limits>
#include <vector>

#include "sim/experiment/account.hpp"
#include "sim/experiment/precision_goal.hpp"

namespace sim::experiment {

/// Where a goal stands, in one arm or in the one that is farthest from what is allowed.
struct GoalState {
  double half_width = std::numeric_limits<double>::quiet_NaN();  ///< NaN: not known yet.
  double allowed = std::numeric_limits<double>::quiet_NaN();     ///< In the unit of the table.
  int draws = 0;                                                 ///< In which it was known.
  bool holds = false;
};

/// How far a goal is from being met: below 1 it is. Infinite: it is not known.
[[nodiscard]] double distance(GoalState const& state);

/// What is known of the figure of a goal in one arm.
class GoalAccount {
 public:
  /// `per_draw` replications share their parameters.
  GoalAccount(PrecisionGoal goal, int per_draw);

  /// Values that a replication gives: two where one is divided by another.
  [[nodiscard]] std::size_t width() const { return goal_.per ? 2 : 1; }

  /// Takes a draw: the values of its replications, of which the first has this number. This figure
  /// has those from `place` on. NaN: the draw does not count.
  void add(int first, std::vector<std::vector<double>> const& draw, std::size_t place);

  /// Draws in which it was known.
  [[nodiscard]] int draws() const { return draws_; }

  /// A goal holds from `minimum` draws on.
  [[nodiscard]] GoalState state(int minimum) const;

 private:
  struct Interval {
    double middle;
    double half_width;
  };

  [[nodiscard]] Interval interval() const;
  [[nodiscard]] Interval ratio() const;

  PrecisionGoal goal_;
  int per_draw_;
  int draws_ = 0;
  Account account_;
  std::vector<double> values_;  ///< Kept for quantiles, and for ratios by draw.
  std::vector<double> below_;   ///< What ratios are divided by, likewise.
};

}  // namespace sim::experiment
