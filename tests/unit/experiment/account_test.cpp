#include "sim/experiment/account.hpp"

#include <cmath>

#include <gtest/gtest.h>

namespace sim::experiment {
namespace {

TEST(Account, SplitsChanceFromParameters) {
  Account account;
  // Pairs (9, 11), (19, 21), (29, 31): means 10, 20, 30; within each pair the variance is 2.
  int replication = 0;
  for (double const mean : {10.0, 20.0, 30.0}) {
    account.add(replication++, mean - 1.0);
    account.add(replication++, mean + 1.0);
  }
  auto const estimate = account.estimate(2);
  EXPECT_DOUBLE_EQ(estimate.mean, 20.0);
  EXPECT_DOUBLE_EQ(estimate.chance_sd, std::sqrt(2.0));
  EXPECT_DOUBLE_EQ(estimate.parameter_sd, std::sqrt(100.0 - 1.0));
  EXPECT_DOUBLE_EQ(estimate.standard_error, 10.0 / std::sqrt(3.0));
  EXPECT_NEAR(estimate.half_width, 4.302652729911275 * 10.0 / std::sqrt(3.0), 1e-7);
}

TEST(Account, KnowsNoIntervalFromASinglePair) {
  Account account;
  account.add(0, 1.0);
  account.add(1, 2.0);
  auto const estimate = account.estimate(2);
  EXPECT_DOUBLE_EQ(estimate.mean, 1.5);
  EXPECT_TRUE(std::isnan(estimate.half_width));
}

TEST(Account, UsesSingleReplicationsWhenCalibrated) {
  Account account;
  for (int k = 0; k < 4; ++k) {
    account.add(k, k);
  }
  auto const estimate = account.estimate(1);
  EXPECT_DOUBLE_EQ(estimate.standard_error, std::sqrt(5.0 / 3.0) / 2.0);
}

}  // namespace
}  // namespace sim::experiment
