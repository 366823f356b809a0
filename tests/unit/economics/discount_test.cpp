#include "sim/economics/discount.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "sim/economics/bill.hpp"
#include "sim/economics/staff_bookings.hpp"

#include "tests/support/danish_prices.hpp"

namespace sim::economics {
namespace {

std::vector<DiscountStep> steps() {
  return tests::danish_prices().discount;
}

/// An outlay in the first year, and the same result in each year from `from` to 40.
std::int64_t worth(std::int64_t outlay, std::int64_t result, std::size_t from) {
  std::vector<Money> years(41);
  years.front() = Money::from_kroner(-outlay);
  for (auto year = from; year < years.size(); ++year) {
    years[year] = Money::from_kroner(result);
  }
  return present_value(years, steps()).ore();
}

TEST(DiscountFactors, LeaveTheFirstYearAsItIs) {
  EXPECT_EQ(discount_factors(steps(), 1), std::vector{1.0});
}

TEST(DiscountFactors, StepDownAfterYear35) {
  auto const factors = discount_factors(steps(), 41);
  EXPECT_NEAR(factors[35], 0.299976861658, 1e-12);  // 1.035^-35
  EXPECT_NEAR(factors[36], 0.292660352837, 1e-12);  // ... / 1.025
  EXPECT_NEAR(factors[40], 0.265135835360, 1e-12);  // 1.035^-35 x 1.025^-5
}

// A sheet as in SØM: a course of 135 000 DKK for which three payers lay out in year 0, and what
// each has of it until year 40. A krone in each of the years 1 to 40 is worth 20.00066 for the
// first 35 and 0.2999769 x 4.645828 = 1.393641 for the last five, together 21.394302.
//   municipality   -100 000 + 6 000 x 21.394302 = 28 365.81
//   state           -20 000 + 2 500 x 21.394302 = 33 485.76, by years rounded 33 485.77
//   region          -15 000 +   400 x (21.394302 - 7.607687, years 1 to 9) = -9 485.35, -9 485.37
TEST(PresentValue, OfASheetWithThreePayers) {
  EXPECT_EQ(worth(100'000, 6'000, 1), 2'836'581);
  EXPECT_EQ(worth(20'000, 2'500, 1), 3'348'577);
  EXPECT_EQ(worth(15'000, 400, 10), -948'537);
}

TEST(PayBack, IsInTheMiddleOfTheYearThatBringsHalfOfItTooMuch) {
  EXPECT_DOUBLE_EQ(pay_back_years({-100.0, 60.0, 80.0}).value(), 2.5);
}

TEST(PayBack, IsZeroWhereNothingWasLaidOut) {
  EXPECT_DOUBLE_EQ(pay_back_years({5.0, 1.0}).value(), 0.0);
}

TEST(PayBack, IsTheLastTimeThatTheSumPassesZero) {
  EXPECT_DOUBLE_EQ(pay_back_years({-10.0, 20.0, -20.0, 40.0}).value(), 3.25);
}

TEST(PayBack, IsNotWithinARunThatEndsBelowZero) {
  EXPECT_FALSE(pay_back_years({-100.0, 60.0}).has_value());
}

// 1 000 of production are 1 280 in market prices; 500 of public net result save 100 of distortion.
TEST(SocialResult, IsInMarketPricesWithTheTaxesItSaves) {
  EXPECT_DOUBLE_EQ(social_result(1000.0, 500.0, tests::danish_prices().society), 1380.0);
}

TEST(Posts, CostTheirPriceInAYearOf365AndAQuarterDays) {
  auto const price = tests::danish_prices().roles.front().per_year;
  EXPECT_EQ(cost_of_posts(price, 1461), Money::from_kroner(2'400'000));
  EXPECT_EQ(cost_of_posts(price, 365), Money::from_ore(59'958'932));
}

// An hour of contract costs 600 000 / (37 x 365.25 / 7) = 310.7831 DKK.
TEST(Posts, AreWorthAnHourOfContractPerHourOfUse) {
  auto const price = tests::danish_prices().roles.front().per_year;
  EXPECT_EQ(cost_of_use(price, 60, 37 * 60), Money::from_ore(31'078));
}

/// The book of a role's year.
Ledger booked(model::Role const& role, RolePrices const& prices) {
  auto of_all = tests::danish_prices();
  of_all.roles = {prices};
  PriceList const list{of_all, {"cash_benefit"}, {role}};
  Tally tally{list.lines().size(), 1};
  auto const contract = std::llround(role.hours_per_week * 60.0);
  count_role({.year = 0, .post_days = 1461, .meetings = 12}, 0, contract, list, tally);
  return Bill{list, tally}.ledger();
}

TEST(Staff, OfTheRegionIsTreatment) {
  model::Role role;
  role.is_external = true;
  auto const ledger = booked(role, tests::danish_prices().roles.front());
  EXPECT_EQ(ledger.amount(Account::region, Item::treatment, 0), Money::from_kroner(-2'400'000));
  EXPECT_EQ(ledger.net(Account::municipality, 0), Money{});
}

TEST(Staff, IsPaidByTheMeetingWhereThatHasAPrice) {
  model::Role role;
  role.is_external = true;
  auto prices = tests::danish_prices().roles.front();
  prices.per_meeting = Price{Money::from_kroner(2'000), Origin::assumed};
  auto const ledger = booked(role, prices);
  EXPECT_EQ(ledger.amount(Account::region, Item::treatment, 0), Money::from_kroner(-24'000));
  EXPECT_EQ(ledger.assumed(Account::region, Item::treatment, 0), Money::from_kroner(-24'000));
}

// 1 461 days are 208.714 weeks of 3 hours at 100 DKK.
TEST(Staff, ThatVolunteersGivesItsTime) {
  model::Role role;
  role.is_volunteer = true;
  role.hours_per_week = 3.0;
  auto const ledger = booked(role, tests::danish_prices().roles.front());
  EXPECT_EQ(ledger.amount(Account::citizen, Item::volunteer_time, 0).ore(), -6'261'429);
  EXPECT_EQ(ledger.amount(Account::municipality, Item::posts, 0), Money::from_kroner(-2'400'000));
}

}  // namespace
}  // namespace sim::economics
