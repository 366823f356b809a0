#pragma once

#include <cmath>

#include "sim/base/contract.hpp"
#include "sim/base/portable_math.hpp"
#include "sim/random/gamma.hpp"
#include "sim/random/source.hpp"

namespace sim::random {

/// A beta variable from 0 to 1, of mean a / (a + b).
///
/// Worked out from logarithms, so small shapes are safe; the ends can be reached by rounding.
///
/// Randomness: as two of `log_unit_gamma`, that of `a` first.
/// Errors: ContractError unless both shapes are finite and at least 1e-6.
/// Source: X / (X + Y) for gamma variables X and Y of shapes a and b.
template <Generator Rng>
double beta(double a, double b, Rng& rng) {
  SIM_EXPECT(a >= 1e-6 && std::isfinite(a));
  SIM_EXPECT(b >= 1e-6 && std::isfinite(b));
  double const log_x = log_unit_gamma(a, rng);
  double const log_y = log_unit_gamma(b, rng);
  return 1.0 / (1.0 + portable_exp(log_y - log_x));
}

}  // namespace sim::random
