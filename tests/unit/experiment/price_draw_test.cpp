#include "sim/experiment/price_draw.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "sim/experiment/path_frames.hpp"

#include "tests/support/priced_scenario.hpp"

namespace sim::experiment {
namespace {

/// The priced town with ranges: on the wage, and on the posts of all roles.
scenario::Scenario uncertain_scenario() {
  auto made = tests::priced_scenario();
  auto& wage = made.prices->work.wage;
  wage.low = Money::from_kroner(145);
  wage.high = Money::from_kroner(210);
  for (auto& role : made.prices->roles) {
    role.per_year.low = Money::from_kroner(500'000);
    role.per_year.high = Money::from_kroner(800'000);
  }
  return made;
}

TEST(PriceDraw, LeavesPricesWithoutARangeAlone) {
  auto const scenario = tests::priced_scenario();
  auto const drawn = prices_of(scenario, 6);
  EXPECT_EQ(drawn.work.wage.amount, scenario.prices->work.wage.amount);
  EXPECT_EQ(drawn.roles.front().per_year.amount, scenario.prices->roles.front().per_year.amount);
  EXPECT_EQ(drawn.places.care.time, scenario.prices->places.care.time);
}

TEST(PriceDraw, IsSharedByTheReplicationsOfADraw) {
  auto const scenario = uncertain_scenario();
  EXPECT_EQ(prices_of(scenario, 0).work.wage.amount, prices_of(scenario, 1).work.wage.amount);
  EXPECT_NE(prices_of(scenario, 1).work.wage.amount, prices_of(scenario, 2).work.wage.amount);
}

TEST(PriceDraw, IsMadeForEveryReplicationOfACalibratedScenario) {
  auto scenario = uncertain_scenario();
  scenario.is_calibrated = true;
  EXPECT_NE(prices_of(scenario, 0).work.wage.amount, prices_of(scenario, 1).work.wage.amount);
}

// A triangle from 145 over 170 to 210 DKK: mean 175 and variance 179.17. The mean of 4 000 draws
// lies within 1.06 DKK in all but one of a million runs; a uniform draw would have the mean 177.5.
TEST(PriceDraw, IsATriangleOverTheRange) {
  auto const scenario = uncertain_scenario();
  double sum = 0.0;
  constexpr int draws = 4000;
  for (int draw = 0; draw < draws; ++draw) {
    auto const amount = prices_of(scenario, 2 * draw).work.wage.amount;
    ASSERT_GE(amount, Money::from_kroner(145));
    ASSERT_LE(amount, Money::from_kroner(210));
    sum += static_cast<double>(amount.ore()) / 100.0;
  }
  EXPECT_NEAR(sum / draws, 175.0, 5.0 * std::sqrt(179.17 / draws));
}

TEST(PriceDraw, MovesAllPostsTogether) {
  auto const scenario = uncertain_scenario();
  auto const drawn = prices_of(scenario, 8);
  ASSERT_GT(drawn.roles.size(), 1U);
  EXPECT_NE(drawn.roles.front().per_year.amount, scenario.prices->roles.front().per_year.amount);
  for (auto const& role : drawn.roles) {
    EXPECT_EQ(role.per_year.amount, drawn.roles.front().per_year.amount);
  }
}

TEST(PriceDraw, OfOnePriceChangesNoOther) {
  auto scenario = uncertain_scenario();
  auto const before = prices_of(scenario, 4).work.wage.amount;
  scenario.prices->places.care.low = std::chrono::minutes{0};
  scenario.prices->places.care.high = std::chrono::hours{3};
  EXPECT_EQ(prices_of(scenario, 4).work.wage.amount, before);
}

TEST(PriceDraw, ChangesNothingThatHappens) {
  auto const priced = run_replication(tests::priced_scenario(), 0);
  auto const uncertain = run_replication(uncertain_scenario(), 0);
  for (std::size_t arm = 0; arm < priced.arms.size(); ++arm) {
    EXPECT_EQ(uncertain.arms[arm].digest, priced.arms[arm].digest);
    auto const& books = uncertain.arms[arm].books.value();
    auto const wages = books.list.place(economics::Entry::wages);
    EXPECT_EQ(books.whole.total(0, wages).parts,
              priced.arms[arm].books->whole.total(0, wages).parts);
  }
}

TEST(PriceDraw, IsTheSameInEveryArm) {
  auto const replication = run_replication(uncertain_scenario(), 0);
  auto const& one = replication.arms.front().books.value();
  auto const& other = replication.arms.back().books.value();
  EXPECT_EQ(one.prices.work.wage.amount, other.prices.work.wage.amount);
}

}  // namespace
}  // namespace sim::experiment
