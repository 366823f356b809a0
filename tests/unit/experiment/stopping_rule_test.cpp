#include "sim/experiment/stopping_rule.hpp"

#include <cmath>
#include <limits>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/base/contract.hpp"
#include "sim/economics/ratio.hpp"
#include "sim/experiment/precision_words.hpp"

namespace sim::experiment {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

WatchedGoal within(double half_width, std::size_t series = 1) {
  return {.goal = {.figure = "weeks_in_work",
                   .cell = {},
                   .unit = GoalUnit::weeks,
                   .quantile = {},
                   .per = {},
                   .half_width = half_width},
          .series = series};
}

/// Replications that count one by one, looked at from the 5th, ahead by 3.
constexpr StoppingTerms single{.per_draw = 1, .minimum = 5, .look_ahead = 3, .replications = 1'000};

/// +1, -1, +1, ...: SD close to 1, mean close to 0.
double alternating(int number) {
  return number % 2 == 0 ? 1.0 : -1.0;
}

/// Runs until the rule stops and says at which replications it did.
int stops_at(StoppingRule& rule, double scale = 1.0) {
  int number = 0;
  while (rule.reason() == StopReason::none) {
    double const value = scale * alternating(number / rule.terms().per_draw);
    rule.add(number, std::vector<double>(rule.goals().front().series, value));
    ++number;
  }
  return number;
}

TEST(StoppingRule, LooksAheadFromTheFirstDrawThatIsPreciseEnough) {
  // t(n - 1) s / sqrt(n): 0.81 at 9 alternating values, 0.75 at 10, less after that.
  StoppingRule rule{{within(0.79)}, single};
  EXPECT_EQ(stops_at(rule), 10 + 3);
  EXPECT_EQ(rule.reason(), StopReason::precise);
}

TEST(StoppingRule, DoesNotLookBeforeTheMinimum) {
  StoppingRule rule{{within(1e6)}, single};
  EXPECT_EQ(stops_at(rule), 5 + 3);
  EXPECT_EQ(rule.path().front().replications, 5);
}

TEST(StoppingRule, StopsAtOnceAtTheMinimumWithoutLookAhead) {
  auto terms = single;
  terms.look_ahead = 0;
  StoppingRule rule{{within(1e6)}, terms};
  EXPECT_EQ(stops_at(rule), 5);
}

TEST(StoppingRule, BeginsAnewWhenAGoalFailsWhileLookingAhead) {
  StoppingRule rule{{within(0.1)}, single};
  std::vector<double> const values{0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 5.0, 0.0};
  for (int number = 0; number < 8; ++number) {
    rule.add(number, {&values[static_cast<std::size_t>(number)], 1});
  }
  EXPECT_EQ(rule.reason(), StopReason::none);
}

TEST(StoppingRule, LooksAheadFurtherBeyondOneHundred) {
  auto terms = single;
  terms.minimum = 200;
  StoppingRule rule{{within(1e6)}, terms};
  EXPECT_EQ(stops_at(rule), 200 + 6);
}

TEST(StoppingRule, WaitsForAllGoalsTogether) {
  StoppingRule easy{{within(1e6)}, single};
  StoppingRule both{{within(1e6), within(0.5)}, single};
  StoppingRule hard{{within(0.5)}, single};
  int number = 0;
  for (; both.reason() == StopReason::none; ++number) {
    std::vector const values{alternating(number), alternating(number)};
    both.add(number, values);
  }
  EXPECT_LT(stops_at(easy), number);
  EXPECT_EQ(stops_at(hard), number);
}

TEST(StoppingRule, WaitsForTheWidestSeriesOfAGoal) {
  StoppingRule rule{{within(0.5, 2)}, single};
  StoppingRule wide{{within(0.5)}, single};
  int number = 0;
  for (; rule.reason() == StopReason::none; ++number) {
    std::vector const values{0.1 * alternating(number), alternating(number)};
    rule.add(number, values);
  }
  EXPECT_EQ(number, stops_at(wide));
  EXPECT_EQ(rule.states().front().half_width, wide.states().front().half_width);
}

TEST(StoppingRule, CountsDrawsAndNotReplications) {
  auto terms = single;
  terms.per_draw = 2;
  StoppingRule rule{{within(1e6)}, terms};
  EXPECT_EQ(stops_at(rule), 2 * (5 + 3));
  EXPECT_EQ(rule.draws(), 8);
  EXPECT_EQ(rule.replications(), 16);
}

TEST(StoppingRule, LeavesOutADrawOfWhichAReplicationFailed) {
  auto terms = single;
  terms.per_draw = 2;
  StoppingRule rule{{within(1e6)}, terms};
  double const value = 1.0;
  for (int const number : {0, 1, 2, 5, 6, 7}) {  // 3 and 4 failed.
    rule.add(number, {&value, 1});
  }
  EXPECT_EQ(rule.draws(), 2);
}

TEST(StoppingRule, DoesNotCountDrawsInWhichNothingIsKnown) {
  StoppingRule rule{{within(1e6)}, single};
  int number = 0;
  for (; rule.reason() == StopReason::none; ++number) {
    double const value = number > 0 && number <= 10 ? nan : alternating(number);
    rule.add(number, {&value, 1});
  }
  EXPECT_EQ(number, 10 + 5 + 3);
}

TEST(StoppingRule, OfAQuantileWaitsUntilThereIsAnInterval) {
  auto goal = within(1e6);
  goal.goal.quantile = 0.9;
  StoppingRule rule{{goal}, single};
  EXPECT_EQ(stops_at(rule), 36 + 3);
}

TEST(StoppingRule, OfARelativeGoalScalesWithTheMean) {
  auto goal = within(0.05);
  goal.goal.is_relative = true;
  StoppingRule rule{{goal}, single};
  for (int number = 0; rule.reason() == StopReason::none; ++number) {
    double const value = 100.0 + alternating(number);
    rule.add(number, {&value, 1});
  }
  EXPECT_NEAR(rule.states().front().allowed, 5.0, 0.1);
}

TEST(StoppingRule, EndsAtTheCapAndSaysWhatIsMissing) {
  auto terms = single;
  terms.replications = 50;
  StoppingRule rule{{within(0.01), within(1e6)}, terms};
  for (int number = 0; rule.reason() == StopReason::none; ++number) {
    std::vector const values{alternating(number), alternating(number)};
    rule.add(number, values);
  }
  EXPECT_EQ(rule.reason(), StopReason::cap);
  EXPECT_EQ(rule.replications(), 50);
  EXPECT_THAT(rule.out_of_reach(), ElementsAre(0U));
}

TEST(StoppingRule, EstimatesTheReplicationsThatAGoalTakes) {
  auto terms = single;
  terms.replications = 50;
  StoppingRule rule{{within(0.1)}, terms};
  static_cast<void>(stops_at(rule));
  // (1.96 x 1.01 / 0.1)^2 = 392 draws, and 11 more to look ahead.
  EXPECT_NEAR(rule.needed(0).value_or(0), 392 + 11, 10);
}

TEST(StoppingRule, WarnsOfAGoalBeyondTheCapFromTheMinimumOn) {
  StoppingRule rule{{within(0.001)}, single};
  for (int number = 0; number < 5; ++number) {
    EXPECT_THAT(rule.out_of_reach(), IsEmpty());
    double const value = alternating(number);
    rule.add(number, {&value, 1});
  }
  EXPECT_THAT(rule.out_of_reach(), ElementsAre(0U));
}

TEST(StoppingRule, StopsAtTheFirstLookWhereTheFigureOfAGoalIsNeverKnown) {
  StoppingRule rule{{within(1e6), within(1.0)}, single};
  int number = 0;
  for (; rule.reason() == StopReason::none; ++number) {
    std::vector const values{alternating(number), nan};
    rule.add(number, values);
  }
  EXPECT_EQ(number, 5);
  EXPECT_EQ(rule.reason(), StopReason::unknown);
  EXPECT_EQ(rule.needed(1), std::nullopt);
  EXPECT_THAT(rule.out_of_reach(), ElementsAre(1U));
}

TEST(StoppingRule, PassesOverAnArmInWhichTheFigureIsNeverKnown) {
  StoppingRule rule{{within(0.79, 2)}, single};
  int number = 0;
  for (; rule.reason() == StopReason::none; ++number) {
    std::vector const values{nan, alternating(number)};
    rule.add(number, values);
  }
  EXPECT_EQ(number, 10 + 3);
  EXPECT_EQ(rule.unknown_series(0), 1U);
}

/// Costs of 2 an effect of 1, the effect of 10 with an SD of 1.
TEST(StoppingRule, OfARatioLooksAtFiellersInterval) {
  auto goal = within(1.0);
  goal.goal.is_difference = true;
  goal.goal.per = CellName{};
  StoppingRule rule{{goal}, single};
  for (int number = 0; rule.reason() == StopReason::none; ++number) {
    std::vector const values{20.0 + (number % 3 - 1), 10.0 + alternating(number)};
    rule.add(number, values);
  }
  ASSERT_EQ(rule.draws(), 8);
  std::vector const costs{19.0, 20.0, 21.0, 19.0, 20.0, 21.0, 19.0, 20.0};
  std::vector const effects{11.0, 9.0, 11.0, 9.0, 11.0, 9.0, 11.0, 9.0};
  auto const interval = economics::ratio_interval(costs, effects, student_quantile(7));
  EXPECT_DOUBLE_EQ(rule.states().front().half_width, interval.high - interval.ratio);
}

TEST(StoppingRule, IsNotMetByARatioThatHasNoBounds) {
  auto goal = within(1e9);
  goal.goal.is_difference = true;
  goal.goal.per = CellName{};
  auto terms = single;
  terms.replications = 20;
  StoppingRule rule{{goal}, terms};
  for (int number = 0; rule.reason() == StopReason::none; ++number) {
    std::vector const values{20.0, alternating(number)};
    rule.add(number, values);
  }
  EXPECT_EQ(rule.reason(), StopReason::cap);
  EXPECT_THAT(precision_text(rule), HasSubstr("no interval yet"));
}

TEST(StoppingRule, ExpectsAtLeastTheFirstLookAndAtMostTheCap) {
  StoppingRule easy{{within(1e6)}, single};
  EXPECT_EQ(easy.expected(), 5 + 3);
  StoppingRule hard{{within(0.001)}, single};
  for (int number = 0; number < 6; ++number) {
    double const value = alternating(number);
    hard.add(number, {&value, 1});
  }
  EXPECT_EQ(hard.expected(), single.replications);
}

TEST(StoppingRule, KeepsThePathOfEveryLook) {
  StoppingRule rule{{within(0.5)}, single};
  auto const end = stops_at(rule);
  ASSERT_EQ(rule.path().size(), static_cast<std::size_t>(end - 4));
  EXPECT_EQ(rule.path().back().replications, end);
  EXPECT_EQ(rule.path().back().half_widths.front(), rule.states().front().half_width);
}

TEST(StoppingRule, RefusesMisuse) {
  EXPECT_THROW(StoppingRule({}, single), ContractError);
  EXPECT_THROW(StoppingRule({within(0.0)}, single), ContractError);
  StoppingRule rule{{within(1e6)}, single};
  double const value = 1.0;
  rule.add(0, {&value, 1});
  EXPECT_THROW(rule.add(0, {&value, 1}), ContractError);
  EXPECT_THROW(rule.add(1, {}), ContractError);
  StoppingRule over{{within(1e6)}, single};
  auto const end = stops_at(over);
  EXPECT_THROW(over.add(end, {&value, 1}), ContractError);
}

TEST(PrecisionText, SaysWhatWasReached) {
  StoppingRule rule{{within(1e6)}, single};
  static_cast<void>(stops_at(rule));
  EXPECT_THAT(precision_text(rule),
              HasSubstr("Stopped after 8 replications: every goal was met and stayed so over 3 "
                        "replications.\nweeks_in_work: "));
}

TEST(PrecisionText, SaysWhichGoalCanNeverBeMet) {
  StoppingRule rule{{within(1.0)}, single};
  static_cast<void>(stops_at(rule, nan));
  EXPECT_THAT(precision_text(rule), HasSubstr("no number of replications meets it"));
  EXPECT_THAT(precision_text(rule), HasSubstr("weeks_in_work: never known, goal ±1 weeks"));
}

TEST(PrecisionOutlook, TellsOfTheGoalThatIsFarthest) {
  StoppingRule rule{{within(1e6), within(0.01)}, single};
  EXPECT_EQ(outlook_of(rule).widths, "goals are looked at from 5 on");
  for (int number = 0; number < 5; ++number) {
    std::vector const values{0.0, alternating(number)};
    rule.add(number, values);
  }
  EXPECT_EQ(outlook_of(rule).figure, "weeks_in_work");
  EXPECT_THAT(outlook_of(rule).widths, testing::MatchesRegex("still ±.* weeks, goal ±0.01 weeks"));
}

TEST(PrecisionText, SaysWhatIsMissing) {
  auto terms = single;
  terms.replications = 50;
  StoppingRule rule{{within(0.01)}, terms};
  static_cast<void>(stops_at(rule));
  EXPECT_THAT(precision_text(rule),
              HasSubstr("Stopped at the cap of 50 replications: not every goal was met."));
  EXPECT_THAT(precision_text(rule), HasSubstr(", goal ±0.01 weeks; about 41,000 replications"));
}

}  // namespace
}  // namespace sim::experiment
