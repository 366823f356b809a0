#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "sim/experiment/goal_account.hpp"
#include "sim/experiment/precision_goal.hpp"

namespace sim::experiment {

/// When to stop. An observation is a draw of the parameters: `per_draw` replications.
struct StoppingTerms {
  int per_draw = 2;         ///< 1 when the scenario is calibrated.
  int minimum = 30;         ///< Observations before which no half-width is looked at.
  int look_ahead = 10;      ///< Observations that all goals must go on holding for: kLimit.
  int replications = 2000;  ///< The cap: no more than these.
};

/// A goal and how many series it is asked of: one per arm, or per arm that is compared.
struct WatchedGoal {
  PrecisionGoal goal;
  std::size_t series = 1;
};

/// The half-widths of all goals at one look.
struct PathPoint {
  int replications = 0;
  std::vector<double> half_widths;  ///< By goal.
};

enum class StopReason : std::uint8_t {
  none,
  precise,
  unknown,  ///< The figure of a goal is never known, so that no number of replications meets it.
  cap
};

/// Adds replications until every goal is met, and has been for a while.
///
/// From the `minimum`-th observation on, all goals are looked at after each one. Once all of them
/// hold together they must go on holding for look_ahead * max(n, 100) / 100 more, n being the
/// observation at which they began; one failure and the wait begins anew. All observations, also
/// those looked ahead at, enter the intervals that are stated.
///
/// Stopping at the first moment when the interval is narrow picks the moments at which the variance
/// is underestimated, so that the interval covers less often than it says. A minimum of 30 and a
/// look-ahead of 10 (the source has 3 and 5), and intervals that are widened for skewness
/// (Account), keep the coverage of 95 % intervals at 93.5 % or more, for outcomes with a skewness
/// up to 1.3: tests/statistical/coverage_mm1_test.cpp and coverage_small_town_test.cpp, 10,000
/// repeats each.
///
/// A goal is met when it is in every arm. An arm in which its figure has never been known (the wait
/// for a role without posts) is passed over; where that holds of all arms at the first look, it
/// will not be met, and the rule stops.
///
/// A replication counts only with the others of its draw. The rule sees them in order of number, so
/// that it stops at the same one over any number of threads.
///
/// Source: Hoad, Robinson and Davies 2010, "Automated selection of the number of replications for a
/// discrete-event simulation", Journal of the Operational Research Society 61; the loss of
/// coverage: Chow and Robbins 1965, Starr 1966.
class StoppingRule {
 public:
  StoppingRule(std::vector<WatchedGoal> goals, StoppingTerms terms);

  /// Takes a replication; numbers ascend, and those of replications that failed are missing.
  /// `values` has the series of the first goal, then those of the second, and so on, two values for
  /// a series that is divided by another; NaN: not known. Nothing may be added once it has stopped.
  void add(int replication, std::span<double const> values);

  [[nodiscard]] StopReason reason() const { return reason_; }

  /// Replications in complete draws, and the number of those draws.
  [[nodiscard]] int replications() const { return draws_ * terms_.per_draw; }

  [[nodiscard]] int draws() const { return draws_; }

  /// Draws that all goals had to go on holding for, or have to from here.
  [[nodiscard]] int look_ahead() const {
    return look_ahead_from(held_since_ > 0 ? held_since_ : draws_);
  }

  /// The state of each goal at the last look, in the arm that is farthest from what is allowed;
  /// empty before the first one.
  [[nodiscard]] std::vector<GoalState> const& states() const { return states_; }

  /// Series of a goal of which nothing has been known yet.
  [[nodiscard]] std::size_t unknown_series(std::size_t goal) const;

  /// Every look, in order.
  [[nodiscard]] std::vector<PathPoint> const& path() const { return path_; }

  [[nodiscard]] std::vector<WatchedGoal> const& goals() const { return goals_; }

  [[nodiscard]] StoppingTerms const& terms() const { return terms_; }

  /// An estimate of the replications that a goal takes in all, look-ahead included, if its
  /// observations go on varying as they did up to the last look. Nothing: it cannot be told.
  [[nodiscard]] std::optional<int> needed(std::size_t goal) const;

  /// An estimate of the replications until it stops: the most that any goal takes, at least what
  /// the first look and looking ahead from it take, at most the cap.
  [[nodiscard]] int expected() const;

  /// Goals that by the last look are not met and will not be under the cap: before the cap a
  /// warning, at the cap what was missed.
  [[nodiscard]] std::vector<std::size_t> out_of_reach() const;

 private:
  void add_draw();
  void look();
  [[nodiscard]] GoalState state_of(std::size_t goal) const;
  [[nodiscard]] int look_ahead_from(int draws) const;

  std::vector<WatchedGoal> goals_;
  StoppingTerms terms_;
  std::vector<std::vector<GoalAccount>> accounts_;  ///< By goal: one per series.
  std::size_t values_ = 0;                          ///< That a replication gives.
  std::vector<std::vector<double>> draw_;  ///< Values of the replications of the draw under way.
  int last_ = -1;                          ///< Number of the last replication that was added.
  int draws_ = 0;
  int held_since_ = 0;  ///< The draw since which all goals have held; 0: they do not.
  std::vector<GoalState> states_;
  std::vector<PathPoint> path_;
  StopReason reason_ = StopReason::none;
};

}  // namespace sim::experiment
