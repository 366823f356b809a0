#pragma once

#include <cstddef>
#include <vector>

#include "sim/economics/frontier.hpp"

namespace sim::economics {

/// Costs and effects: draw of the parameters x replication x arm. The replications of a draw share
/// its parameters and differ by chance; the first arm is the one compared with.
using Draws = std::vector<std::vector<std::vector<CostEffect>>>;

/// What is known of the differences between arms, draw by draw, with the chance taken out.
///
/// The mean of a draw's few replications spreads more than the parameters do: by the chance that is
/// left in it. Counting that as parameter uncertainty would make perfect information look worth too
/// much and the choice too unsure. So the spread of each arm's differences to the first is split by
/// analysis of variance, and the means of the draws are drawn towards their grand mean by the
/// square root of the reliability (parameter variance over the variance of a mean). The points then
/// have the mean and the variance that the exact means would have (Louis 1984, JASA 79:393), and
/// for normal parameters their distribution. With more than two arms correlations between arms are
/// those of the means as they are. With one replication a draw nothing can be split and the points
/// are the draws; where the parameters add nothing to chance, all points are the grand mean.
///
/// Shape: draws x arms; zero for the first arm.
[[nodiscard]] std::vector<std::vector<double>> steadied(
    std::vector<std::vector<std::vector<double>>> const& differences);

/// The points of an arm in the cost-effectiveness plane: its difference to the first arm, by draw.
[[nodiscard]] std::vector<CostEffect> plane_points(Draws const& draws, std::size_t arm);

/// A choice at one willingness to pay.
struct Choice {
  std::size_t best = 0;               ///< The arm with the largest mean net benefit.
  std::vector<double> acceptability;  ///< By arm: share of draws in which it is the best.
  double perfect_information = 0.0;   ///< EVPI, in the units of cost.
};

/// The choice by net benefit: willingness times effect less cost. Ties go to the earlier arm.
///
/// Errors: ContractError without draws, or when arms or replications are missing in some.
[[nodiscard]] Choice choose(Draws const& draws, double willingness);

}  // namespace sim::economics
