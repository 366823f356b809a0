#include "sim/engine/hazard_clock.hpp"

#include <array>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>

#include <gtest/gtest.h>

#include "sim/base/digest.hpp"
#include "sim/engine/hazard_clock_bank.hpp"

namespace sim::engine {
namespace {

using std::chrono::days;
using std::chrono::minutes;
using std::chrono::weeks;

constexpr double per_day = 1.0 / 1440.0;

HazardClock clock_with(double budget, double per_minute) {
  HazardClock clock;
  clock.renew(budget);
  clock.set_rate(per_minute);
  return clock;
}

TEST(HazardClock, FiresWhenTheRateHasUsedUpTheBudget) {
  EXPECT_EQ(clock_with(0.5, 0.125).time_to_fire(), minutes{4});
}

TEST(HazardClock, RoundsUpToWholeMinutes) {
  EXPECT_EQ(clock_with(0.5, 0.1249).time_to_fire(), minutes{5});
  EXPECT_EQ(clock_with(0.5, 0.1251).time_to_fire(), minutes{4});
}

TEST(HazardClock, TakesAtLeastAMinuteWhenFresh) {
  EXPECT_EQ(clock_with(1e-12, 1000.0).time_to_fire(), minutes{1});
}

TEST(HazardClock, TakesAtLeastAMinuteEvenFromAnEmptyBudget) {
  EXPECT_EQ(clock_with(0.0, 1.0).time_to_fire(), minutes{1});
}

TEST(HazardClock, IsDueAtOnceWhenTheBudgetIsUsedUp) {
  auto clock = clock_with(0.5, 0.125);
  clock.consume(minutes{4});
  EXPECT_TRUE(clock.is_due());
  EXPECT_EQ(clock.time_to_fire(), minutes{0});
}

TEST(HazardClock, IsNotDueAMinuteTooEarly) {
  auto clock = clock_with(0.5, 0.125);
  clock.consume(minutes{3});
  EXPECT_FALSE(clock.is_due());
  EXPECT_EQ(clock.time_to_fire(), minutes{1});
}

TEST(HazardClock, IsDueBeforeItsFirstBudget) {
  EXPECT_TRUE(HazardClock{}.is_due());
}

TEST(HazardClock, NeverFiresAtRateZero) {
  EXPECT_EQ(clock_with(0.5, 0.0).time_to_fire(), HazardClock::never);
}

TEST(HazardClock, NeverFiresBeyondAThousandYears) {
  double const thousand_years = 1000.0 * 365.0 * 1440.0;
  EXPECT_NE(clock_with(1.0, 1.001 / thousand_years).time_to_fire(), HazardClock::never);
  EXPECT_EQ(clock_with(1.0, 0.999 / thousand_years).time_to_fire(), HazardClock::never);
}

TEST(HazardClock, FollowsTheClosedFormForRatesThatChange) {
  // 10 days at 0.02 and 20 days at 0.01 leave 1 - 0.4 = 0.6, which takes 15 days at 0.04.
  auto clock = clock_with(1.0, 0.02 * per_day);
  clock.consume(days{10});
  clock.set_rate(0.01 * per_day);
  clock.consume(days{20});
  clock.set_rate(0.04 * per_day);
  EXPECT_LE(clock.time_to_fire() - days{15}, minutes{1});
  EXPECT_GE(clock.time_to_fire() - days{15}, minutes{0});
}

TEST(HazardClock, UsesNothingUpWhilePaused) {
  auto clock = clock_with(1.0, 0.02 * per_day);
  clock.consume(days{10});
  auto const before = clock.time_to_fire();
  clock.set_rate(0.0);
  clock.consume(weeks{100});
  clock.set_rate(0.02 * per_day);
  EXPECT_EQ(clock.time_to_fire(), before);
}

TEST(HazardClock, KeepsWhatIsLeftOfTheBudgetWhenTheRateChanges) {
  auto clock = clock_with(1.0, 0.25);
  clock.consume(minutes{1});
  clock.set_rate(0.5);
  EXPECT_EQ(clock.budget(), 0.75);
}

TEST(HazardClock, KeepsItsRateWhenRenewed) {
  auto clock = clock_with(0.5, 0.125);
  clock.renew(1.0);
  EXPECT_EQ(clock.rate(), 0.125);
  EXPECT_EQ(clock.time_to_fire(), minutes{8});
}

TEST(HazardClock, CanBeUsedUpByAnyLengthOfTime) {
  auto clock = clock_with(1.0, 1000.0);
  clock.consume(Duration::max());
  EXPECT_TRUE(clock.is_due());
}

TEST(HazardClock, RefusesRatesOutOfRange) {
  HazardClock clock;
  EXPECT_THROW(clock.set_rate(-1e-9), ContractError);
  EXPECT_THROW(clock.set_rate(1000.1), ContractError);
  EXPECT_THROW(clock.set_rate(std::numeric_limits<double>::quiet_NaN()), ContractError);
}

TEST(HazardClock, RefusesBudgetsOutOfRange) {
  HazardClock clock;
  EXPECT_THROW(clock.renew(-1e-9), ContractError);
  EXPECT_THROW(clock.renew(std::numeric_limits<double>::infinity()), ContractError);
  EXPECT_THROW(clock.renew(std::numeric_limits<double>::quiet_NaN()), ContractError);
}

TEST(HazardClock, RefusesToRunBackwards) {
  auto clock = clock_with(1.0, 1.0);
  EXPECT_THROW(clock.consume(minutes{-1}), ContractError);
}

TEST(HazardClock, WaitsHalfAMinuteLongerInTheMeanThanWithoutRounding) {
  // The midpoints of 2^16 equal cells of the unit interval stand for all budgets. Expected at rate
  // r: 1 / (1 - exp(-r)). The tail beyond the last midpoint limits the agreement.
  constexpr int cells = 1 << 16;
  constexpr double rate = 0.01;
  double sum = 0.0;
  for (int cell = 0; cell < cells; ++cell) {
    double const budget = -std::log((cell + 0.5) / cells);
    sum += sim::minutes(clock_with(budget, rate).time_to_fire());
  }
  EXPECT_NEAR(sum / cells, 1.0 / (1.0 - std::exp(-rate)), 0.01);
}

TEST(HazardClock, BiasesARateOfOnePerMonthByLessThanOneInTenThousand) {
  constexpr double rate = 12.0 / (365.25 * 1440.0);
  double const rounded_mean = 1.0 / (1.0 - std::exp(-rate));
  EXPECT_LT(std::abs(rounded_mean * rate - 1.0), 1e-4);
}

/// Two lives of one clock over the same spells: `rates` apply in the first, and in the second the
/// rates are higher by `rise`. Returns the minute of firing, from the start.
Duration fires_after(double budget, std::array<double, 4> const& rates, double rise) {
  constexpr Duration spell = days{9};
  HazardClock clock;
  clock.renew(budget);
  Duration passed{0};
  for (auto const rate : rates) {
    clock.set_rate(rate + rise);
    if (clock.time_to_fire() <= spell) {
      break;
    }
    clock.consume(spell);
    passed += spell;
  }
  return passed + clock.time_to_fire();
}

/// The `index`-th of a fixed sequence of numbers between 0 and 1.
double number(std::uint64_t index) {
  return (static_cast<double>(mix_bits(index) >> 12) + 0.5) * 0x1p-52;
}

TEST(HazardClock, NeverFiresLaterForAHigherRate) {
  for (std::uint64_t index = 0; index < 100'000; index += 8) {
    std::array<double, 4> rates{};
    for (std::size_t spell = 0; spell < rates.size(); ++spell) {
      rates[spell] = number(index + spell) * per_day;
    }
    double const budget = -std::log(number(index + 4));
    double const rise = number(index + 5) * number(index + 6) * 0.01 * per_day;
    ASSERT_LE(fires_after(budget, rates, rise), fires_after(budget, rates, 0.0)) << index;
  }
}

TEST(HazardClock, FiresInTheSameMinuteHoweverOftenItIsTouched) {
  for (std::uint64_t index = 0; index < 10'000; index += 8) {
    auto const untouched = clock_with(-std::log(number(index)), number(index + 1) * per_day);
    auto touched = untouched;
    Duration passed{0};
    while (!touched.is_due()) {
      auto const share = number(index + static_cast<std::uint64_t>(passed.count()));
      auto const left = sim::minutes(touched.time_to_fire());
      Duration const step{1 + static_cast<Duration::rep>(share * (left - 1.0))};
      touched.consume(step);
      passed += step;
    }
    ASSERT_EQ(passed, untouched.time_to_fire()) << index;
  }
}

HazardBank<3> bank_with_budgets(double first, double second, double third) {
  HazardBank<3> bank;
  bank.clock(0) = clock_with(first, 0.125);
  bank.clock(1) = clock_with(second, 0.125);
  bank.clock(2) = clock_with(third, 0.125);
  return bank;
}

TEST(HazardBank, NamesTheClockThatFiresNext) {
  auto const earliest = bank_with_budgets(2.0, 1.0, 3.0).earliest();
  EXPECT_EQ(earliest.index, 1U);
  EXPECT_EQ(earliest.in, minutes{8});
}

TEST(HazardBank, PrefersTheLowerIndexInTheSameMinute) {
  EXPECT_EQ(bank_with_budgets(2.0, 1.0, 0.99).earliest().index, 1U);
}

TEST(HazardBank, RunsAllClocksSideBySide) {
  auto bank = bank_with_budgets(2.0, 1.0, 3.0);
  bank.consume(minutes{8});
  EXPECT_EQ(bank.clock(0).time_to_fire(), minutes{8});
  EXPECT_TRUE(bank.clock(1).is_due());
  EXPECT_EQ(bank.clock(2).time_to_fire(), minutes{16});
}

TEST(HazardBank, NeverFiresWhenAllClocksArePaused) {
  auto bank = bank_with_budgets(2.0, 1.0, 3.0);
  for (std::size_t index = 0; index < 3; ++index) {
    bank.clock(index).set_rate(0.0);
  }
  EXPECT_EQ(bank.earliest().in, HazardClock::never);
}

TEST(HazardBank, RefusesAnIndexBeyondItsClocks) {
  HazardBank<3> bank;
  EXPECT_THROW(static_cast<void>(bank.clock(3)), ContractError);
}

}  // namespace
}  // namespace sim::engine
