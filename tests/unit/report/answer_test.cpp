#include <cmath>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/experiment/outcome_table.hpp"
#include "sim/record/service_recorder.hpp"
#include "sim/report/answer_of.hpp"
#include "sim/report/answer_parts.hpp"
#include "sim/report/answer_text.hpp"

#include "tests/support/priced_scenario.hpp"

namespace sim::report {
namespace {

using testing::HasSubstr;

/// A small town with prices, two arms, twelve draws: simulated once for all tests.
class AnswerOfATown : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    auto scenario = tests::priced_scenario();
    scenario.replications = 24;
    auto const summary = experiment::run_experiment(
        scenario, {.threads = 2, .out = {}, .command = {}, .kept = cells_for_answer(scenario)});
    answer_ = answer_of(
        scenario,
        summary,
        {.command = "x", .file = "town.toml", .precision = {}, .assumptions = 3, .sources = 1});
    auto const question = question_of(scenario);
    experiment::OutcomeTable const outcomes{scenario, summary.series};
    difference_ = outcomes.difference({.arm = 1, .group = 0},
                                      record::find_horizon(question.horizon).value(),
                                      record::Measure::ordinary_hours_at);
  }

  static Answer answer_;
  static experiment::Estimate difference_;
};

Answer AnswerOfATown::answer_;
experiment::Estimate AnswerOfATown::difference_;

TEST_F(AnswerOfATown, TellsTheDifferenceOfTheSeries) {
  auto const& main = answer_.groups.front().measures.front();
  EXPECT_EQ(main.id, "ordinary_hours_at");
  EXPECT_EQ(main.arms[1].difference.mean, difference_.mean);
  EXPECT_EQ(main.arms[1].difference.high, difference_.mean + difference_.half_width);
}

TEST_F(AnswerOfATown, RanksTheArmsByCostAndMonthsInWork) {
  auto const& ranking = answer_.economics.ranking;
  ASSERT_EQ(ranking.size(), 2U);
  bool const has_ratio = !std::isnan(ranking[1].ratio);
  auto const& per_month = answer_.economics.cost_per_month_in_work[1];
  EXPECT_NE(ranking[0].standing, Standing::unranked);
  if (has_ratio) {
    EXPECT_NEAR(ranking[1].ratio, per_month.mean, 1e-9 * std::abs(per_month.mean));
  } else {
    EXPECT_TRUE(ranking[0].standing == Standing::dominated ||
                ranking[1].standing == Standing::dominated);
  }
}

TEST_F(AnswerOfATown, HasNoDifferenceOfTheBase) {
  for (auto const& measured : answer_.groups.front().measures) {
    EXPECT_EQ(measured.arms[0].difference.mean, 0.0) << measured.id;
  }
}

TEST_F(AnswerOfATown, AddsThePayersUpToThePublicSector) {
  double public_sector = 0.0;
  double parts = 0.0;
  for (auto const& payer : answer_.economics.payers) {
    bool const is_part = payer.id == "municipality" || payer.id == "state" || payer.id == "region";
    parts += is_part ? payer.arms[1].difference.mean : 0.0;
    public_sector += payer.id == "public" ? payer.arms[1].difference.mean : 0.0;
  }
  EXPECT_NE(parts, 0.0);
  // Each payer is discounted and rounded to the øre by itself.
  EXPECT_NEAR(public_sector, parts, 0.05);
}

TEST_F(AnswerOfATown, PutsOneDotPerDrawIntoThePlane) {
  EXPECT_TRUE(answer_.economics.plane[0].empty());
  EXPECT_EQ(answer_.economics.plane[1].size(), 12U);
}

TEST_F(AnswerOfATown, LetsAcceptabilitySumToOne) {
  for (std::size_t k = 0; k < answer_.economics.willingness.size(); ++k) {
    EXPECT_NEAR(
        answer_.economics.acceptability[0][k] + answer_.economics.acceptability[1][k], 1.0, 1e-12);
  }
}

