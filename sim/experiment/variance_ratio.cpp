#include "sim/experiment/variance_ratio.hpp"

#include <algorithm>
#include <cmath>

#include "sim/experiment/account.hpp"

namespace sim::experiment {

VarianceRatio variance_ratio_of(PairedVariances const& variances, int degrees_of_freedom) {
  double const independent = variances.base + variances.arm;
  double const difference = variances.difference;
  bool const is_known = independent > 0.0 && difference >= 0.0 && degrees_of_freedom >= 2;
  if (!is_known) {
    return {};
  }
  // What rounding leaves of a difference that is the same in every replication.
  if (difference <= 1e-14 * independent) {
    constexpr double infinite = std::numeric_limits<double>::infinity();
    return {.value = infinite, .low = infinite, .high = infinite};
  }
  double const sum = std::max(2.0 * independent - difference, 0.0);
  double const gap = variances.base - variances.arm;  // Covariance of sum and difference.
  double const apart = sum > 0.0 ? std::max(1.0 - gap * gap / (sum * difference), 0.0) : 0.0;
  double const factor = student_quantile(degrees_of_freedom - 1);
  double const k = 1.0 + 2.0 * apart * factor * factor / (degrees_of_freedom - 1);
  double const spread = std::sqrt(k * k - 1.0);
  double const odds = sum / difference;
  return {.value = 0.5 * (1.0 + odds),
          .low = 0.5 * (1.0 + odds * (k - spread)),
          .high = 0.5 * (1.0 + odds * (k + spread))};
}

}  // namespace sim::experiment
