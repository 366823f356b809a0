#pragma once

#include "sim/base/portable_math.hpp"
#include "sim/random/source.hpp"
#include "sim/random/uniform.hpp"

namespace sim::random {

/// A standard Gumbel score, to rank competitors by.
///
/// Whoever has the highest `log(weight) + gumbel` wins with a chance in proportion to the weight,
/// and one more competitor does not reshuffle the others.
///
/// Randomness: one draw; increasing in it.
/// Source: inversion of exp(-exp(-x)).
template <Generator Rng>
double gumbel(Rng& rng) {
  return -portable_log(-portable_log(uniform(rng)));
}

}  // namespace sim::random
