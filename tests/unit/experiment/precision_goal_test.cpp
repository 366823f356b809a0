#include "sim/experiment/precision_goal.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace sim::experiment {
namespace {

using testing::HasSubstr;

std::vector<GoalMeasure> measures() {
  return {{.name = "ordinary_hours_at",
           .unit = GoalUnit::share,
           .months = {12, 30},
           .groups = {"all", "cash_benefit"}},
          {.name = "weeks_in_work", .unit = GoalUnit::weeks, .months = {12, 30}, .groups = {"all"}},
          {.name = "days_waited",
           .unit = GoalUnit::days,
           .months = {},
           .groups = {"jobcentre_mentor", "caseworker"}},
          {.name = "cost", .unit = GoalUnit::dkk, .months = {}, .groups = {}},
          {.name = "index", .unit = GoalUnit::number, .months = {}, .groups = {}}};
}

PrecisionGoal goal(std::string_view text) {
  auto const read = parse_precision_goal(text, measures());
  EXPECT_EQ(read.fault, "");
  return read.value.value_or(PrecisionGoal{});
}

std::string fault(std::string_view text) {
  return parse_precision_goal(text, measures()).fault;
}

TEST(PrecisionGoal, OfAShareIsInPercentagePoints) {
  auto const read = goal("ordinary_hours_at@30: 0.5 pp");
  EXPECT_EQ(read.measure, "ordinary_hours_at");
  EXPECT_EQ(read.month, 30);
  EXPECT_EQ(read.group, "");
  EXPECT_FALSE(read.is_difference);
  EXPECT_DOUBLE_EQ(read.half_width, 0.005);
}

TEST(PrecisionGoal, OfADifferenceNamesItFirst) {
  auto const read = goal("difference weeks_in_work: 0.3 weeks");
  EXPECT_TRUE(read.is_difference);
  EXPECT_EQ(read.month, std::nullopt);
  EXPECT_DOUBLE_EQ(read.half_width, 0.3);
}

TEST(PrecisionGoal, OfAQuantileNamesItsPerCent) {
  auto const read = goal("q90 days_waited/jobcentre_mentor: 5 days");
  EXPECT_EQ(read.group, "jobcentre_mentor");
  EXPECT_DOUBLE_EQ(read.quantile.value_or(0.0), 0.9);
}

TEST(PrecisionGoal, MayAskForAQuantileOfTheDifference) {
  auto const read = goal("q10 difference weeks_in_work@12/all: 1 week");
  EXPECT_TRUE(read.is_difference);
  EXPECT_DOUBLE_EQ(read.quantile.value_or(0.0), 0.1);
  EXPECT_EQ(read.month, 12);
  EXPECT_EQ(read.group, "all");
}

TEST(PrecisionGoal, TakesWeeksForDaysAndDaysForWeeks) {
  EXPECT_DOUBLE_EQ(goal("days_waited: 2 weeks").half_width, 14.0);
  EXPECT_DOUBLE_EQ(goal("weeks_in_work: 14 days").half_width, 2.0);
}

TEST(PrecisionGoal, ReadsThousandsAndPlainNumbers) {
  EXPECT_DOUBLE_EQ(goal("cost: 12 500 DKK").half_width, 12500.0);
  EXPECT_DOUBLE_EQ(goal("index: 0.25").half_width, 0.25);
}

TEST(PrecisionGoal, MayBeRelativeToTheMean) {
  auto const read = goal("weeks_in_work: 2 %");
  EXPECT_TRUE(read.is_relative);
  EXPECT_DOUBLE_EQ(read.half_width, 0.02);
}

TEST(PrecisionGoal, IsWrittenBackAsItWasAsked) {
  for (auto const* figure : {"ordinary_hours_at@30/cash_benefit",
                             "q90 difference weeks_in_work",
                             "difference weeks_in_work@12",
                             "q5 days_waited/caseworker"}) {
    auto const unit =
        std::string_view{figure}.find("hours") == std::string_view::npos ? "days" : "pp";
    EXPECT_EQ(figure_name(goal(std::string{figure} + ": 1 " + unit)), figure);
  }
}

TEST(PrecisionGoal, WritesAWidthInItsUnit) {
  EXPECT_EQ(width_text(0.005, GoalUnit::share), "0.5 pp");
  EXPECT_EQ(width_text(0.3, GoalUnit::weeks), "0.3 weeks");
  EXPECT_EQ(width_text(1.5, GoalUnit::number), "1.5");
}

TEST(PrecisionGoalFault, NamesTheNearestMeasure) {
  EXPECT_THAT(fault("ordinary_hour_at: 1 pp"),
              HasSubstr("measure 'ordinary_hour_at' does not exist; did you mean "
                        "'ordinary_hours_at'?"));
}

TEST(PrecisionGoalFault, NamesTheNearestGroup) {
  EXPECT_THAT(fault("days_waited/jobcenter_mentor: 5 days"),
              HasSubstr("did you mean 'jobcentre_mentor'?"));
}

TEST(PrecisionGoalFault, NamesTheMonthsThatThereAre) {
  EXPECT_EQ(fault("ordinary_hours_at@31: 1 pp"),
            "month '31' is not one at which 'ordinary_hours_at' is taken; known: 12, 30");
  EXPECT_EQ(fault("ordinary_hours_at@: 1 pp"),
            "month '' is not one at which 'ordinary_hours_at' is taken; known: 12, 30");
  EXPECT_EQ(fault("days_waited@30: 1 day"), "'days_waited' is not taken at a month; leave out @");
}

TEST(PrecisionGoalFault, SaysWhichUnitIsNeeded) {
  EXPECT_EQ(fault("weeks_in_work: 3 pp"), "'weeks_in_work' is in weeks; write '3 weeks'");
  EXPECT_EQ(fault("ordinary_hours_at: 0.5"), "'ordinary_hours_at' is in pp; write '0.5 pp'");
  EXPECT_EQ(fault("index: 3 days"), "'index' is a plain number; write '3'");
}

TEST(PrecisionGoalFault, ForbidsPerCentWhereItIsAmbiguousOrWithoutMeaning) {
  EXPECT_THAT(fault("ordinary_hours_at: 2 %"), HasSubstr("write pp instead of %"));
  EXPECT_THAT(fault("difference weeks_in_work: 2 %"), HasSubstr("give the half-width in weeks"));
}

TEST(PrecisionGoalFault, ForbidsWidthsOfZeroAndBelow) {
  EXPECT_EQ(fault("weeks_in_work: 0 weeks"), "a half-width is above 0");
  EXPECT_EQ(fault("weeks_in_work: -1 weeks"), "a half-width is above 0");
}

TEST(PrecisionGoalFault, ForbidsTheDifferenceOfQuantiles) {
  EXPECT_THAT(fault("difference q90 weeks_in_work: 1 week"),
              HasSubstr("'q90 difference' is the quantile of the paired difference"));
}

TEST(PrecisionGoalFault, ForbidsTheEndsAsQuantiles) {
  EXPECT_EQ(fault("q0 weeks_in_work: 1 week"), "a quantile is from q1 to q99");
  EXPECT_EQ(fault("q100 weeks_in_work: 1 week"), "a quantile is from q1 to q99");
}

TEST(PrecisionGoalFault, ShowsTheShapeWhereThereIsNone) {
  EXPECT_THAT(fault("weeks_in_work"), HasSubstr("a goal is written MEASURE: HALF-WIDTH UNIT"));
  EXPECT_THAT(fault("weeks_in_work:"), HasSubstr("after the colon, it must begin with a number"));
  EXPECT_THAT(fault("mean weeks_in_work: 1 week"), HasSubstr("'mean' is not understood"));
}

}  // namespace
}  // namespace sim::experiment
