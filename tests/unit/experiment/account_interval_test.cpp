#include <cmath>
#include <limits>
#include <vector>

#include <gtest/gtest.h>

#include "sim/experiment/account.hpp"

namespace sim::experiment {
namespace {

Estimate estimate_of(std::vector<double> const& values, int per_draw) {
  Account account;
  int number = 0;
  for (auto const value : values) {
    account.add(number++, value);
  }
  return account.estimate(per_draw);
}

TEST(Account, OfASymmetricSampleHasStudentsInterval) {
  // Mean 3, s^2 = 2.5, t(4) = 2.776445; no skewness.
  auto const found = estimate_of({1.0, 2.0, 3.0, 4.0, 5.0}, 1);
  EXPECT_DOUBLE_EQ(found.mean, 3.0);
  EXPECT_NEAR(found.half_width, 2.776445 * std::sqrt(0.5), 1e-6);
}

TEST(Account, WidensTheIntervalOfASkewSample) {
  // 0, 0, 0, 0, 10: mean 2, sums of squares 80 and cubes 480; g^2 / n = 480^2 / 80^3 = 0.45.
  auto const found = estimate_of({0.0, 0.0, 0.0, 0.0, 10.0}, 1);
  EXPECT_NEAR(found.half_width, 2.776445 * std::sqrt(80.0 / 4.0 / 5.0) * (1.0 + 2.0 * 0.45), 1e-5);
}

TEST(Account, FindsTheSkewnessWhateverTheOrder) {
  auto const late = estimate_of({0.0, 1.0, 4.0, 0.5, 10.0}, 1);
  auto const early = estimate_of({10.0, 0.5, 1.0, 0.0, 4.0}, 1);
  EXPECT_NEAR(late.half_width, early.half_width, 1e-12);
}

TEST(Account, HasAnIntervalOfNoWidthWhereNothingVaries) {
  EXPECT_EQ(estimate_of({0.1, 0.1, 0.1, 0.1}, 1).half_width, 0.0);
}

TEST(Account, TakesDrawsForObservationsWhereParametersAreDrawn) {
  // Draw means 1, 2, 3, 4, 5, each of two replications half a unit around it.
  auto const found = estimate_of({0.5, 1.5, 1.5, 2.5, 2.5, 3.5, 3.5, 4.5, 4.5, 5.5}, 2);
  EXPECT_NEAR(found.half_width, 2.776445 * std::sqrt(0.5), 1e-6);
  EXPECT_NEAR(found.chance_sd, std::sqrt(0.5), 1e-12);
  EXPECT_NEAR(found.parameter_sd, std::sqrt(2.5 - 0.25), 1e-12);
}

TEST(Account, GivesNoIntervalFromLessThanThreeDraws) {
  EXPECT_TRUE(std::isnan(estimate_of({1.0, 2.0, 3.0, 4.0}, 2).half_width));
  EXPECT_FALSE(std::isnan(estimate_of({1.0, 2.0, 3.0, 4.0, 5.0, 7.0}, 2).half_width));
}

TEST(Account, TakesNanForMissing) {
  auto const found = estimate_of({1.0, std::nan(""), 3.0}, 1);
  EXPECT_EQ(found.replications, 2);
  EXPECT_DOUBLE_EQ(found.mean, 2.0);
}

}  // namespace
}  // namespace sim::experiment
