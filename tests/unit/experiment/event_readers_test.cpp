#include <string>

#include <gtest/gtest.h>

#include "sim/experiment/experiment.hpp"

#include "tests/support/outside_program.hpp"
#include "tests/support/tiny_scenario.hpp"
#include "tests/unit/record/temporary_folder.hpp"

namespace sim::experiment {
namespace {

/// What a program finds in the events of a fifth of the citizens in two replications.
std::string complaint_of_reader(std::string const& program, std::string const& script) {
  record::tests::TemporaryFolder const folder;
  auto const result = folder / "events.h5";
  auto scenario = sim::tests::tiny_scenario();
  scenario.replications = 3;
  scenario.events = {.replications = 2, .sample = {.share = Probability{0.2}}};
  ExperimentOptions options;
  options.out = result;
  static_cast<void>(run_experiment(scenario, options));
  return sim::tests::complaint_of(program + " '" SIM_SOURCE_DIR "/tests/readers/" + script + "' '" +
                                  result.string() + "'");
}

TEST(EventReaders, H5pyAndXarrayReadTheEvents) {
  EXPECT_EQ(complaint_of_reader(sim::tests::python, "read_events.py"), "");
}

TEST(EventReaders, Rhdf5ReadsTheEvents) {
  EXPECT_EQ(complaint_of_reader("LC_ALL=C.UTF-8 /usr/bin/Rscript", "read_events.R"), "");
}

}  // namespace
}  // namespace sim::experiment
