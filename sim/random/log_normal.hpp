#pragma once

#include "sim/base/portable_math.hpp"
#include "sim/random/normal.hpp"
#include "sim/random/source.hpp"

namespace sim::random {

/// A positive number whose logarithm is normal with this mean and standard deviation.
///
/// Its median is exp(log_mean), its mean exp(log_mean + log_standard_deviation^2 / 2).
///
/// Randomness: one draw; increasing in it.
/// Errors: ContractError unless both are finite and the standard deviation is zero or more.
template <Generator Rng>
double log_normal(double log_mean, double log_standard_deviation, Rng& rng) {
  return portable_exp(normal(log_mean, log_standard_deviation, rng));
}

}  // namespace sim::random
