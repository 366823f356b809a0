#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "sim/experiment/outcome_table.hpp"
#include "sim/experiment/replicate.hpp"
#include "sim/scenario/scenario.hpp"

namespace sim::experiment {

/// The figures that a scenario's [[observed]] ask for, simulated.
///
/// A difference is taken replication by replication, between the same people with the same luck,
/// before it is averaged. Memory does not grow with replications.
class FigureTable {
 public:
  explicit FigureTable(scenario::Scenario const& scenario);

  /// Adds a replication; numbers in ascending order.
  void add(Replication const& replication);

  /// Of the figure in that place of Scenario::observed.
  [[nodiscard]] Estimate estimate(std::size_t figure) const;

 private:
  struct Figure {
    std::size_t measure;
    std::size_t horizon;  ///< 0 for a measure of the whole run.
    Cell cohort;
    std::optional<Cell> against;
    OutcomeAccount account = {};
  };

  std::vector<Figure> figures_;
  int per_draw_;
};

}  // namespace sim::experiment
