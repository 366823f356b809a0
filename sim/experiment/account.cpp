#include "sim/experiment/account.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "sim/experiment/parameter_draw.hpp"
#include "sim/experiment/student.hpp"

namespace sim::experiment {

namespace {

constexpr double not_known = std::numeric_limits<double>::quiet_NaN();

}  // namespace

Estimate unknown_estimate() {
  return {not_known, not_known, not_known, not_known, not_known, 0};
}

void Account::Moments::add(double value) {
  ++count;
  double const step = value - mean;
  mean += step / count;
  squares += step * (value - mean);
}

double Account::Moments::variance() const {
  return count > 1 ? squares / (count - 1) : not_known;
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
                    .replications = all_.count};
  if (per_draw == 1) {
    estimate.chance_sd = std::sqrt(all_.variance());
    if (all_.count >= fewest_draws) {
      estimate.standard_error = estimate.chance_sd / std::sqrt(all_.count);
      estimate.half_width = student_factor(all_.count - 1) * estimate.standard_error;
    }
    return estimate;
  }
  if (pairs_ >= fewest_draws) {
    double const between = pair_means_.variance();
    double const within = within_squares_ / pairs_;
    estimate.chance_sd = std::sqrt(within);
    estimate.parameter_sd = std::sqrt(std::max(between - 0.5 * within, 0.0));
    estimate.standard_error = std::sqrt(between / pairs_);
    estimate.half_width = student_factor(pairs_ - 1) * estimate.standard_error;
  }
  return estimate;
}

}  // namespace sim::experiment
