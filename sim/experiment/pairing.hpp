#pragma once

#include "sim/experiment/account.hpp"

namespace sim::experiment {

/// What it gained to give two arms the same people and the same luck. Both figures are about
/// chance: parameters are shared by all arms of a replication anyway. NaN: not known, or an arm in
/// which chance does nothing.
struct Pairing {
  double correlation;     ///< Between the arms, over replications with the same parameters.
  double variance_ratio;  ///< Of the difference of independent runs to that of paired ones.
};

/// From the levels of two arms and their paired difference: Var(A - B) is
/// Var(A) + Var(B) - 2 Cov(A, B), where independent runs have no covariance.
[[nodiscard]] Pairing pairing_of(Estimate const& arm,
                                 Estimate const& base,
                                 Estimate const& difference);

}  // namespace sim::experiment
