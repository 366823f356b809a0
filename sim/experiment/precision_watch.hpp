#pragma once

#include <string>
#include <vector>

#include "sim/experiment/precision_goal.hpp"
#include "sim/experiment/series.hpp"
#include "sim/experiment/stopping_rule.hpp"
#include "sim/scenario/scenario.hpp"

namespace sim::experiment {

/// Reads goals as they stand in a question or on the command line; the fault names the goal.
[[nodiscard]] scenario::Parsed<std::vector<PrecisionGoal>> read_goals(
    scenario::Scenario const& scenario, std::vector<std::string> const& texts);

/// Looks after the goals of an experiment: which cells they are about, and whether all are met.
class PrecisionWatch {
 public:
  /// The goals were read for this scenario; one or more.
  PrecisionWatch(scenario::Scenario const& scenario, std::vector<PrecisionGoal> const& goals);

  /// The cells whose values must be kept.
  [[nodiscard]] std::vector<CellName> cells() const;

  /// Takes the last replication of the series; true: no more are needed.
  [[nodiscard]] bool is_enough(SeriesTable const& series);

  [[nodiscard]] StoppingRule const& rule() const { return rule_; }

 private:
  /// One cell of one arm.
  struct Watched {
    CellName cell;
    std::size_t arm;
    std::size_t against;  ///< Taken off; the arm itself: nothing is.
  };

  std::vector<Watched> watched_;
  StoppingRule rule_;
};

}  // namespace sim::experiment
