#include <cmath>

#include <gtest/gtest.h>

#include "tests/unit/report/ten_citizens.hpp"

namespace sim::experiment {
namespace {

/// Ten citizens in two arms; the first five are treated, the others are not.
scenario::Scenario two_worlds() {
  auto scenario = tests::a_scenario({tests::an_arm("usual", "Usual", {"treated", "control"}),
                                     tests::an_arm("better", "Better", {"treated", "control"})});
  scenario.is_calibrated = true;
  return scenario;
}

scenario::Observed ordinary_hours(scenario::Cohort cohort,
                                  std::optional<scenario::Cohort> against) {
  return {.name = "x",
          .cohort = std::move(cohort),
          .against = std::move(against),
          .measure = "ordinary_hours_at",
          .month = 12,
          .figure = {.value = 0.0},
          .derived_from = {},
          .source = "x",
          .note = {}};
}

TEST(ObservedFigures, TakeADifferenceInsideEveryReplication) {
  auto scenario = two_worlds();
  scenario.observed = {ordinary_hours({"better", "all"}, scenario::Cohort{"usual", "all"}),
                       ordinary_hours({"usual", "treated"}, scenario::Cohort{"usual", "control"}),
                       ordinary_hours({"usual", "all"}, std::nullopt)};
  auto const summary = tests::a_summary(scenario, {{2, 4}, {3, 5}, {4, 6}});
  auto const& figures = summary.series.at("observed", "simulated");
  // Workers of ten: 20, 30 and 40 % against 40, 50 and 60 %: two more every time, so no spread.
  EXPECT_NEAR(figures.level(0, 0).mean, 0.2, 1e-12);
  EXPECT_NEAR(figures.level(0, 0).standard_error, 0.0, 1e-12);
  // Of five treated 2, 3 and 4; of five controls nobody.
  EXPECT_NEAR(figures.level(0, 1).mean, 0.6, 1e-12);
  EXPECT_NEAR(figures.level(0, 2).standard_error, 0.1 / std::sqrt(3.0), 1e-12);
}

}  // namespace
}  // namespace sim::experiment
