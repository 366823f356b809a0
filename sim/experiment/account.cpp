#include "sim/experiment/account.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include <boost/math/distributions/students_t.hpp>

#include "sim/experiment/parameter_draw.hpp"

namespace sim::experiment {

namespace {

constexpr double not_known = std::numeric_limits<double>::quiet_NaN();

}  // namespace

double student_quantile(int degrees_of_freedom) {
  using Policy = boost::math::policies::policy<boost::math::policies::promote_double<false>>;
  boost::math::students_t_distribution<double, Policy> const t{
      static_cast<double>(degrees_of_freedom)};
  return boost::math::quantile(t, 0.975);
}

Estimate unknown_estimate() {
  return {not_known, not_known, not_known, not_known, not_known, 0};
}

void Account::Moments::add(double value) {
  ++count;
  double const step = value - mean;
  double const part = step / count;
  mean += part;
  double const square = step * (value - mean);
  cubes += part * (square * (count - 2) - 3.0 * squares);
  squares += square;
}

double Account::Moments::variance() const {
  return count > 1 ? squares / (count - 1) : not_known;
}

double Account::Moments::half_width() const {
  double const student = student_quantile(count - 1) * std::sqrt(variance() / count);
  if (squares <= 0.0) {
    return student;
  }
  // The squared skewness over n, which is below 1 but for rounding.
  double const skewness = std::min(cubes * cubes / (squares * squares * squares), 1.0);
  return student * (1.0 + 2.0 * skewness);
}

void Account::add(int replication, double value) {
  if (std::isnan(value)) {
    return;
  }
  all_.add(value);
  if (replication % replications_per_draw == 0) {
    first_of_pair_ = value;
    first_number_ = replication;
  } else if (first_number_ == replication - 1) {
    double const mean = 0.5 * (first_of_pair_ + value);
    double const half = 0.5 * (value - first_of_pair_);
    pair_means_.add(mean);
    within_squares_ += 2.0 * half * half;
    ++pairs_;
  }
}

Estimate Account::estimate(int per_draw) const {
  Estimate estimate{.mean = all_.count > 0 ? all_.mean : not_known,
                    .half_width = not_known,
                    .standard_error = not_known,
                    .chance_sd = not_known,
                    .parameter_sd = not_known,
                    .replications = all_.count};
  if (per_draw == 1) {
    estimate.parameter_sd = 0.0;
    estimate.chance_sd = std::sqrt(all_.variance());
    if (all_.count >= fewest_draws) {
      estimate.standard_error = estimate.chance_sd / std::sqrt(all_.count);
      estimate.half_width = all_.half_width();
    }
    return estimate;
  }
  if (pairs_ >= fewest_draws) {
    double const between = pair_means_.variance();
    double const within = within_squares_ / pairs_;
    estimate.chance_sd = std::sqrt(within);
    estimate.parameter_sd = std::sqrt(std::max(between - 0.5 * within, 0.0));
    estimate.standard_error = std::sqrt(between / pairs_);
    estimate.half_width = pair_means_.half_width();
  }
  return estimate;
}

}  // namespace sim::experiment
