#include "sim/experiment/precision_goal.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace sim::experiment {
namespace {

using testing::HasSubstr;

std::vector<GoalMeasure> measures() {
  GoalAxis const group{.name = "group", .labels = {"all", "cash_benefit"}, .usual = 0};
  GoalAxis const horizon{
      .name = "horizon", .labels = {"12", "30"}, .is_numbered = true, .usual = 1};
  GoalAxis const region{.name = "region", .labels = {"all"}, .usual = 0};
  GoalAxis const role{.name = "role", .labels = {"jobcentre_mentor", "caseworker"}};
  GoalAxis const pursuit{.name = "pursuit", .labels = {"placement", "education"}};
  GoalAxis const payer{.name = "payer", .labels = {"municipality", "state"}};
  GoalAxis const year{.name = "year", .labels = {"1", "2"}, .is_numbered = true};
  return {
      {.table = {"outcomes", "ordinary_hours_at"},
       .unit = GoalUnit::share,
       .axes = {group, horizon}},
      {.table = {"outcomes", "weeks_in_work"}, .unit = GoalUnit::weeks, .axes = {group, horizon}},
      {.table = {"staff", "days_waited"}, .unit = GoalUnit::days, .axes = {region, role}},
      {.table = {"staff", "waiting"}, .axes = {region, role}},
      {.table = {"resources", "waiting"}, .axes = {region, role}},
      {.table = {"drop_out", "dropped_out_share"},
       .unit = GoalUnit::share,
       .axes = {group, pursuit}},
      {.table = {"ledger", "net"}, .unit = GoalUnit::dkk, .axes = {payer, year}},
      {.table = {"ledger", "public_present"}, .unit = GoalUnit::dkk},
      {.table = {"panel", "months_in_work"}, .unit = GoalUnit::months}};
}

PrecisionGoal goal(std::string_view text) {
  auto const read = parse_precision_goal(text, measures());
  EXPECT_EQ(read.fault, "");
  return read.value.value_or(PrecisionGoal{});
}

std::string fault(std::string_view text) {
  return parse_precision_goal(text, measures()).fault;
}

CellName cell(char const* group, char const* name, std::vector<std::size_t> places) {
  return {.table = {group, name}, .places = std::move(places)};
}

TEST(PrecisionGoal, OfAShareIsInPercentagePoints) {
  auto const read = goal("ordinary_hours_at@12: 0.5 pp");
  EXPECT_EQ(read.cell, cell("outcomes", "ordinary_hours_at", {0, 0}));
  EXPECT_FALSE(read.is_difference);
  EXPECT_DOUBLE_EQ(read.half_width, 0.005);
}

TEST(PrecisionGoal, IsAboutEverybodyAtTheUsualHorizonUnlessItSaysSo) {
  EXPECT_EQ(goal("weeks_in_work: 1 week").cell, cell("outcomes", "weeks_in_work", {0, 1}));
  EXPECT_EQ(goal("weeks_in_work/cash_benefit: 1 week").cell.places,
            (std::vector<std::size_t>{1, 1}));
  EXPECT_EQ(goal("weeks_in_work@12/cash_benefit: 1 week").cell.places,
            (std::vector<std::size_t>{1, 0}));
}

TEST(PrecisionGoal, OfADifferenceNamesItFirst) {
  auto const read = goal("difference weeks_in_work: 0.3 weeks");
  EXPECT_TRUE(read.is_difference);
  EXPECT_DOUBLE_EQ(read.half_width, 0.3);
}

TEST(PrecisionGoal, OfAQuantileNamesItsPerCent) {
  auto const read = goal("q90 days_waited/caseworker: 5 days");
  EXPECT_EQ(read.cell, cell("staff", "days_waited", {0, 1}));
  EXPECT_DOUBLE_EQ(read.quantile.value_or(0.0), 0.9);
}

TEST(PrecisionGoal, MayAskForAQuantileOfTheDifference) {
  auto const read = goal("q10 difference weeks_in_work@12/all: 1 week");
  EXPECT_TRUE(read.is_difference);
  EXPECT_DOUBLE_EQ(read.quantile.value_or(0.0), 0.1);
}

TEST(PrecisionGoal, NamesAPlaceAlongEveryAxisThatHasNoUsualOne) {
  EXPECT_EQ(goal("dropped_out_share/placement: 1 pp").cell,
            cell("drop_out", "dropped_out_share", {0, 0}));
  EXPECT_EQ(goal("dropped_out_share/cash_benefit/education: 1 pp").cell,
            cell("drop_out", "dropped_out_share", {1, 1}));
  EXPECT_EQ(goal("net/state@2: 1 DKK").cell, cell("ledger", "net", {1, 1}));
}

TEST(PrecisionGoal, NamesTheTableWhereTwoHaveTheMeasure) {
  EXPECT_EQ(goal("resources.waiting/caseworker: 2").cell, cell("resources", "waiting", {0, 1}));
}

TEST(PrecisionGoal, OfMoneyIsInKronerAndKeptInOre) {
  EXPECT_DOUBLE_EQ(goal("public_present: 12 500 DKK").half_width, 1'250'000.0);
  EXPECT_DOUBLE_EQ(goal("public_present: 0.5 million DKK").half_width, 50'000'000.0);
}

TEST(PrecisionGoal, MayDivideADifferenceByAnother) {
  auto const read = goal("difference public_present per months_in_work: 5000 DKK");
  EXPECT_EQ(read.cell, cell("ledger", "public_present", {}));
  EXPECT_EQ(read.per, cell("panel", "months_in_work", {}));
  EXPECT_EQ(figure_name(read), "difference public_present per months_in_work");
}

TEST(PrecisionGoal, TakesWeeksForDaysAndDaysForWeeks) {
  EXPECT_DOUBLE_EQ(goal("days_waited/caseworker: 2 weeks").half_width, 14.0);
  EXPECT_DOUBLE_EQ(goal("weeks_in_work: 14 days").half_width, 2.0);
}

TEST(PrecisionGoal, ReadsPlainNumbersAndPersons) {
  EXPECT_DOUBLE_EQ(goal("staff.waiting/caseworker: 0.25").half_width, 0.25);
  EXPECT_DOUBLE_EQ(goal("staff.waiting/caseworker: 2 persons").half_width, 2.0);
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

TEST(GoalUnit, WritesAWidthInTheUnitOfPeople) {
  EXPECT_EQ(width_text(0.005, GoalUnit::share), "0.5 pp");
  EXPECT_EQ(width_text(0.3, GoalUnit::weeks), "0.3 weeks");
  EXPECT_EQ(width_text(1.5, GoalUnit::number), "1.5");
  EXPECT_EQ(width_text(123'456'789.0, GoalUnit::dkk), "1,230,000 DKK");
  EXPECT_EQ(margin_text(4.0, GoalUnit::days), "±4 days");
}

TEST(PrecisionGoalFault, NamesTheNearestMeasure) {
  EXPECT_THAT(fault("ordinary_hour_at: 1 pp"),
              HasSubstr("measure 'ordinary_hour_at' does not exist; did you mean "
                        "'ordinary_hours_at'?"));
}

TEST(PrecisionGoalFault, NamesTheNearestGroup) {
  EXPECT_THAT(fault("days_waited/jobcenter_mentor: 5 days"),
              HasSubstr("role of 'days_waited' 'jobcenter_mentor' does not exist; did you mean "
                        "'jobcentre_mentor'?"));
  EXPECT_THAT(fault("weeks_in_work/cash_benefits: 1 week"),
              HasSubstr("did you mean 'cash_benefit'?"));
}

TEST(PrecisionGoalFault, NamesTheMonthsThatThereAre) {
  EXPECT_EQ(fault("ordinary_hours_at@31: 1 pp"),
            "month '31' is not one at which 'ordinary_hours_at' is taken; known: 12, 30");
  EXPECT_EQ(fault("ordinary_hours_at@: 1 pp"),
            "month '' is not one at which 'ordinary_hours_at' is taken; known: 12, 30");
  EXPECT_EQ(fault("days_waited@30: 1 day"), "'days_waited' is not taken at a month; leave out @");
  EXPECT_EQ(fault("net/state@3: 1 DKK"),
            "year '3' is not one at which 'net' is taken; known: 1, 2");
}

TEST(PrecisionGoalFault, SaysWhatElseIsToBeNamed) {
  EXPECT_EQ(fault("days_waited: 1 day"),
            "'days_waited' goes by role; write days_waited/jobcentre_mentor or another. Known: "
            "jobcentre_mentor, caseworker");
  EXPECT_EQ(fault("net/state: 1 DKK"), "'net' goes by year; write net@1 or another. Known: 1, 2");
}

TEST(PrecisionGoalFault, RefusesMoreGroupsThanThereAre) {
  EXPECT_EQ(fault("public_present/state: 1 DKK"),
            "'public_present' has no further groups; leave out '/state'");
}

TEST(PrecisionGoalFault, NamesTheTablesThatHaveTheMeasure) {
  EXPECT_EQ(fault("waiting/caseworker: 1"),
            "'waiting' may be staff.waiting or resources.waiting; write which");
}

TEST(PrecisionGoalFault, DividesNothingButDifferences) {
  EXPECT_THAT(fault("public_present per months_in_work: 1 DKK"),
              HasSubstr("write 'difference' before it"));
  EXPECT_THAT(fault("q50 difference public_present per months_in_work: 1 DKK"),
              HasSubstr("without a quantile"));
}

TEST(PrecisionGoalFault, SaysWhichUnitIsNeeded) {
  EXPECT_EQ(fault("weeks_in_work: 3 pp"), "'weeks_in_work' is in weeks; write '3 weeks'");
  EXPECT_EQ(fault("ordinary_hours_at: 0.5"), "'ordinary_hours_at' is in pp; write '0.5 pp'");
  EXPECT_EQ(fault("resources.waiting/caseworker: 3 days"),
            "'resources.waiting/caseworker' is a plain number; write '3'");
  EXPECT_EQ(fault("public_present: 3000 pp"), "'public_present' is in DKK; write '3,000 DKK'");
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
