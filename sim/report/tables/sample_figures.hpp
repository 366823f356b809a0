#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "sim/economics/ratio.hpp"
#include "sim/experiment/account.hpp"

/// What replications say of one cell, as a row of a table shows it. NaN: not known.
namespace sim::report {

/// The level of one arm.
struct LevelFigures {
  experiment::Estimate estimate;
  double cv = 0.0;  ///< Spread between replications, chance and parameters, over the mean.
  double quantile_10 = 0.0;
  double quantile_50 = 0.0;
  double quantile_90 = 0.0;
};

/// An arm minus its base, inside each replication.
struct ChangeFigures {
  experiment::Estimate difference;
  double base = 0.0;                  ///< Level of the base.
  economics::RatioInterval relative;  ///< Of the base; NaN where the base is not clear of zero.
};

/// Over what replications are counted.
struct Replications {
  std::vector<std::int32_t> const& numbers;  ///< Ascending.
  int per_draw;                              ///< How many share their parameters.
};

[[nodiscard]] LevelFigures level_figures(Replications const& over, std::span<double const> values);

[[nodiscard]] ChangeFigures change_figures(Replications const& over,
                                           std::span<double const> values,
                                           std::span<double const> base);

}  // namespace sim::report
