#pragma once

#include <cmath>

#include "sim/base/contract.hpp"
#include "sim/base/portable_math.hpp"
#include "sim/random/normal.hpp"
#include "sim/random/source.hpp"
#include "sim/random/uniform.hpp"

namespace sim::random {

/// A gamma variable of scale 1 whose shape is 1 or more.
///
/// Randomness: two draws per trial and at least 95 % of trials succeed (rarely one draw, for a
/// trial that fails at once). Errors: ContractError unless the shape is finite, 1 or more. Source:
/// Marsaglia and Tsang 2000, "A simple method for generating gamma variables", ACM TOMS 26(3).
template <Generator Rng>
double unit_gamma_of_large_shape(double shape, Rng& rng) {
  SIM_EXPECT(shape >= 1.0 && std::isfinite(shape));
  double const d = shape - 1.0 / 3.0;
  double const c = 1.0 / std::sqrt(9.0 * d);
  while (true) {
    double const x = standard_normal(rng);
    double const root = 1.0 + c * x;
    if (root <= 0.0) {
      continue;
    }
    double const v = root * root * root;
    double const limit = 0.5 * x * x + d * (1.0 - v + portable_log(v));
    if (portable_log(uniform(rng)) < limit) {
      return d * v;
    }
  }
}

/// The logarithm of a gamma variable of scale 1: finite where the variable itself may be too small.
///
/// Randomness: as `unit_gamma_of_large_shape`, and one more draw when the shape is below 1.
/// Errors: ContractError unless the shape is positive and finite.
/// Source: for shapes below 1, gamma(shape + 1) * U^(1 / shape), from the same paper.
template <Generator Rng>
double log_unit_gamma(double shape, Rng& rng) {
  SIM_EXPECT(shape > 0.0);
  if (shape >= 1.0) {
    return portable_log(unit_gamma_of_large_shape(shape, rng));
  }
  double const larger = portable_log(unit_gamma_of_large_shape(shape + 1.0, rng));
  return larger + portable_log(uniform(rng)) / shape;
}

/// A gamma variable of mean shape * scale and variance shape * scale^2.
///
/// With a shape far below 1 most values are tiny; those under 1e-308 may be zero.
///
/// Randomness: as `log_unit_gamma`.
/// Errors: ContractError unless shape and scale are positive and finite.
template <Generator Rng>
double gamma(double shape, double scale, Rng& rng) {
  SIM_EXPECT(scale > 0.0 && std::isfinite(scale));
  return shape >= 1.0 ? scale * unit_gamma_of_large_shape(shape, rng)
                      : scale * portable_exp(log_unit_gamma(shape, rng));
}

}  // namespace sim::random
