#include "sim/experiment/variance_ratio.hpp"

#include <cmath>

#include <gtest/gtest.h>

namespace sim::experiment {
namespace {

TEST(VarianceRatio, IsThatOfIndependentRunsToPairedOnes) {
  EXPECT_DOUBLE_EQ(variance_ratio_of({.base = 4.0, .arm = 4.0, .difference = 1.0}, 20).value, 8.0);
}

TEST(VarianceRatio, IsOneWithoutCorrelation) {
  auto const ratio = variance_ratio_of({.base = 1.0, .arm = 2.0, .difference = 3.0}, 20);
  EXPECT_DOUBLE_EQ(ratio.value, 1.0);
  EXPECT_LT(ratio.low, 1.0);
  EXPECT_GT(ratio.high, 1.0);
}

TEST(VarianceRatio, HasTheIntervalWorkedOutByHand) {
  // Equal variances: r = 0. F = (16 - 1) / 1 = 15; m = 11, t(10) = 2.2281; K = 1 + 2 x 4.9646 / 10
  // = 1.99292; sqrt(K^2 - 1) = 1.72386; F (K -+ ...) = 4.0359, 55.7517; the ratio is (1 + .) / 2.
  auto const ratio = variance_ratio_of({.base = 4.0, .arm = 4.0, .difference = 1.0}, 11);
  EXPECT_NEAR(ratio.low, 2.518, 0.001);
  EXPECT_NEAR(ratio.high, 28.376, 0.001);
}

TEST(VarianceRatio, IsInfiniteWhereTheDifferenceNeverVaries) {
  EXPECT_TRUE(
      std::isinf(variance_ratio_of({.base = 1.0, .arm = 1.0, .difference = 0.0}, 20).value));
}

TEST(VarianceRatio, IsOneHalfWhereArmsMoveAgainstEachOther) {
  EXPECT_DOUBLE_EQ(variance_ratio_of({.base = 1.0, .arm = 1.0, .difference = 4.0}, 20).value, 0.5);
}

TEST(VarianceRatio, IsUnknownWhereNothingVariesOrNothingIsKnown) {
  double const nan = std::nan("");
  EXPECT_TRUE(
      std::isnan(variance_ratio_of({.base = 0.0, .arm = 0.0, .difference = 0.0}, 20).value));
  EXPECT_TRUE(
      std::isnan(variance_ratio_of({.base = nan, .arm = 1.0, .difference = 1.0}, 20).value));
  EXPECT_TRUE(std::isnan(variance_ratio_of({.base = 1.0, .arm = 1.0, .difference = 1.0}, 1).value));
}

}  // namespace
}  // namespace sim::experiment
