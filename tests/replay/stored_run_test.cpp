#include "sim/experiment/stored_run.hpp"

#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/experiment/experiment.hpp"
#include "sim/experiment/replicate.hpp"
#include "sim/scenario/toml/problems.hpp"

#include "tests/unit/record/temporary_folder.hpp"

namespace sim::experiment {
namespace {

using Settings = std::vector<std::string>;

/// A few months of a shipped scenario, simulated into a file and read back from it.
class StoredRuns : public testing::Test {
 protected:
  StoredRun stored(std::string const& name, Settings const& more = {}) {
    Settings settings{
        "run.length=3 months", "run.run_in=0 days", "run.replications=2", "run.trajectories=1"};
    settings.insert(settings.end(), more.begin(), more.end());
    auto const file = std::string{SIM_SOURCE_DIR} + "/scenarios/" + name;
    ExperimentOptions options;
    options.out = out_;
    static_cast<void>(run_experiment(scenario::read_scenario(file, settings), options));
    return StoredRun{out_};
  }

  /// Simulates all that is in the file again; each part must have the digest of the file.
  static void expect_same(StoredRun const& run) {
    auto const& scenario = run.scenario();
    for (auto const replication : run.replications()) {
      for (std::size_t arm = 0; arm < scenario.arms.size(); ++arm) {
        auto const again = run_arm(scenario, scenario.arms[arm], replication);
        for (std::size_t region = 0; region < again.regions.size(); ++region) {
          EXPECT_EQ(run.digest({.replication = replication, .arm = arm, .region = region}),
                    again.regions[region].digest)
              << "arm " << scenario.arms[arm].name << " region " << region;
        }
      }
    }
  }

  record::tests::TemporaryFolder folder_;
  std::filesystem::path out_ = folder_ / "result.h5";
};

TEST_F(StoredRuns, ReplaysArms) {
  auto const run = stored("municipality.toml", {"run.seed=77"});
  EXPECT_EQ(run.scenario().arms.size(), 4U);
  EXPECT_EQ(run.scenario().name, "municipality");
  expect_same(run);
}

TEST_F(StoredRuns, ReplaysRegions) {
  auto const run = stored("two_regions.toml", {"run.replications=1"});
  EXPECT_EQ(run.scenario().arms.front().regions.size(), 2U);
  expect_same(run);
}

TEST_F(StoredRuns, ReplaysAMunicipalityOfATable) {
  expect_same(stored("municipalities/profile.toml"));
}

TEST_F(StoredRuns, ReplaysATrialWithObservedFigures) {
  auto const run = stored("evaluations/jobfirst.toml", {"run.length=19 months"});
  EXPECT_FALSE(run.scenario().observed.empty());
  expect_same(run);
}

TEST_F(StoredRuns, ReplaysChangesOfPostsAndAnEventLog) {
  auto const run =
      stored("municipality.toml",
             {"staff.caseworker.changes=[{after = \"1 month\", count = {value = 9, assumption = "
              "\"x\"}}]",
              "run.events=sampled",
              "run.event_sample=5 %"});
  EXPECT_EQ(scenario::any_setting(run.scenario()).roles.front().changes.size(), 1U);
  EXPECT_EQ(run.scenario().events.sample.share, Probability{0.05});
  expect_same(run);
}

TEST_F(StoredRuns, GivesTheNameOfThePersonInARow) {
  auto const run = stored("two_regions.toml", {"run.replications=1"});
  auto const persons = stored_persons(out_);
  ASSERT_GT(persons, 100U);
  auto const first = stored_person(out_, run.scenario(), 0);
  auto const last = stored_person(out_, run.scenario(), persons - 1);
  EXPECT_THAT(first.name, testing::MatchesRegex("[a-z_]+/(stock|arrivals)/[0-9]+"));
  EXPECT_EQ(first.place.arm, 0U);
  EXPECT_EQ(first.place.region, 0U);
  EXPECT_EQ(last.place.arm, run.scenario().arms.size() - 1);
  EXPECT_EQ(last.place.region, 1U);
}

TEST_F(StoredRuns, RefusesARunWithAnotherDigest) {
  auto const run = stored("municipality.toml", {"run.replications=1"});
  auto const digest = run.digest({});
  EXPECT_NO_THROW(run.check_digest({}, digest));
  EXPECT_THROW(run.check_digest({}, digest + 1), scenario::ScenarioError);
}

}  // namespace
}  // namespace sim::experiment
