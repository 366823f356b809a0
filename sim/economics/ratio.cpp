#include "sim/economics/ratio.hpp"

#include <cmath>

#include "sim/base/contract.hpp"

namespace sim::economics {

namespace {

double mean_of(std::span<double const> values) {
  double sum = 0.0;
  for (auto const value : values) {
    sum += value;
  }
  return sum / static_cast<double>(values.size());
}

/// The covariance of two means.
double covariance_of_means(std::span<double const> one, std::span<double const> other) {
  double const mean_one = mean_of(one);
  double const mean_other = mean_of(other);
  auto const count = static_cast<double>(one.size());
  double sum = 0.0;
  for (std::size_t k = 0; k < one.size(); ++k) {
    sum += (one[k] - mean_one) * (other[k] - mean_other);
  }
  return sum / (count - 1.0) / count;
}

}  // namespace

RatioInterval ratio_interval(std::span<double const> costs,
                             std::span<double const> effects,
                             double quantile) {
  SIM_EXPECT(costs.size() == effects.size());
  SIM_EXPECT(costs.size() > 1);
  double const cost = mean_of(costs);
  double const effect = mean_of(effects);
  double const square = quantile * quantile;
  // r^2 (effect^2 - q^2 Vee) - 2 r (cost effect - q^2 Vce) + (cost^2 - q^2 Vcc) <= 0
  double const a = effect * effect - square * covariance_of_means(effects, effects);
  double const b = cost * effect - square * covariance_of_means(costs, effects);
  double const c = cost * cost - square * covariance_of_means(costs, costs);
  RatioInterval interval;
  if (effect != 0.0) {
    interval.ratio = cost / effect;
  }
  double const root = b * b - a * c;
  if (a > 0.0 && root >= 0.0) {
    interval.low = (b - std::sqrt(root)) / a;
    interval.high = (b + std::sqrt(root)) / a;
    interval.is_bounded = true;
  }
  return interval;
}

double assumed_share(std::span<double const> amounts, std::span<double const> assumed) {
  SIM_EXPECT(amounts.size() == assumed.size());
  double whole = 0.0;
  double part = 0.0;
  for (std::size_t k = 0; k < amounts.size(); ++k) {
    part += std::abs(assumed[k]);
    whole += std::abs(assumed[k]) + std::abs(amounts[k] - assumed[k]);
  }
  return whole > 0.0 ? part / whole : 0.0;
}

}  // namespace sim::economics
