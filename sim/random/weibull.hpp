#pragma once

#include <cmath>

#include "sim/base/contract.hpp"
#include "sim/base/portable_math.hpp"
#include "sim/random/exponential.hpp"
#include "sim/random/source.hpp"

namespace sim::random {

/// A Weibull time, in the unit of its scale: survival to t is exp(-(t / scale)^shape).
///
/// The hazard falls with time below shape 1, and rises above it.
///
/// Randomness: one draw; increasing in it.
/// Errors: ContractError unless shape and scale are positive and finite.
/// Source: inversion of the distribution function.
template <Generator Rng>
double weibull(double shape, double scale, Rng& rng) {
  SIM_EXPECT(shape > 0.0 && std::isfinite(shape));
  SIM_EXPECT(scale > 0.0 && std::isfinite(scale));
  return scale * portable_pow(unit_exponential(rng), 1.0 / shape);
}

}  // namespace sim::random
