// Chance and parameters told apart: a prior and a chance variance that are known are found again,
// and intervals of means, quantiles and variance ratios cover, at a fixed number of draws.
//
// 10,000 repeats of 20 draws (40 for quantiles) of two replications. The parameter is normal with
// SD 2, chance is exponential with SD 1, about zero. Estimates: 5.73 standard errors. Shares that
// cover: as in coverage_mm1_test.cpp, 95 % claimed.

#include <cmath>
#include <cstdint>
#include <vector>

#include <gtest/gtest.h>

#include "sim/experiment/account.hpp"
#include "sim/experiment/quantile.hpp"
#include "sim/experiment/variance_ratio.hpp"
#include "sim/random/exponential.hpp"
#include "sim/random/normal.hpp"
#include "sim/random/stream.hpp"

#include "tests/support/coverage.hpp"

namespace sim::tests {
namespace {

constexpr std::uint32_t repeats = 10'000;
constexpr int draws = 20;
constexpr int per_draw = 2;
constexpr double parameter_sd = 2.0;
constexpr double chance_sd = 1.0;
constexpr double truth = 10.0;

random::Stream stream(std::uint32_t repeat) {
  return {{.seed = 5, .replication = repeat}, {.agent = 0, .decision = 0, .occurrence = 0}};
}

std::vector<double> outcomes(std::uint32_t repeat, int count) {
  auto rng = stream(repeat);
  std::vector<double> values;
  for (int draw = 0; draw < count; ++draw) {
    double const level = random::normal(truth, parameter_sd, rng);
    for (int k = 0; k < per_draw; ++k) {
      values.push_back(level + chance_sd * (random::unit_exponential(rng) - 1.0));
    }
  }
  return values;
}

experiment::Estimate estimate(std::uint32_t repeat, int draws_assumed_of) {
  experiment::Account account;
  int number = 0;
  for (auto const value : outcomes(repeat, draws)) {
    account.add(number++, value);
  }
  return account.estimate(draws_assumed_of);
}

/// The mean over repeats of something whose expected value is known.
template <class Found>
Estimate mean_over_repeats(std::string formula, Found&& found, double expected) {
  double sum = 0.0;
  double squares = 0.0;
  for (std::uint32_t repeat = 0; repeat < repeats; ++repeat) {
    double const value = found(estimate(repeat, per_draw));
    sum += value / repeats;
    squares += value * value / repeats;
  }
  return {.formula = std::move(formula),
          .n = repeats,
          .found = sum,
          .expected = expected,
          .standard_error = std::sqrt((squares - sum * sum) / repeats)};
}

Coverage mean_coverage(int draws_assumed_of) {
  Coverage coverage;
  for (std::uint32_t repeat = 0; repeat < repeats; ++repeat) {
    auto const stated = estimate(repeat, draws_assumed_of);
    coverage.add(std::abs(stated.mean - truth) <= stated.half_width);
  }
  return coverage;
}

TEST(TwoSpreads, AreFoundAgain) {
  EXPECT_TRUE(agree({mean_over_repeats(
                         "E[chance variance]",
                         [](auto const& found) { return std::pow(found.chance_sd, 2); },
                         chance_sd * chance_sd),
                     mean_over_repeats(
                         "E[parameter variance]",
                         [](auto const& found) { return std::pow(found.parameter_sd, 2); },
                         parameter_sd * parameter_sd)}));
}

TEST(TwoSpreads, LeaveAnIntervalThatCovers) {
  EXPECT_TRUE(covers(mean_coverage(per_draw), 0.95));
}

TEST(TwoSpreadsMutant, ReplicationsTakenForIndependentAreCaught) {
  EXPECT_FALSE(covers(mean_coverage(1), 0.95));
}

/// The median of parameter + chance: P(2 z + e - 1 <= x) = Phi(a) - exp(c) Phi(b).
double distribution(double x) {
  auto const phi = [](double z) { return 0.5 * std::erfc(-z / std::sqrt(2.0)); };
  double const y = (x + chance_sd) / parameter_sd;  // With an exponential of rate 1 / chance_sd.
  double const rate = parameter_sd / chance_sd;
  return phi(y) - std::exp(0.5 * rate * rate - rate * y) * phi(y - rate);
}

double true_quantile(double probability) {
  double low = -20.0;
  double high = 20.0;
  for (int step = 0; step < 100; ++step) {
    double const middle = 0.5 * (low + high);
    (distribution(middle) < probability ? low : high) = middle;
  }
  return truth + low;
}

Coverage quantile_coverage(double probability, int draws_assumed_of) {
  double const true_value = true_quantile(probability);
  Coverage coverage;
  for (std::uint32_t repeat = 0; repeat < repeats; ++repeat) {
    auto const found =
        experiment::quantile_of(outcomes(repeat, 2 * draws), probability, draws_assumed_of);
    coverage.add(found.low <= true_value && true_value <= found.high);
  }
  return coverage;
}

TEST(QuantileOverDraws, HasAnIntervalThatCovers) {
  EXPECT_TRUE(covers(quantile_coverage(0.5, per_draw), 0.95));
  EXPECT_TRUE(covers(quantile_coverage(0.75, per_draw), 0.95));
}

TEST(QuantileOverDrawsMutant, ReplicationsTakenForIndependentAreCaught) {
  EXPECT_FALSE(covers(quantile_coverage(0.5, 1), 0.95));
}

/// A constellation of two arms on the same luck: chance has SD 1 and 1.5 and a correlation of 0.9,
/// the parameters shift both arms.
struct TwoArms {
  experiment::Account base;
  experiment::Account arm;
  experiment::Account difference;

  explicit TwoArms(std::uint32_t repeat) {
    auto rng = stream(repeat);
    for (int number = 0; number < per_draw * draws; number += per_draw) {
      double const level = random::normal(0.0, parameter_sd, rng);
      for (int k = 0; k < per_draw; ++k) {
        double const luck = random::standard_normal(rng);
        double const own = std::sqrt(1.0 - 0.81) * random::standard_normal(rng);
        double const base_value = level + luck;
        double const arm_value = level + 1.5 * (0.9 * luck + own);
        base.add(number + k, base_value);
        arm.add(number + k, arm_value);
        difference.add(number + k, arm_value - base_value);
      }
    }
  }
};

constexpr double true_ratio = (1.0 + 2.25) / (1.0 + 2.25 - 2.0 * 0.9 * 1.5);

Coverage ratio_coverage(double asked_ratio) {
  Coverage coverage;
  for (std::uint32_t repeat = 0; repeat < repeats; ++repeat) {
    TwoArms const arms{repeat};
    auto const variance = [](experiment::Account const& account) {
      return std::pow(account.estimate(per_draw).chance_sd, 2);
    };
    auto const found = experiment::variance_ratio_of({.base = variance(arms.base),
                                                      .arm = variance(arms.arm),
                                                      .difference = variance(arms.difference)},
                                                     draws);
    coverage.add(found.low <= asked_ratio && asked_ratio <= found.high);
  }
  return coverage;
}

TEST(VarianceRatio, OfChanceHasAnIntervalThatCovers) {
  EXPECT_TRUE(covers(ratio_coverage(true_ratio), 0.95));
}

TEST(VarianceRatioMutant, ARatioOneThirdOffIsCaught) {
  EXPECT_FALSE(covers(ratio_coverage(4.0 / 3.0 * true_ratio), 0.95));
}

}  // namespace
}  // namespace sim::tests
