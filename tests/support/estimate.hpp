#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace sim::tests {

/// Standard errors that chance alone exceeds once in 1e8 checks.
constexpr double deviation_max = 5.73;

/// A number found by simulation beside the number that theory gives for it.
struct Estimate {
  std::string formula;  ///< What is estimated, and where the expected value comes from.
  std::size_t n;        ///< Sample size.
  double found;
  double expected;
  double standard_error;  ///< Of `found`, if theory is right.

  /// Distance from theory in standard errors.
  [[nodiscard]] double deviation() const { return std::abs(found - expected) / standard_error; }
};

/// The share of `n` independent agents for which something happened that has chance `expected`.
inline Estimate share(std::string formula, std::size_t hits, std::size_t n, double expected) {
  auto const size = static_cast<double>(n);
  return {.formula = std::move(formula),
          .n = n,
          .found = static_cast<double>(hits) / size,
          .expected = expected,
          .standard_error = std::sqrt(expected * (1.0 - expected) / size)};
}

/// Events for each unit of hazard that was put in while agents were at risk: 1.
///
/// The number of events less the hazard used up is a martingale whose variance is the expected
/// number of events, whatever changed in between.
inline Estimate events_per_hazard(std::size_t events, double hazard_used) {
  return {.formula = "events / integral of the hazard at risk = 1",
          .n = events,
          .found = static_cast<double>(events) / hazard_used,
          .expected = 1.0,
          .standard_error = 1.0 / std::sqrt(hazard_used)};
}

using Estimates = std::vector<Estimate>;

inline Estimate const& farthest(Estimates const& estimates) {
  // What is not a number is farther than everything.
  auto const distance = [](Estimate const& estimate) {
    double const deviation = estimate.deviation();
    return deviation == deviation ? deviation : std::numeric_limits<double>::infinity();
  };
  return *std::ranges::max_element(estimates, {}, distance);
}

/// Whether every estimate lies within `deviation_max` standard errors of theory.
inline testing::AssertionResult agree(Estimates const& estimates) {
  auto const& worst = farthest(estimates);
  auto result = worst.deviation() <= deviation_max ? testing::AssertionSuccess()
                                                   : testing::AssertionFailure();
  return result << "farthest of " << estimates.size() << ": " << worst.formula << "; found "
                << worst.found << ", expected " << worst.expected << ", standard error "
                << worst.standard_error << ", n " << worst.n << ", deviation " << worst.deviation();
}

}  // namespace sim::tests
