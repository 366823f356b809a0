#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "sim/experiment/replicate.hpp"
#include "sim/scenario/scenario.hpp"

namespace sim::experiment {

/// An interval from fewer draws of the parameters (or replications, when calibrated) would say more
/// about its own roughness than about the outcome; none is given.
inline constexpr int fewest_draws = 3;

/// Mean of one outcome over replications, and how sure it is.
struct Estimate {
  double mean = 0.0;        ///< NaN when nobody could be followed that far.
  double half_width = 0.0;  ///< Of the 95 % interval; NaN with fewer than `fewest_draws`.
  double standard_error = 0.0;
  double chance_sd = 0.0;     ///< Between replications that share their parameters.
  double parameter_sd = 0.0;  ///< Between draws of the parameters, chance taken out; 0 or more.
  int replications = 0;
};

/// Running sums of one outcome: per replication, and per draw of the parameters.
///
/// Replications come in order of number. Memory does not grow with them.
class OutcomeAccount {
 public:
  void add(int replication, double value);

  /// `per_draw` replications share their parameters; 1 when the scenario is calibrated.
  [[nodiscard]] Estimate estimate(int per_draw) const;

 private:
  struct Moments {
    double mean = 0.0;
    double squares = 0.0;
    int count = 0;

    void add(double value);
    [[nodiscard]] double variance() const;
  };

  Moments all_;
  Moments pair_means_;
  double within_squares_ = 0.0;  ///< Sum over complete pairs of squared deviations from their mean.
  int pairs_ = 0;
  double first_of_pair_ = 0.0;
  int first_number_ = -1;
};

/// Every outcome of every arm, group and horizon.
class OutcomeTable {
 public:
  explicit OutcomeTable(scenario::Scenario const& scenario);

  /// Adds a replication; numbers in ascending order.
  void add(Replication const& replication);

  [[nodiscard]] Estimate estimate(std::size_t arm,
                                  std::size_t group,
                                  std::size_t horizon,
                                  record::Measure measure) const;

  /// Mean number of persons followed to a horizon.
  [[nodiscard]] double persons(std::size_t arm, std::size_t group, std::size_t horizon) const;

  [[nodiscard]] int replications() const { return replications_; }

 private:
  [[nodiscard]] std::size_t index(std::size_t arm, std::size_t group, std::size_t horizon) const;

  std::vector<std::size_t> first_cell_;   ///< Per arm; arms differ in trial groups.
  std::vector<OutcomeAccount> accounts_;  ///< Cell x measure.
  std::vector<double> persons_;           ///< Per cell, summed over replications.
  int per_draw_;
  int replications_ = 0;
};

/// Citizens of one arm whose outcomes are asked for: a place in the table.
struct Cell {
  std::size_t arm;
  std::size_t group;
};

/// The group of that name in an arm; nothing when the arm has none.
[[nodiscard]] std::optional<Cell> cell_of(scenario::Scenario const& scenario,
                                          std::size_t arm,
                                          std::string const& group);

/// Names of the groups whose outcomes an arm has: the segments, then its trial groups.
[[nodiscard]] std::vector<std::string> group_names(scenario::Scenario const& scenario,
                                                   std::size_t arm);

}  // namespace sim::experiment
