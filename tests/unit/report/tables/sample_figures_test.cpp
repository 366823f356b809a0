#include "sim/report/tables/sample_figures.hpp"

#include <array>
#include <cmath>
#include <limits>

#include <gtest/gtest.h>

namespace sim::report {
namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

std::vector<std::int32_t> const three{0, 1, 2};
std::vector<std::int32_t> const six{0, 1, 2, 3, 4, 5};

TEST(LevelFigures, AreThoseOfTheReplications) {
  auto const figures = level_figures({three, 1}, std::array{1.0, 2.0, 3.0});
  EXPECT_DOUBLE_EQ(figures.estimate.mean, 2.0);
  EXPECT_DOUBLE_EQ(figures.estimate.standard_error, 1.0 / std::sqrt(3.0));
  EXPECT_DOUBLE_EQ(figures.cv, 0.5);
  EXPECT_DOUBLE_EQ(figures.quantile_50, 2.0);
}

TEST(LevelFigures, AreNotKnownWhereNobodyWasFollowed) {
  auto const figures = level_figures({three, 1}, std::array{missing, missing, missing});
  EXPECT_EQ(figures.estimate.replications, 0);
  EXPECT_TRUE(std::isnan(figures.quantile_50));
}

/// Replication 3 is missing, and its draw is left out with the other one: 1 to 4 are left.
TEST(LevelFigures, KeepDrawsApartWhereReplicationsAreMissing) {
  std::vector<std::int32_t> const with_a_gap{0, 1, 2, 4, 5};
  auto const figures = level_figures({with_a_gap, 2}, std::array{1.0, 2.0, 0.0, 3.0, 4.0});
  EXPECT_DOUBLE_EQ(figures.quantile_50, 2.5);
}

TEST(ChangeFigures, AreTakenInsideEachReplication) {
  auto const figures =
      change_figures({three, 1}, std::array{3.0, 6.0, 9.0}, std::array{2.0, 5.0, 8.0});
  EXPECT_DOUBLE_EQ(figures.difference.mean, 1.0);
  EXPECT_DOUBLE_EQ(figures.difference.standard_error, 0.0);
  EXPECT_DOUBLE_EQ(figures.base, 5.0);
}

TEST(ChangeFigures, GiveTheRelativeChangeOfASteadyBase) {
  auto const figures =
      change_figures({three, 1}, std::array{3.0, 3.0, 3.0}, std::array{2.0, 2.0, 2.0});
  EXPECT_DOUBLE_EQ(figures.relative.ratio, 0.5);
  EXPECT_DOUBLE_EQ(figures.relative.low, 0.5);
  EXPECT_DOUBLE_EQ(figures.relative.high, 0.5);
}

TEST(ChangeFigures, GiveNoRelativeChangeOfABaseThatMayBeZero) {
  auto const figures =
      change_figures({three, 1}, std::array{3.0, 3.0, 3.0}, std::array{-2.0, 3.0, 0.5});
  EXPECT_TRUE(std::isnan(figures.relative.ratio));
  EXPECT_TRUE(std::isnan(figures.relative.low));
}

/// Means of draws: differences 1, 2, 3, and a base of 10 in all of them. Student's factor with two
/// degrees of freedom is 4.302653: 0.2 -+ 4.302653 x 0.1 / sqrt(3).
TEST(ChangeFigures, GiveTheRelativeChangeOverDraws) {
  auto const figures = change_figures({six, 2},
                                      std::array{10.5, 11.5, 12.0, 12.0, 14.0, 12.0},
                                      std::array{10.0, 10.0, 10.0, 10.0, 10.0, 10.0});
  EXPECT_DOUBLE_EQ(figures.relative.ratio, 0.2);
  EXPECT_NEAR(figures.relative.low, 0.2 - 0.4302653 / std::sqrt(3.0), 1e-7);
  EXPECT_NEAR(figures.relative.high, 0.2 + 0.4302653 / std::sqrt(3.0), 1e-7);
}

}  // namespace
}  // namespace sim::report