TEST_F(AnswerOfATown, DividesTheMeanCostByTheMeanEffect) {
  auto const& economics = answer_.economics;
  double net = 0.0;
  for (auto const& payer : economics.payers) {
    net += payer.id == "public" ? payer.arms[1].difference.mean : 0.0;
  }
  auto const months = economics.months_in_work[1].difference.mean;
  ASSERT_NE(months, 0.0);
  EXPECT_NEAR(economics.cost_per_month_in_work[1].mean, -net / months, 1e-6 * std::abs(net));
}

TEST_F(AnswerOfATown, RanksTheBaseAsTheFirst) {
  auto const& ranking = answer_.economics.ranking;
  ASSERT_EQ(ranking.size(), 2U);
  EXPECT_NE(ranking[0].standing, Standing::unranked);
  EXPECT_EQ(ranking[0].against, 0U);
}

TEST_F(AnswerOfATown, AddsTheYearsOfAPayerUpToMoreThanItsPresentValue) {
  for (auto const& payer : answer_.economics.payers) {
    double sum = 0.0;
    for (auto const& year : payer.differences_by_year[1]) {
      sum += year.mean;
    }
    EXPECT_NEAR(sum, payer.arms[1].difference.mean, 0.1 * std::abs(sum) + 1.0) << payer.id;
  }
}

TEST_F(AnswerOfATown, TellsForEveryPursuitWhatIsBrokenOff) {
  ASSERT_EQ(answer_.pursuits.size(), record::pursuit_names.size());
  auto const& placement = answer_.pursuits.front();
  EXPECT_EQ(placement.id, "placement");
  EXPECT_EQ(placement.share[1].difference.mean,
            answer_.groups.front().measures.back().arms[1].difference.mean);
}

TEST_F(AnswerOfATown, CountsMonthsFromOne) {
  ASSERT_FALSE(answer_.trajectories.empty());
  EXPECT_EQ(answer_.trajectories.front().months.front(), 1.0);
}

TEST_F(AnswerOfATown, CountsEverybodyInSomeStateAtEveryMonth) {
  auto const& flows = answer_.flows;
  auto const& totals = flows.totals.at(1);
  for (std::size_t step = 0; step + 1 < totals.size(); ++step) {
    double gone_on = 0.0;
    for (auto const& flow : flows.arms[1]) {
      gone_on += flow.step == step ? flow.persons : 0.0;
    }
    double present = 0.0;
    for (std::size_t state = 0; state < flows.states.size(); ++state) {
      bool const has_left = flows.states[state] == "left";
      present += has_left ? 0.0 : totals[step][state];
    }
    EXPECT_GT(present, 0.0);
    EXPECT_NEAR(present, gone_on, 1e-9 * gone_on) << step;
  }
}

TEST_F(AnswerOfATown, SaysInTheTerminalWhatThePageSays) {
  auto const text = answer_text(answer_, "town.h5");
  EXPECT_THAT(text, HasSubstr("NOT CALIBRATED"));
  EXPECT_THAT(text, HasSubstr("Everything is in town.h5"));
  EXPECT_THAT(text, HasSubstr("Net result by payer"));
}

/// The town with a third arm, simulated; arms are compared as `against` says.
Answer answer_with_third_arm(std::size_t copied, std::vector<std::size_t> against) {
  auto scenario = tests::priced_scenario();
  scenario.replications = 8;
  scenario.arms.push_back(scenario.arms[copied]);
  scenario.arms.back().name = "third";
  auto question = question_of(scenario);
  question.against = std::move(against);
  scenario.question = question;
  auto const summary = experiment::run_experiment(
      scenario, {.threads = 2, .out = {}, .command = {}, .kept = cells_for_answer(scenario)});
  return answer_of(scenario, summary, {});
}

TEST(Sweeps, StopWhereNearlyAllIsReached) {
  Sweep sweep;
  sweep.points = {{1, {1.0}}, {2, {2.0}}, {3, {3.0}}};
  Measured main{.id = "wait", .unit = Unit::days, .better = Better::less, .arms = {{}}};
  for (double const wait : {-20.0, -38.5, -40.0}) {
    main.arms.push_back({.level = {}, .difference = {wait, wait - 1.0, wait + 1.0, 0.0, 0.0}});
  }
  EXPECT_EQ(enough_of(sweep, main), 2U);
}

