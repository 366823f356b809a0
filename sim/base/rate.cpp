#include "sim/base/rate.hpp"

#include "sim/base/portable_math.hpp"

namespace sim {

namespace {

/// 1 - exp(-x) without cancellation near 0, for x of zero or more.
///
/// Source: W. Kahan's trick; Higham 2002, "Accuracy and stability of numerical algorithms", 1.14.1.
double one_minus_exp_of_minus(double x) {
  double const power = portable_exp(-x);
  if (power == 1.0) {
    return x;
  }
  double const difference = 1.0 - power;
  return difference > 0.5 ? difference : difference * (x / -portable_log(power));
}

/// -log(1 - x) without cancellation near 0, for 0 <= x < 1. Source: as above, problem 1.5.
double minus_log_of_one_minus(double x) {
  double const rest = 1.0 - x;
  return rest == 1.0 ? x : -portable_log(rest) * (x / (1.0 - rest));
}

}  // namespace

Probability probability_within(Rate rate, Duration span) {
  SIM_EXPECT(span >= Duration::zero());
  return Probability{one_minus_exp_of_minus(rate.per_minute() * minutes(span))};
}

Rate rate_from_probability(Probability probability, Duration span) {
  SIM_EXPECT(probability < Probability{1.0});
  SIM_EXPECT(span > Duration::zero());
  return Rate::from_per_minute(minus_log_of_one_minus(probability.value()) / minutes(span));
}

}  // namespace sim
