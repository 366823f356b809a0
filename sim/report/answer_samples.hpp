#pragma once

#include <vector>

#include "sim/report/answer_parts.hpp"

/// Figures of which the values of every replication are kept: what no table holds as such.
namespace sim::report {

/// A sum over arms: one number per arm; zero: that arm is left out.
using Weights = std::vector<double>;

/// The sum of some kept cells, replication by replication.
[[nodiscard]] experiment::CellValues summed(Evidence const& evidence,
                                            std::vector<experiment::CellName> const& cells);

/// The weighted sum of the arms, taken inside each replication.
[[nodiscard]] Spread weighted(Evidence const& evidence,
                              experiment::CellValues const& values,
                              Weights const& weights);

/// Weights of an arm's difference to another one.
[[nodiscard]] Weights difference_weights(Evidence const& evidence,
                                         std::size_t arm,
                                         std::size_t less);

/// One figure in every arm, as `compared` gives it for a cell of a series.
[[nodiscard]] std::vector<Compared> compared(Evidence const& evidence,
                                             experiment::CellValues const& values);

}  // namespace sim::report
