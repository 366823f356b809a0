#pragma once

#include <limits>
#include <span>

namespace sim::experiment {

/// A quantile of an outcome over replications: "in nine of ten worlds the wait is below this".
struct QuantileEstimate {
  double value = std::numeric_limits<double>::quiet_NaN();  ///< NaN without any observation.
  double low = std::numeric_limits<double>::quiet_NaN();    ///< Of the 95 % interval; NaN with
  double high = std::numeric_limits<double>::quiet_NaN();   ///< fewer than fewest_for_quantile.
  int observations = 0;                                     ///< Replications that were known.
  int effective = 0;  ///< Independent ones that they are worth; fewer when draws are shared.

  /// Half the width of the interval; NaN when there is none.
  [[nodiscard]] double half_width() const { return 0.5 * (high - low); }
};

/// Estimates the quantile of `probability` (between 0 and 1) and a nonparametric interval.
///
/// `values` holds draw after draw, `per_draw` replications each; a draw with a NaN is left out.
///
/// The estimate interpolates the order statistics at position (n + 1/3) p + 1/3. The interval runs
/// between two order statistics: the number of observations below the true quantile is binomial
/// with size n and chance p whatever the law of the outcome, so the l-th smallest lies above it
/// with a chance of P(B < l) and the u-th smallest below with P(B >= u); l is the largest and u the
/// smallest rank for which these are at most 2.5 %. The chance to cover is therefore 95 % or more.
///
/// Replications that share their parameters are alike. With rho, the correlation within draws of
/// "lies at or below the estimate" (0 to 1), n of them are worth n / (1 + (per_draw - 1) rho), and
/// the ranks are those of that many observations, stretched to n.
///
/// Source: estimate: Hyndman and Fan 1996, definition 8. Interval: David and Nagaraja 2003, 7.1.
/// Draws: Woodruff 1952, with the effective sample size of Korn and Graubard 1998.
[[nodiscard]] QuantileEstimate quantile_of(std::span<double const> values,
                                           double probability,
                                           int per_draw);

/// Independent observations below which no interval can be given: 36 for 90 %, 6 for the median.
[[nodiscard]] int fewest_for_quantile(double probability);

}  // namespace sim::experiment
