#include "sim/experiment/pairing.hpp"

#include <cmath>
#include <limits>

namespace sim::experiment {

Pairing pairing_of(Estimate const& arm,
                   Estimate const& base,
                   Estimate const& difference,
                   int per_draw) {
  PairedVariances const variances{.base = base.chance_sd * base.chance_sd,
                                  .arm = arm.chance_sd * arm.chance_sd,
                                  .difference = difference.chance_sd * difference.chance_sd};
  double const covariance = 0.5 * (variances.base + variances.arm - variances.difference);
  double const both = base.chance_sd * arm.chance_sd;
  auto const replications = difference.replications;
  return {.correlation = both > 0.0 ? covariance / both : std::numeric_limits<double>::quiet_NaN(),
          .variance_ratio = variance_ratio_of(
              variances, per_draw == 1 ? replications - 1 : replications / per_draw)};
}

}  // namespace sim::experiment
