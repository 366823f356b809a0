#include "sim/experiment/experiment.hpp"

#include <atomic>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <unistd.h>

#include <gtest/gtest.h>

#include "sim/experiment/parameter_draw.hpp"

#include "tests/support/tiny_scenario.hpp"

namespace sim::experiment {
namespace {

using tests::tiny_scenario;

std::string bytes_of(std::filesystem::path const& path) {
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

std::filesystem::path scratch(char const* name) {
  auto const folder = std::filesystem::path{testing::TempDir()} /
                      ("experiment_test-" + std::to_string(::getpid())) / name;
  std::filesystem::remove_all(folder);
  std::filesystem::create_directories(folder);
  return folder / name;
}

TEST(Experiment, HasTheSameDigestOverOneTwoAndFourThreads) {
  auto const scenario = tiny_scenario();
  auto const one = run_experiment(scenario, {.threads = 1, .out = {}, .command = {}});
  auto const two = run_experiment(scenario, {.threads = 2, .out = {}, .command = {}});
  auto const four = run_experiment(scenario, {.threads = 4, .out = {}, .command = {}});
  EXPECT_EQ(one.digest, two.digest);
  EXPECT_EQ(one.digest, four.digest);
  EXPECT_EQ(one.replications, 4);
}

TEST(Experiment, WritesTheSameBytesOverOneAndTwoThreads) {
  auto const scenario = tiny_scenario();
  auto const first = scratch("one.h5");
  auto const second = scratch("two.h5");
  static_cast<void>(run_experiment(scenario, {.threads = 1, .out = first, .command = "x"}));
  static_cast<void>(run_experiment(scenario, {.threads = 2, .out = second, .command = "x"}));
  auto const bytes = bytes_of(first);
  EXPECT_GT(bytes.size(), 10'000U);
  EXPECT_EQ(bytes, bytes_of(second));
}

TEST(Experiment, GivesEveryReplicationItsOwnLuck) {
  auto const summary = run_experiment(tiny_scenario(), {.threads = 2, .out = {}, .command = {}});
  for (std::size_t k = 1; k < summary.digests.size(); ++k) {
    EXPECT_NE(summary.digests[k - 1], summary.digests[k]);
  }
}

TEST(Experiment, KeepsFinishedReplicationsWhenStopped) {
  std::atomic<bool> stop = false;

  class StopAfterOne final : public ProgressListener {
   public:
    explicit StopAfterOne(std::atomic<bool>& stop_flag) : flag_(stop_flag) {}

    void on_progress(Progress const&) override { flag_ = true; }

   private:
    std::atomic<bool>& flag_;
  } listener{stop};

  auto scenario = tiny_scenario();
  scenario.replications = 50;
  auto const out = scratch("stopped.h5");
  auto const summary = run_experiment(
      scenario, {.threads = 1, .out = out, .command = "x", .stop = &stop, .listener = &listener});
  EXPECT_TRUE(summary.was_stopped);
  EXPECT_GE(summary.replications, 1);
  EXPECT_LT(summary.replications, 50);
  EXPECT_TRUE(std::filesystem::exists(out));
  EXPECT_FALSE(std::filesystem::exists(out.string() + ".parts"));
}

TEST(ParameterDraw, IsSharedByTwoReplicationsAndDiffersBetweenDraws) {
  auto const scenario = tiny_scenario();
  auto const name = &model::Response::readiness_on_work;
  EXPECT_EQ(response_of(scenario, 0).*name, response_of(scenario, 1).*name);
  EXPECT_NE(response_of(scenario, 0).*name, response_of(scenario, 2).*name);
}

TEST(ParameterDraw, LeavesFixedParametersAlone) {
  auto const scenario = tiny_scenario();
  EXPECT_EQ(response_of(scenario, 6).lock_in, central_response(scenario).lock_in);
}

TEST(ParameterDraw, TakesTheCentralValuesWhenCalibrated) {
  auto scenario = tiny_scenario();
  scenario.is_calibrated = true;
  EXPECT_EQ(response_of(scenario, 6).readiness_on_work,
            central_response(scenario).readiness_on_work);
}

TEST(ParameterDraw, KeepsNinetyPerCentInsideTheStatedRange) {
  auto const scenario = tiny_scenario();
  int inside = 0;
  constexpr int draws = 4000;
  for (int draw = 0; draw < draws; ++draw) {
    double const value = response_of(scenario, replications_per_draw * draw).readiness_on_work;
    inside += value > 0.8 * 0.5 && value < 1.25 * 0.5 ? 1 : 0;
  }
  // Binomial with p = 0.9: SE = sqrt(0.09 / 4000) = 0.0047; 5.73 of them.
  EXPECT_NEAR(inside / static_cast<double>(draws), 0.9, 5.73 * 0.0047);
}

}  // namespace
}  // namespace sim::experiment
