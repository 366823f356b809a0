#pragma once

#include <cmath>
#include <cstddef>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include <boost/math/distributions/students_t.hpp>

#include "tests/support/estimate.hpp"

namespace sim::tests {

/// By how much Student's bound for `n` samples exceeds the normal one, at the same false alarm of
/// 1e-8. The bound `deviation_max` is meant for a known standard error; this one is estimated.
inline double student_factor(std::size_t n) {
  boost::math::students_t const law{static_cast<double>(n - 1)};
  return quantile(complement(law, 0.5e-8)) / deviation_max;
}

/// A sum over a sample, and the sum that it is measured against.
struct Part {
  double sum;
  double against;
};

/// E[sum] / E[against], from independent samples; `part_of` picks the two sums from one of them.
///
/// Under theory E[sum - expected * against] is zero exactly, however short the samples, so that the
/// deviation has no bias; the standard error is that of this difference.
///
/// Errors: std::domain_error when the sample, or the expected value, is not finite or says nothing.
template <class Sample, class PartOf>
Estimate ratio(std::string formula,
               std::vector<Sample> const& samples,
               PartOf&& part_of,
               double expected) {
  auto const size = static_cast<double>(samples.size());
  Part total{};
  double square = 0.0;
  for (auto const& sample : samples) {
    Part const part = part_of(sample);
    total.sum += part.sum;
    total.against += part.against;
    double const difference = part.sum - expected * part.against;
    square += difference * difference;
  }
  double const mean = (total.sum - expected * total.against) / size;
  if (!std::isfinite(square) || total.against == 0.0) {
    throw std::domain_error("no estimate of " + formula);
  }
  double const variance = (square / size - mean * mean) * size / (size - 1.0);
  return {.formula = std::move(formula),
          .n = samples.size(),
          .found = total.sum / total.against,
          .expected = expected,
          .standard_error =
              student_factor(samples.size()) * std::sqrt(variance * size) / total.against};
}

/// Is the sample large enough to find, with a chance of 99 %, that the true value is off by
/// `difference`? This is n >= ((z_alpha + z_beta) sigma / difference)^2 with 5.73 and 2.33.
inline bool has_power(Estimate const& estimate, double difference) {
  return difference >= (deviation_max + 2.33) * estimate.standard_error;
}

}  // namespace sim::tests
