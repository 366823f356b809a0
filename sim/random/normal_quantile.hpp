#pragma once

#include <array>
#include <cmath>
#include <cstddef>

#include "sim/base/contract.hpp"
#include "sim/base/portable_math.hpp"

namespace sim::random {

/// The ratio of two polynomials of degree seven, coefficients from the constant upwards.
struct RationalFunction {
  std::array<double, 8> numerator;
  std::array<double, 8> denominator;

  [[nodiscard]] constexpr double operator()(double x) const {
    double above = 0.0;
    double below = 0.0;
    for (std::size_t i = numerator.size(); i-- > 0;) {
      above = above * x + numerator[i];
      below = below * x + denominator[i];
    }
    return above / below;
  }
};

inline constexpr RationalFunction quantile_centre{{3.3871328727963666080e0,
                                                   1.3314166789178437745e2,
                                                   1.9715909503065514427e3,
                                                   1.3731693765509461125e4,
                                                   4.5921953931549871457e4,
                                                   6.7265770927008700853e4,
                                                   3.3430575583588128105e4,
                                                   2.5090809287301226727e3},
                                                  {1.0,
                                                   4.2313330701600911252e1,
                                                   6.8718700749205790830e2,
                                                   5.3941960214247511077e3,
                                                   2.1213794301586595867e4,
                                                   3.9307895800092710610e4,
                                                   2.8729085735721942674e4,
                                                   5.2264952788528545610e3}};
inline constexpr RationalFunction quantile_shoulder{{1.42343711074968357734e0,
                                                     4.63033784615654529590e0,
                                                     5.76949722146069140550e0,
                                                     3.64784832476320460504e0,
                                                     1.27045825245236838258e0,
                                                     2.41780725177450611770e-1,
                                                     2.27238449892691845833e-2,
                                                     7.74545014278341407640e-4},
                                                    {1.0,
                                                     2.05319162663775882187e0,
                                                     1.67638483018380384940e0,
                                                     6.89767334985100004550e-1,
                                                     1.48103976427480074590e-1,
                                                     1.51986665636164571966e-2,
                                                     5.47593808499534494600e-4,
                                                     1.05075007164441684324e-9}};
inline constexpr RationalFunction quantile_tail{{6.65790464350110377720e0,
                                                 5.46378491116411436990e0,
                                                 1.78482653991729133580e0,
                                                 2.96560571828504891230e-1,
                                                 2.65321895265761230930e-2,
                                                 1.24266094738807843860e-3,
                                                 2.71155556874348757815e-5,
                                                 2.01033439929228813265e-7},
                                                {1.0,
                                                 5.99832206555887937690e-1,
                                                 1.36929880922735805310e-1,
                                                 1.48753612908506148525e-2,
                                                 7.86869131145613259100e-4,
                                                 1.84631831751005468180e-5,
                                                 1.42151175831644588870e-7,
                                                 2.04426310338993978564e-15}};

/// The value that a standard normal variable stays below with this chance.
///
/// Relative error about 1e-15.
///
/// Errors: ContractError unless the chance is between 0 and 1, both excluded.
/// Source: Wichura 1988, "Algorithm AS 241", routine PPND16, Applied Statistics 37(3).
inline double normal_quantile(double chance) {
  SIM_EXPECT(chance > 0.0 && chance < 1.0);
  double const from_middle = chance - 0.5;
  if (std::fabs(from_middle) <= 0.425) {
    return from_middle * quantile_centre(0.180625 - from_middle * from_middle);
  }
  double const smaller_side = from_middle < 0.0 ? chance : 1.0 - chance;
  double const distance = std::sqrt(-portable_log(smaller_side));
  double const size =
      distance <= 5.0 ? quantile_shoulder(distance - 1.6) : quantile_tail(distance - 5.0);
  return from_middle < 0.0 ? -size : size;
}

}  // namespace sim::random