TEST(Sweeps, ReachNothingWhereNoPointIsClearlyBetter) {
  Sweep sweep;
  sweep.points = {{1, {1.0}}};
  Measured main{.id = "wait", .unit = Unit::days, .better = Better::less, .arms = {{}}};
  main.arms.push_back({.level = {}, .difference = {-1.0, -3.0, 1.0, 0.0, 0.0}});
  EXPECT_EQ(enough_of(sweep, main), std::nullopt);
}

/// The town swept over two quantities, four points; the arms are copies of two.
Answer answer_with_two_sweeps() {
  auto scenario = tests::priced_scenario();
  scenario.replications = 8;
  for (auto const copied : {1U, 1U, 0U}) {
    scenario.arms.push_back(scenario.arms[copied]);
    scenario.arms.back().name += std::to_string(scenario.arms.size());
  }
  scenario.sweep.quantities = {{"a", "Mentors", ""}, {"b", "Share", ""}};
  scenario.sweep.points = {{1, {1.0, 10.0}}, {2, {2.0, 10.0}}, {3, {1.0, 20.0}}, {4, {2.0, 20.0}}};
  auto question = question_of(scenario);
  question.against = {0, 0, 0, 0, 0};
  scenario.question = question;
  auto const summary = experiment::run_experiment(
      scenario, {.threads = 2, .out = {}, .command = {}, .kept = cells_for_answer(scenario)});
  return answer_of(scenario, summary, {});
}

TEST(Sweeps, StepAlongTheFirstQuantityWithTheSecondTheSame) {
  auto const answer = answer_with_two_sweeps();
  auto const& points = answer.sweep.points;
  EXPECT_EQ(points[0].before, 0U);
  EXPECT_EQ(points[1].before, 1U);
  EXPECT_EQ(points[2].before, 0U);
  EXPECT_EQ(points[3].before, 3U);
}

TEST(Sweeps, TellTheDifferenceOfAStepForEveryMeasure) {
  auto const answer = answer_with_two_sweeps();
  auto const& measures = answer.groups.front().measures;
  auto const& points = answer.sweep.points;
  ASSERT_EQ(points[0].step.size(), measures.size());
  auto const& first = measures.front().arms[1].difference;
  EXPECT_NE(first.mean, 0.0);
  EXPECT_EQ(points[0].step[0].mean, first.mean);
  EXPECT_EQ(points[1].step[0].mean, 0.0);                   // The same arm again.
  EXPECT_NEAR(points[3].step[0].mean, -first.mean, 1e-12);  // Back to the base.
}

TEST(Contrasts, TellNothingBetweenArmsThatAreTheSame) {
  auto const answer = answer_with_third_arm(1, {0, 0, 0});
  ASSERT_EQ(answer.contrasts.size(), 1U);
  auto const& contrast = answer.contrasts.front();
  EXPECT_EQ(contrast.arm, 1U);
  EXPECT_EQ(contrast.other, 2U);
  EXPECT_EQ(contrast.difference.low, 0.0);
  EXPECT_EQ(contrast.difference.high, 0.0);
}

TEST(Contrasts, AreTheDifferenceItselfBesideAnArmThatDoesNothing) {
  auto const answer = answer_with_third_arm(0, {0, 0, 0});
  ASSERT_EQ(answer.contrasts.size(), 1U);
  auto const& difference = answer.groups.front().measures.front().arms[1].difference;
  EXPECT_NE(difference.mean, 0.0);
  EXPECT_EQ(answer.contrasts.front().difference.mean, difference.mean);
  EXPECT_EQ(answer.contrasts.front().difference.high, difference.high);
}

TEST(Contrasts, LeaveOutArmsThatAreBases) {
  EXPECT_TRUE(answer_with_third_arm(1, {0, 0, 1}).contrasts.empty());
}

}  // namespace
}  // namespace sim::report
