#include <cmath>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/experiment/outcome_table.hpp"
#include "sim/report/answer_of.hpp"
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

TEST_F(AnswerOfATown, CountsMonthsFromOne) {
  ASSERT_FALSE(answer_.trajectories.empty());
  EXPECT_EQ(answer_.trajectories.front().months.front(), 1.0);
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
