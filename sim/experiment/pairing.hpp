#pragma once

#include "sim/experiment/account.hpp"
#include "sim/experiment/variance_ratio.hpp"

namespace sim::experiment {

/// What it gained to give two arms the same people and the same luck. Both figures are about
/// chance: parameters are shared by all arms of a replication anyway. NaN: not known, or an arm in
/// which chance does nothing.
struct Pairing {
  double correlation;  ///< Between the arms, over replications with the same parameters.
  VarianceRatio variance_ratio;
};

/// From the levels of two arms and their paired difference: Var(A - B) is
/// Var(A) + Var(B) - 2 Cov(A, B), where independent runs have no covariance. `per_draw`
/// replications share their parameters.
[[nodiscard]] Pairing pairing_of(Estimate const& arm,
                                 Estimate const& base,
                                 Estimate const& difference,
                                 int per_draw);

}  // namespace sim::experiment
