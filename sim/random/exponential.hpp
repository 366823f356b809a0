#pragma once

#include <cmath>

#include "sim/base/contract.hpp"
#include "sim/base/portable_math.hpp"
#include "sim/random/source.hpp"
#include "sim/random/uniform.hpp"

namespace sim::random {

/// An exponential time of mean 1: the budget that an internal clock uses up.
///
/// Between 1.1e-16 and 36.8, never zero.
///
/// Randomness: one draw; increasing in it.
/// Source: inversion of the distribution function.
template <Generator Rng>
double unit_exponential(Rng& rng) {
  return -portable_log(unit_interval(~rng.next()));
}

/// An exponential time of the given mean, in the mean's unit.
///
/// Randomness: one draw; increasing in it.
/// Errors: ContractError unless the mean is positive and finite.
template <Generator Rng>
double exponential(double mean, Rng& rng) {
  SIM_EXPECT(mean > 0.0 && std::isfinite(mean));
  return mean * unit_exponential(rng);
}

}  // namespace sim::random
