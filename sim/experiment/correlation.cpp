#include "sim/experiment/correlation.hpp"

#include <boost/math/distributions/students_t.hpp>

#include "sim/base/contract.hpp"

namespace sim::experiment {

namespace {

constexpr double most_false_alarms = 0.05;  ///< That any correlation stands out by chance.

}  // namespace

bool stands_out(double squared, std::size_t pairs, std::size_t looked_at) {
  SIM_EXPECT(pairs > 2 && looked_at > 0);
  using Policy = boost::math::policies::policy<boost::math::policies::promote_double<false>>;
  auto const freedom = static_cast<double>(pairs) - 2.0;
  boost::math::students_t_distribution<double, Policy> const student{freedom};
  double const chance = most_false_alarms / (2.0 * static_cast<double>(looked_at));
  double const needed = boost::math::quantile(boost::math::complement(student, chance));
  return squared * freedom > needed * needed * (1.0 - squared);
}

}  // namespace sim::experiment
