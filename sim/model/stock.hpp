#pragma once

#include <vector>

#include "sim/base/time.hpp"
#include "sim/model/population.hpp"

namespace sim::model {

/// How long the members of a stationary stock have been there.
///
/// The density is proportional to the survivor function S(a) = exp(-m a) (1 + v h a)^(-1/v), up to
/// the population's longest spell; see processes/inflow.hpp.
class ElapsedSpells {
 public:
  explicit ElapsedSpells(Population const& population);

  /// The elapsed spell at a quantile in (0, 1).
  [[nodiscard]] Duration at(double quantile) const;

  /// The inflow that keeps a stock of this size, per minute and member: 1 / integral of S.
  [[nodiscard]] double renewal_rate() const;

 private:
  std::vector<double> cumulated_;  ///< Integral of S from 0 to each grid point, in minutes.
  double step_;                    ///< Minutes between grid points.
};

}  // namespace sim::model
