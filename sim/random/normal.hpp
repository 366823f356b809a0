#pragma once

#include <cmath>

#include "sim/base/contract.hpp"
#include "sim/random/normal_quantile.hpp"
#include "sim/random/source.hpp"
#include "sim/random/uniform.hpp"

namespace sim::random {

/// A normal variable of mean 0 and standard deviation 1.
///
/// Randomness: one draw; increasing in it.
/// Source: inversion of the distribution function.
template <Generator Rng>
double standard_normal(Rng& rng) {
  return normal_quantile(uniform(rng));
}

/// A normal variable.
///
/// Randomness: one draw; increasing in it.
/// Errors: ContractError unless the mean is finite and the standard deviation zero or more, finite.
template <Generator Rng>
double normal(double mean, double standard_deviation, Rng& rng) {
  SIM_EXPECT(std::isfinite(mean));
  SIM_EXPECT(standard_deviation >= 0.0 && std::isfinite(standard_deviation));
  return mean + standard_deviation * standard_normal(rng);
}

}  // namespace sim::random
