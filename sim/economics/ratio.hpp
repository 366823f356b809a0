#pragma once

#include <cstddef>
#include <limits>
#include <span>

namespace sim::economics {

/// A ratio of two means and the values that the observations do not exclude.
struct RatioInterval {
  double ratio = std::numeric_limits<double>::quiet_NaN();
  double low = std::numeric_limits<double>::quiet_NaN();  ///< NaN: not bounded.
  double high = std::numeric_limits<double>::quiet_NaN();
  bool is_bounded = false;  ///< False: the mean below the line is not clear of zero.
};

/// Cost per unit of effect, with Fieller's interval: all ratios r for which the mean of cost - r x
/// effect is within `quantile` standard errors of zero.
///
/// Exact for normal differences, also where the ratio is far from normal. When the effect itself is
/// not clear of zero the set has no bounds, and that is what is said: a cost per person in work
/// means nothing when nobody may have come into work.
///
/// `costs` and `effects` are paired, one of each per independent draw; `quantile` is that of
/// Student's t with one degree of freedom less than there are draws.
/// Errors: ContractError with fewer than two draws or unequal lengths.
/// Source: Fieller 1954, JRSS B 16:175; Willan and O'Brien 1996, Health Economics 5:297.
[[nodiscard]] RatioInterval ratio_interval(std::span<double const> costs,
                                           std::span<double const> effects,
                                           double quantile);

/// The share of the turnover behind a difference between two arms that was booked at assumed
/// prices, from 0 to 1.
///
/// Turnover is what was booked at assumed prices and what was not, each without its sign. Both hold
/// one number per payer, item and year: the difference of the amounts, and of their assumed parts.
/// Each payment stands twice (payer and payee), which the share does not feel.
[[nodiscard]] double assumed_share(std::span<double const> amounts,
                                   std::span<double const> assumed);

}  // namespace sim::economics
