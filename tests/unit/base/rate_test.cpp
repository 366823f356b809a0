#include "sim/base/rate.hpp"

#include <chrono>
#include <cmath>
#include <limits>
#include <type_traits>

#include <gtest/gtest.h>

namespace sim {
namespace {

using namespace std::chrono_literals;
using std::chrono::weeks;

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double largest = std::numeric_limits<double>::max();

TEST(Rate, TurnsUnitsIntoMinutes) {
  EXPECT_DOUBLE_EQ(Rate::from_per_day(1440.0).per_minute(), 1.0);
  EXPECT_DOUBLE_EQ(Rate::from_per_month(30.4375 * 1440.0).per_minute(), 1.0);
  EXPECT_DOUBLE_EQ(Rate::from_per_year(365.25 * 1440.0).per_minute(), 1.0);
}

TEST(Rate, ReadsBackInEveryUnit) {
  EXPECT_DOUBLE_EQ(Rate::from_per_day(0.02).per_day(), 0.02);
  EXPECT_DOUBLE_EQ(Rate::from_per_month(0.13).per_month(), 0.13);
  EXPECT_DOUBLE_EQ(Rate::from_per_year(1.2).per_month(), 0.1);
  EXPECT_DOUBLE_EQ(Rate::from_per_month(0.1).per_year(), 1.2);
}

TEST(Rate, HoldsZeroAndTheLargestNumber) {
  EXPECT_EQ(Rate::zero().per_minute(), 0.0);
  EXPECT_EQ(Rate::from_per_minute(largest).per_minute(), largest);
}

TEST(Rate, RefusesNegativeInfiniteAndNotANumber) {
  double const not_a_number = std::numeric_limits<double>::quiet_NaN();
  double const just_below_zero = -std::numeric_limits<double>::denorm_min();
  EXPECT_THROW(static_cast<void>(Rate::from_per_minute(just_below_zero)), ContractError);
  EXPECT_THROW(static_cast<void>(Rate::from_per_minute(infinity)), ContractError);
  EXPECT_THROW(static_cast<void>(Rate::from_per_minute(not_a_number)), ContractError);
  EXPECT_THROW(static_cast<void>(Rate::from_per_month(-0.1)), ContractError);
}

TEST(Rate, IsNeverMadeFromABareNumber) {
  EXPECT_FALSE((std::is_constructible_v<Rate, double>));
  EXPECT_FALSE((std::is_constructible_v<Rate, Probability>));
}

TEST(Rate, AddsCauses) {
  EXPECT_EQ(Rate::from_per_minute(0.25) + Rate::from_per_minute(0.5), Rate::from_per_minute(0.75));
}

TEST(Rate, ScalesByAFactor) {
  EXPECT_EQ(Rate::from_per_minute(0.5) * 3.0, Rate::from_per_minute(1.5));
  EXPECT_EQ(Rate::from_per_minute(0.5) * 0.0, Rate::zero());
}

TEST(Rate, RefusesANegativeFactorEvenForNoRate) {
  EXPECT_THROW(static_cast<void>(Rate::zero() * -1.0), ContractError);
}

TEST(Rate, RefusesResultsThatAreNotFinite) {
  EXPECT_THROW(static_cast<void>(Rate::from_per_minute(largest) * 2.0), ContractError);
  EXPECT_THROW(static_cast<void>(Rate::from_per_minute(largest) + Rate::from_per_minute(largest)),
               ContractError);
}

TEST(ProbabilityWithin, FollowsTheHazardFormula) {
  auto const rate = Rate::from_per_day(0.02);
  EXPECT_NEAR(probability_within(rate, std::chrono::days{90}).value(), 1.0 - std::exp(-1.8), 1e-15);
  EXPECT_NEAR(probability_within(rate, weeks{1}).value(), 1.0 - std::exp(-0.14), 1e-15);
}

TEST(ProbabilityWithin, IsZeroForNoTimeOrNoRate) {
  EXPECT_EQ(probability_within(Rate::from_per_day(0.02), 0min), Probability{0.0});
  EXPECT_EQ(probability_within(Rate::zero(), std::chrono::days{90}), Probability{0.0});
}

TEST(ProbabilityWithin, IsOneInTheEnd) {
  EXPECT_EQ(probability_within(Rate::from_per_minute(1e300), std::chrono::days{1}),
            Probability{1.0});
}

TEST(ProbabilityWithin, KeepsItsDigitsForSmallRates) {
  for (double exponent = 1e-17; exponent < 30.0; exponent *= 1.7) {
    double const expected = -std::expm1(-exponent);
    double const found = probability_within(Rate::from_per_minute(exponent), 1min).value();
    EXPECT_NEAR(found / expected, 1.0, 1e-15) << exponent;
  }
}

TEST(ProbabilityWithin, RefusesNegativeTime) {
  EXPECT_THROW(static_cast<void>(probability_within(Rate::zero(), -1min)), ContractError);
}

TEST(RateFromProbability, FollowsTheHazardFormula) {
  auto const rate = rate_from_probability(Probability{0.5}, std::chrono::days{10});
  EXPECT_DOUBLE_EQ(rate.per_day(), std::log(2.0) / 10.0);
}

TEST(RateFromProbability, IsZeroForNoChance) {
  EXPECT_EQ(rate_from_probability(Probability{0.0}, 1min), Rate::zero());
}

TEST(RateFromProbability, KeepsItsDigitsForSmallChances) {
  for (double chance = 1e-17; chance < 1.0; chance *= 1.7) {
    double const found = rate_from_probability(Probability{chance}, 1min).per_minute();
    EXPECT_NEAR(found / -std::log1p(-chance), 1.0, 1e-15) << chance;
  }
}

TEST(RateFromProbability, IsTheInverseOfProbabilityWithin) {
  for (double const chance : {1e-9, 0.01, 0.3, 0.9, 0.999}) {
    auto const rate = rate_from_probability(Probability{chance}, weeks{26});
    EXPECT_NEAR(probability_within(rate, weeks{26}).value() / chance, 1.0, 1e-14) << chance;
  }
}

TEST(RateFromProbability, RefusesCertainty) {
  EXPECT_THROW(static_cast<void>(rate_from_probability(Probability{1.0}, 1min)), ContractError);
  EXPECT_NO_THROW(
      static_cast<void>(rate_from_probability(Probability{std::nextafter(1.0, 0.0)}, 1min)));
}

TEST(RateFromProbability, RefusesNoTime) {
  EXPECT_THROW(static_cast<void>(rate_from_probability(Probability{0.5}, 0min)), ContractError);
}

}  // namespace
}  // namespace sim
