#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

namespace sim::economics {

/// What an arm costs and brings, in any units that are the same for all arms.
struct CostEffect {
  double cost = 0.0;
  double effect = 0.0;
};

enum class Standing : std::uint8_t {
  efficient,           ///< Somebody's best choice, at some willingness to pay.
  dominated,           ///< Another arm brings at least as much and costs no more.
  extended_dominated,  ///< A mixture of two others does.
};

/// An arm among all arms.
struct Ranked {
  Standing standing = Standing::efficient;
  std::size_t against = 0;  ///< The next less effective efficient arm; itself for the first.
  double ratio = std::numeric_limits<double>::quiet_NaN();  ///< ICER against that; NaN without one.
};

/// Incremental cost-effectiveness of several arms, as CHEERS asks for: from the least effective
/// efficient arm upwards, ratios rise. Of arms that are equal in both the first is kept.
///
/// Source: Drummond et al., Methods for the Economic Evaluation of Health Care Programmes, 2015.
[[nodiscard]] std::vector<Ranked> rank(std::vector<CostEffect> const& arms);

}  // namespace sim::economics
