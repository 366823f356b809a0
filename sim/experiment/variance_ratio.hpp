#pragma once

#include <limits>

namespace sim::experiment {

/// How often the replications would be needed if two arms were simulated independently.
struct VarianceRatio {
  double value = std::numeric_limits<double>::quiet_NaN();
  double low = std::numeric_limits<double>::quiet_NaN();  ///< Of the 95 % interval.
  double high = std::numeric_limits<double>::quiet_NaN();
};

/// Variances of an outcome in two arms and of its paired difference, over the same observations.
struct PairedVariances {
  double base;
  double arm;
  double difference;
};

/// (var x + var y) / var (x - y): independent runs over paired ones, with its interval.
///
/// With the sum s = x + y and the difference d = x - y it is (1 + var s / var d) / 2, and the ratio
/// of the variances of s and d, which are correlated, has an exact interval under normality:
/// F (K -+ sqrt(K^2 - 1)), where F = var s / var d, K = 1 + 2 (1 - r^2) t^2 / (m - 1), r is the
/// correlation of s and d and t Student's factor with m - 1 degrees of freedom. Everything follows
/// from the three variances, so that no more than they has to be kept.
///
/// `degrees_of_freedom` is m, that of the variances: replications less one; for variances of chance
/// within draws of two the number of draws.
///
/// Infinite where the difference never varies; NaN where nothing varies, or m is below 2.
///
/// Source: Pitman 1939, "A note on normal correlation"; Morgan 1939, Biometrika 31.
[[nodiscard]] VarianceRatio variance_ratio_of(PairedVariances const& variances,
                                              int degrees_of_freedom);

}  // namespace sim::experiment
