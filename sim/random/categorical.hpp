#pragma once

#include <cmath>
#include <cstddef>
#include <span>

#include "sim/base/contract.hpp"
#include "sim/random/source.hpp"
#include "sim/random/uniform.hpp"

namespace sim::random {

/// The place of one of these weights, each with a chance in proportion to it.
///
/// A weight of zero is never picked. The order of the weights is part of the luck: keep it fixed.
///
/// Randomness: one draw; a higher draw picks a later place.
/// Errors: ContractError when a weight is negative or not finite, or their sum is zero or infinite.
/// Source: inversion, one walk along the running sum.
template <Generator Rng>
std::size_t categorical(std::span<double const> weights, Rng& rng) {
  double total = 0.0;
  for (double const weight : weights) {
    SIM_EXPECT(weight >= 0.0);
    total += weight;
  }
  SIM_EXPECT(total > 0.0 && std::isfinite(total));

  double const target = uniform(rng) * total;
  double running = 0.0;
  std::size_t picked = 0;
  for (std::size_t i = 0; i < weights.size() && running <= target; ++i) {
    running += weights[i];
    picked = weights[i] > 0.0 ? i : picked;
  }
  return picked;
}

}  // namespace sim::random
