#include "sim/experiment/pairing.hpp"

#include <cmath>
#include <limits>

namespace sim::experiment {

namespace {

double ratio(double part, double whole) {
  return whole > 0.0 ? part / whole : std::numeric_limits<double>::quiet_NaN();
}

}  // namespace

Pairing pairing_of(Estimate const& arm, Estimate const& base, Estimate const& difference) {
  double const apart = arm.chance_sd * arm.chance_sd + base.chance_sd * base.chance_sd;
  double const paired = difference.chance_sd * difference.chance_sd;
  return {.correlation = ratio(apart - paired, 2.0 * arm.chance_sd * base.chance_sd),
          .variance_ratio = ratio(apart, paired)};
}

}  // namespace sim::experiment
