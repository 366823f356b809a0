#include <gtest/gtest.h>

#include "sim/experiment/experiment.hpp"
#include "sim/experiment/outcome_table.hpp"
#include "sim/experiment/pairing.hpp"
#include "sim/experiment/parameter_draw.hpp"
#include "sim/record/measure.hpp"

/// What the same luck is worth on the reference, scenarios/two_more_mentors.toml.
namespace sim::experiment {
namespace {

/// Fixed seed, twelve draws of two replications: the ratio was 356 (95 % interval from 100 on), so
/// that five is passed unless the arms lose their common luck; independent arms have a ratio of 1.
TEST(ReferencePairing, ReducesTheVarianceOfADifferenceFivefoldOrMore) {
  auto scenario = scenario::read_scenario(SIM_SOURCE_DIR "/scenarios/two_more_mentors.toml");
  scenario.replications = 24;
  scenario.trajectories = 0;
  auto const summary = run_experiment(scenario, {.threads = 2, .out = {}, .command = {}});
  OutcomeTable const outcomes{scenario, summary.series};
  auto const horizon = record::find_horizon(question_of(scenario).horizon).value();
  for (auto const measure : {record::Measure::ordinary_hours_at, record::Measure::weeks_in_work}) {
    auto const pairing = pairing_of(outcomes.estimate({.arm = 1, .group = 0}, horizon, measure),
                                    outcomes.estimate({.arm = 0, .group = 0}, horizon, measure),
                                    outcomes.difference({.arm = 1, .group = 0}, horizon, measure),
                                    replications_per_draw);
    EXPECT_GE(pairing.variance_ratio.low, 5.0);
    EXPECT_GE(pairing.correlation, 0.9);
  }
}

}  // namespace
}  // namespace sim::experiment
