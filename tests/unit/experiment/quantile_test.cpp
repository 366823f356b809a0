#include "sim/experiment/quantile.hpp"

#include <cmath>
#include <limits>
#include <numeric>
#include <vector>

#include <boost/math/distributions/binomial.hpp>
#include <gtest/gtest.h>

#include "sim/base/contract.hpp"

namespace sim::experiment {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

/// 1, 2, ..., n: a value is its rank.
std::vector<double> ranks(int n) {
  std::vector<double> values(static_cast<std::size_t>(n));
  std::iota(values.begin(), values.end(), 1.0);
  return values;
}

TEST(Quantile, InterpolatesAtPositionNPlusAThirdTimesP) {
  EXPECT_DOUBLE_EQ(quantile_of(ranks(9), 0.5, 1).value, 5.0);
  // (10 + 1/3) 0.9 + 1/3 = 9.633...
  EXPECT_NEAR(quantile_of(ranks(10), 0.9, 1).value, 9.0 + 1.9 / 3.0, 1e-12);
}

TEST(Quantile, StaysWithinWhatWasSeen) {
  EXPECT_DOUBLE_EQ(quantile_of(ranks(3), 0.99, 1).value, 3.0);
  EXPECT_DOUBLE_EQ(quantile_of(ranks(3), 0.01, 1).value, 1.0);
}

TEST(Quantile, DoesNotDependOnTheOrderOfReplications) {
  auto values = ranks(50);
  auto const sorted = quantile_of(values, 0.5, 1);
  std::reverse(values.begin(), values.end());
  auto const reversed = quantile_of(values, 0.5, 1);
  EXPECT_EQ(sorted.value, reversed.value);
  EXPECT_EQ(sorted.low, reversed.low);
  EXPECT_EQ(sorted.high, reversed.high);
}

TEST(Quantile, OfFiftyValuesHasThePublishedRanks) {
  // Median of 50: 18th and 33rd value, 96.7 % (Conover 1999, by the binomial table).
  auto const median = quantile_of(ranks(50), 0.5, 1);
  EXPECT_EQ(median.low, 18.0);
  EXPECT_EQ(median.high, 33.0);
}

TEST(Quantile, CoversAndNoRankLessWould) {
  for (double const p : {0.1, 0.5, 0.75, 0.9}) {
    for (int n = fewest_for_quantile(p); n < 400; n += 7) {
      boost::math::binomial const below{static_cast<double>(n), p};
      auto const found = quantile_of(ranks(n), p, 1);
      // The truth lies above the l-th value when l or more are below it: P(B < l), P(B >= u).
      EXPECT_LE(cdf(below, found.low - 1.0), 0.025);
      EXPECT_GT(cdf(below, found.low), 0.025);
      EXPECT_LE(cdf(complement(below, found.high - 1.0)), 0.025);
      EXPECT_GT(cdf(complement(below, found.high - 2.0)), 0.025);
    }
  }
}

TEST(Quantile, HasNoIntervalWithOneValueLessThanTheFewest) {
  EXPECT_EQ(fewest_for_quantile(0.9), 36);
  EXPECT_EQ(fewest_for_quantile(0.1), 36);
  EXPECT_EQ(fewest_for_quantile(0.5), 6);
  EXPECT_TRUE(std::isnan(quantile_of(ranks(35), 0.9, 1).half_width()));
  EXPECT_EQ(quantile_of(ranks(36), 0.9, 1).high, 36.0);
  EXPECT_FALSE(std::isnan(quantile_of(ranks(35), 0.9, 1).value));
}

TEST(Quantile, IsUnknownWithoutValues) {
  EXPECT_TRUE(std::isnan(quantile_of({}, 0.5, 2).value));
  EXPECT_TRUE(std::isnan(quantile_of(std::vector{nan, nan}, 0.5, 1).value));
}

TEST(Quantile, LeavesOutADrawThatIsNotKnown) {
  auto values = ranks(20);
  values[3] = nan;
  auto const found = quantile_of(values, 0.5, 2);
  EXPECT_EQ(found.observations, 18);
  EXPECT_DOUBLE_EQ(found.value, 11.5);
}

TEST(Quantile, CountsAPairThatIsAlwaysAlikeOnce) {
  std::vector<double> pairs;
  for (double const value : ranks(50)) {
    pairs.insert(pairs.end(), {value, value});
  }
  auto const found = quantile_of(pairs, 0.5, 2);
  EXPECT_EQ(found.observations, 100);
  EXPECT_EQ(found.effective, 50);
  auto const once = quantile_of(ranks(50), 0.5, 1);
  EXPECT_EQ(found.low, once.low);
  EXPECT_EQ(found.high, once.high);
}

TEST(Quantile, CountsReplicationsThatDifferWithinDrawsInFull) {
  std::vector<double> pairs;
  for (double const value : ranks(50)) {
    pairs.insert(pairs.end(), {value, 101.0 - value});
  }
  EXPECT_EQ(quantile_of(pairs, 0.5, 2).effective, 100);
}

TEST(Quantile, IsRefusedOutsideOfZeroAndOne) {
  EXPECT_THROW(static_cast<void>(quantile_of(ranks(9), 0.0, 1)), ContractError);
  EXPECT_THROW(static_cast<void>(quantile_of(ranks(9), 1.0, 1)), ContractError);
  EXPECT_THROW(static_cast<void>(quantile_of(ranks(9), 0.5, 2)), ContractError);
  EXPECT_THROW(static_cast<void>(fewest_for_quantile(1.0)), ContractError);
}

}  // namespace
}  // namespace sim::experiment
