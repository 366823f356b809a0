#include "sim/experiment/student.hpp"

#include <boost/math/distributions/students_t.hpp>

#include "sim/base/contract.hpp"

namespace sim::experiment {

double student_factor(int degrees_of_freedom) {
  SIM_EXPECT(degrees_of_freedom >= 1);
  using Policy = boost::math::policies::policy<boost::math::policies::promote_double<false>>;
  boost::math::students_t_distribution<double, Policy> const law{
      static_cast<double>(degrees_of_freedom)};
  return boost::math::quantile(law, 0.975);
}

}  // namespace sim::experiment
