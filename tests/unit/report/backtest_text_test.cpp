#include "sim/report/backtest_text.hpp"

#include <nlohmann/json.hpp>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/report/backtest_json.hpp"
#include "sim/report/text_table.hpp"

#include "tests/unit/report/ten_citizens.hpp"

namespace sim::report {
namespace {

using scenario::FigureRole;
using testing::HasSubstr;
using testing::Not;

/// The evaluation of ten citizens with one figure of every sort.
scenario::Scenario every_sort() {
  auto scenario = tests::an_evaluation();
  auto difference = scenario.observed[0];
  difference.name = "Treated minus control";
  difference.against = scenario::Cohort{.arm = "base", .group = "control"};
  difference.figure = {.value = 0.07, .persons = 100, .persons_against = 100};
  difference.derived_from = {scenario.observed[0].name};
  auto interval = scenario.observed[1];
  interval.name = "Control: at most half a year";
  interval.figure = {.high = 26.0};
  interval.role = FigureRole::input;
  scenario.observed.push_back(difference);
  scenario.observed.push_back(interval);
  return scenario;
}

std::vector<experiment::Evaluation> evaluations_of(scenario::Scenario const& scenario) {
  return {experiment::evaluation_of(scenario, tests::summary_of_evaluation(scenario))};
}

TEST(BacktestText, Golden) {
  auto const scenario = every_sort();
  EXPECT_EQ(backtest_text(evaluations_of(scenario)), R"(Back-test: 1 evaluation, 4 figures

                                    role                   observed        simulated     z   verdict

Ten citizens of Ærø (small.toml): 10 persons, 6 replications
Treated: ordinary hours at 18       validation         19.0 % ± 3.9     40.0 % ± 5.8  3.01   OUTSIDE
months
  jf-treated
Control: weeks in work, 12 months   calibration          17.0 weeks  0.0 weeks ± 0.0     –  no error
  jf-control
Treated minus control               validation        7.0 pp ± 7.1*    40.0 pp ± 5.8  3.62   OUTSIDE
  jf-treated; derived from:
Treated: ordinary hours at 18
months
Control: at most half a year        input        at most 26.0 weeks  0.0 weeks ± 0.0     –    inside
  jf-control

Validation: 0 of 2 figures inside, 1 of these 2 derived from others.
Calibration, not counted as hits: 1 cannot be judged.
Input, reproduced only: 1 of 1 figure inside.

± one standard error. Observed: as the source states it, else binomial from the persons of the arm,
for a difference of both arms. *: the two shares are not in the file, so the largest error such a
difference can have. Simulated: of the mean over replications, draws of the response parameters
included. z: simulated minus observed, divided by the root of the two squared errors added. Inside:
z from -3 to 3, or the simulated figure in the observed interval; with neither an error nor an
interval there is no verdict.
All evaluations share one table of response parameters; none is tuned for one of them. Not
calibrated: parameters were drawn from their priors. What the input figures set is told in the head
of each file.
)");
}

TEST(BacktestText, SaysWhenSomeErrorsAreTheLargestPossible) {
  auto const scenario = tests::an_evaluation();
  EXPECT_THAT(backtest_text(evaluations_of(scenario)), Not(HasSubstr("*")));
}

TEST(BacktestText, SaysWhenEvaluationsDoNotShareOneResponseTable) {
  auto const one = tests::an_evaluation();
  auto other = one;
  other.response.back().value = 2.0;
  auto const summary = tests::summary_of_evaluation(one);
  auto const name = std::string{model::response_parameters().back().name};
  EXPECT_THAT(backtest_text({experiment::evaluation_of(one, summary),
                             experiment::evaluation_of(other, summary)}),
              HasSubstr("NOT one model: the evaluations differ in these response parameters: " +
                        name + "."));
}

TEST(BacktestText, SaysWhichEvaluationsDrewTheirParameters) {
  auto const drawn = tests::an_evaluation();
  auto calibrated = drawn;
  calibrated.is_calibrated = true;
  auto const summary = tests::summary_of_evaluation(drawn);
  auto const one = experiment::evaluation_of(drawn, summary);
  auto const other = experiment::evaluation_of(calibrated, summary);
  EXPECT_THAT(backtest_text({one}), HasSubstr("calibrated: parameters were drawn"));
  EXPECT_THAT(backtest_text({other}), HasSubstr("Calibrated."));
  EXPECT_THAT(backtest_text({other, one}), HasSubstr("in small the parameters were drawn"));
}

TEST(BacktestText, StaysOnThePage) {
  auto const scenario = every_sort();
  std::istringstream lines{backtest_text(evaluations_of(scenario))};
  for (std::string line; std::getline(lines, line);) {
    EXPECT_LE(width_of(line), page_width) << line;
  }
}

TEST(BacktestJson, HoldsEveryFigureWithItsVerdict) {
  auto const scenario = every_sort();
  auto const parsed = nlohmann::json::parse(backtest_json(evaluations_of(scenario)));
  EXPECT_EQ(parsed["scores"]["validation"]["outside"], 2);
  EXPECT_EQ(parsed["scores"]["validation"]["derived"], 1);
  auto const& figures = parsed["evaluations"][0]["figures"];
  ASSERT_EQ(figures.size(), 4U);
  EXPECT_EQ(figures[0]["role"], "validation");
  EXPECT_EQ(figures[0]["verdict"], "outside");
  EXPECT_EQ(figures[1]["error_origin"], "none");
  EXPECT_TRUE(figures[1]["z"].is_null());
  EXPECT_EQ(figures[2]["against"]["group"], "control");
  EXPECT_EQ(figures[2]["error_origin"], "widest");
  EXPECT_EQ(figures[3]["high"], 26.0);
  EXPECT_TRUE(figures[3]["value"].is_null());
}

}  // namespace
}  // namespace sim::report
