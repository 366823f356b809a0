#include "sim/economics/ratio.hpp"

#include <array>
#include <cmath>

#include <gtest/gtest.h>

#include "sim/base/contract.hpp"
#include "sim/random/normal.hpp"
#include "sim/random/stream.hpp"

namespace sim::economics {
namespace {

// Costs 8, 12, 10, 10 and effects 2, 2, 1, 3: means 10 and 2, variances of the means 2/3 and 1/6,
// covariance 0. With a quantile of 2: r^2 (4 - 2/3) - 2 r 20 + (100 - 8/3) <= 0, so
// r = (20 -+ sqrt(400 - 10/3 x 97.3333)) / (10/3) = 6 -+ 0.3 sqrt(75.5556) = 3.392319, 8.607681.
TEST(RatioInterval, SolvesFiellersEquation) {
  auto const interval =
      ratio_interval(std::array{8.0, 12.0, 10.0, 10.0}, std::array{2.0, 2.0, 1.0, 3.0}, 2.0);
  ASSERT_TRUE(interval.is_bounded);
  EXPECT_DOUBLE_EQ(interval.ratio, 5.0);
  EXPECT_NEAR(interval.low, 3.392319, 1e-6);
  EXPECT_NEAR(interval.high, 8.607681, 1e-6);
}

TEST(RatioInterval, HasNoBoundsWhereTheEffectMayBeNothing) {
  auto const interval =
      ratio_interval(std::array{8.0, 12.0, 10.0}, std::array{-1.0, 1.0, 0.3}, 4.303);
  EXPECT_FALSE(interval.is_bounded);
  EXPECT_TRUE(std::isnan(interval.low));
}

TEST(RatioInterval, NeedsTwoPairs) {
  EXPECT_THROW(static_cast<void>(ratio_interval(std::array{1.0}, std::array{1.0}, 2.0)),
               ContractError);
}

// 4 000 samples of 10 pairs, correlated, effect 4 standard errors from zero; the 97.5 % quantile of
// t with 9 degrees of freedom is 2.2622. The set of Fieller covers the true ratio in 95 %:
// unbounded sets are counted by the inequality itself. Five standard errors of the share are
// 0.0172; a delta interval of the same data covers 92 % or less.
TEST(RatioInterval, CoversTheRatioAsOftenAsItSays) {
  int covered = 0;
  int bounded = 0;
  constexpr int samples = 4000;
  for (std::uint32_t sample = 0; sample < samples; ++sample) {
    random::Stream rng{{.seed = 5, .replication = sample},
                       {.agent = 0, .decision = 0, .occurrence = 0}};
    std::array<double, 10> costs{};
    std::array<double, 10> effects{};
    for (std::size_t k = 0; k < costs.size(); ++k) {
      double const shared = random::normal(0.0, 1.0, rng);
      costs.at(k) = 20.0 + 3.0 * shared + random::normal(0.0, 3.0, rng);
      effects.at(k) = 2.0 - shared + random::normal(0.0, 1.0, rng);
    }
    auto const interval = ratio_interval(costs, effects, 2.2622);
    if (interval.is_bounded) {
      ++bounded;
      covered += interval.low <= 10.0 && 10.0 <= interval.high ? 1 : 0;
    }
  }
  ASSERT_GT(bounded, samples * 9 / 10);
  EXPECT_NEAR(static_cast<double>(covered) / bounded, 0.95, 0.0175);
}

// Of payments of 100 and 300 the first was at assumed prices: 100 of 400.
TEST(AssumedShare, IsThatOfTheTurnover) {
  EXPECT_DOUBLE_EQ(assumed_share(std::array{100.0, -300.0}, std::array{100.0, 0.0}), 0.25);
}

TEST(AssumedShare, DoesNotLetSignsCancel) {
  EXPECT_DOUBLE_EQ(assumed_share(std::array{10.0}, std::array{100.0}), 100.0 / 190.0);
}

TEST(AssumedShare, IsNothingWhereNothingWasPaid) {
  EXPECT_DOUBLE_EQ(assumed_share(std::array{0.0}, std::array{0.0}), 0.0);
}

}  // namespace
}  // namespace sim::economics
