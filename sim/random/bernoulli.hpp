#pragma once

#include "sim/base/probability.hpp"
#include "sim/random/source.hpp"
#include "sim/random/uniform.hpp"

namespace sim::random {

/// Whether something happens that has this chance.
///
/// A chance of 0 never happens and a chance of 1 always. Raising the chance turns some answers from
/// no to yes and none from yes to no.
///
/// Randomness: one draw, also when the chance is 0 or 1.
template <Generator Rng>
bool bernoulli(Probability chance, Rng& rng) {
  return uniform(rng) < chance.value();
}

}  // namespace sim::random
