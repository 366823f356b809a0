#pragma once

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>

#include "sim/base/contract.hpp"
#include "sim/base/portable_math.hpp"
#include "sim/random/source.hpp"
#include "sim/random/uniform.hpp"

namespace sim::random {

/// The logarithm of n! for a whole n, zero or more. Absolute error below 1e-12 * (1 + log n!).
///
/// Source: Stirling's series; the factorial itself below 10.
inline double log_factorial(double n) {
  static constexpr std::array<double, 10> factorials{1, 1, 2, 6, 24, 120, 720, 5040, 40320, 362880};
  static constexpr double half_log_two_pi = 0.91893853320467274178;
  if (n < 10.0) {
    return portable_log(factorials[static_cast<std::size_t>(n)]);
  }
  double const inverse = 1.0 / n;
  double const square = inverse * inverse;
  double const series =
      inverse * (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square * (1.0 / 1680))));
  return (n + 0.5) * portable_log(n) - n + half_log_two_pi + series;
}

/// A Poisson count of a mean below 10: one draw, increasing in it.
///
/// Source: inversion, one walk along the running sum of the probabilities.
template <Generator Rng>
std::int64_t poisson_of_small_mean(double mean, Rng& rng) {
  constexpr std::int64_t count_max = 100;  // has a chance below 1e-60
  double const target = uniform(rng);
  double probability = portable_exp(-mean);
  double running = probability;
  std::int64_t count = 0;
  while (running < target && count < count_max) {
    ++count;
    probability *= mean / static_cast<double>(count);
    running += probability;
  }
  return count;
}

/// A Poisson count of a mean of 10 or more: two draws per trial, and most trials succeed.
///
/// Source: Hörmann 1993, "The transformed rejection method for generating Poisson random
/// variables", algorithm PTRS, Insurance: Mathematics and Economics 12(1).
template <Generator Rng>
std::int64_t poisson_of_large_mean(double mean, Rng& rng) {
  double const b = 0.931 + 2.53 * std::sqrt(mean);
  double const a = -0.059 + 0.02483 * b;
  double const inverse_alpha = 1.1239 + 1.1328 / (b - 3.4);
  double const squeeze = 0.9277 - 3.6224 / (b - 2.0);
  double const log_mean = portable_log(mean);
  while (true) {
    double const u = uniform(rng) - 0.5;
    double const v = uniform(rng);
    double const edge = 0.5 - std::fabs(u);
    double const count = std::floor((2.0 * a / edge + b) * u + mean + 0.43);
    if (edge >= 0.07 && v <= squeeze) {
      return static_cast<std::int64_t>(count);
    }
    if (count < 0.0 || (edge < 0.013 && v > edge)) {
      continue;
    }
    double const height = portable_log(v * inverse_alpha / (a / (edge * edge) + b));
    if (height <= count * log_mean - mean - log_factorial(count)) {
      return static_cast<std::int64_t>(count);
    }
  }
}

/// A Poisson count.
///
/// Randomness: one draw below mean 10; from there on two draws per trial, 1.1 to 1.3 trials.
/// Errors: ContractError unless the mean is from 0 to a million, where rounding starts to show.
template <Generator Rng>
std::int64_t poisson(double mean, Rng& rng) {
  SIM_EXPECT(mean >= 0.0 && mean <= 1e6);
  return mean < 10.0 ? poisson_of_small_mean(mean, rng) : poisson_of_large_mean(mean, rng);
}

}  // namespace sim::random
