#include <atomic>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <unistd.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/experiment/experiment.hpp"
#include "sim/experiment/precision_watch.hpp"
#include "sim/experiment/precision_words.hpp"
#include "sim/experiment/recount.hpp"

#include "tests/support/priced_scenario.hpp"

/// Runs that end when they are precise enough, by goals of every kind.
namespace sim::experiment {
namespace {

namespace fs = std::filesystem;

using testing::HasSubstr;

constexpr std::size_t psychologist = 3;

/// A priced hamlet over four months, with a psychologist in the second arm only, and calibrated so
/// that a replication is a draw: at least 40.
scenario::Scenario hamlet() {
  auto made = tests::priced_scenario();
  made.is_calibrated = true;
  made.replications = 60;
  made.trajectories = 0;
  for (auto& arm : made.arms) {
    auto& setting = arm.regions.front().setting;
    setting.opens = start_of(std::chrono::year{2023} / 12 / 15);
    setting.ends = start_of(std::chrono::year{2024} / 5 / 1);
    setting.populations.front().stock = 30;
    setting.firms.count = 100;
  }
  made.arms.front().regions.front().setting.roles[psychologist].count = 0;
  made.question = scenario::Question{.asks = "Does it help?",
                                     .measures = {"ordinary_hours_at", "lead_ever", "lead_wait"},
                                     .horizon = 3,
                                     .against = {0, 0}};
  return made;
}

std::string bytes_of(fs::path const& path) {
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

fs::path results(std::string const& name) {
  auto const folder =
      fs::path{testing::TempDir()} / ("precise_run_test-" + std::to_string(::getpid()));
  fs::create_directories(folder);
  return folder / (name + ".h5");
}

PrecisionWatch watch_of(scenario::Scenario const& scenario, std::vector<std::string> const& goals) {
  auto const read = read_goals(scenario, goals);
  EXPECT_EQ(read.fault, "");
  return {scenario, read.value.value()};
}

/// What a run came to.
struct Ending {
  int replications = 0;
  std::string text;   ///< What is said of the goals.
  std::string bytes;  ///< Of the results file.
};

/// Stops a run after so many replications.
class Stop final : public ProgressListener {
 public:
  explicit Stop(int after) : after_(after) {}

  void on_progress(Progress const& progress) override { flag = progress.finished >= after_; }

  std::atomic<bool> flag = false;

 private:
  int after_;
};

/// How a run differs from one in one go.
struct Manner {
  unsigned threads = 2;
  Stop* stop = nullptr;
  bool resumes = false;
};

Ending run(std::vector<std::string> const& goals, fs::path const& out, Manner const& manner = {}) {
  auto const scenario = hamlet();
  auto watch = watch_of(scenario, goals);
  auto const summary = run_experiment(
      scenario,
      {.threads = manner.threads,
       .out = out,
       .command = "x",
       .goals = goals,
       .stop = manner.stop == nullptr ? nullptr : &manner.stop->flag,
       .listener = manner.stop,
       .kept = watch.cells(),
       .keeps_finished = manner.resumes,
       .is_enough = [&watch](SeriesTable const& series) { return watch.is_enough(series); }});
  return {summary.replications, precision_text(watch.rule()), bytes_of(out)};
}

Ending broken_off_and_resumed(std::vector<std::string> const& goals) {
  auto const out = results("resumed");
  Stop stop{17};
  static_cast<void>(run(goals, out, {.stop = &stop}));
  return run(goals, out, {.resumes = true});
}

class PreciseRun : public testing::TestWithParam<char const*> {};

TEST_P(PreciseRun, StopsAtTheSameReplicationOverAnyNumberOfThreads) {
  auto const alone = run({GetParam()}, results("alone"), {.threads = 1});
  auto const together = run({GetParam()}, results("together"), {.threads = 3});
  EXPECT_EQ(alone.text, together.text);
  EXPECT_TRUE(alone.bytes == together.bytes);
}

TEST_P(PreciseRun, IsTheSameWhenItWasBrokenOffAndTakenUpAgain) {
  auto const whole = run({GetParam()}, results("whole"));
  auto const resumed = broken_off_and_resumed({GetParam()});
  EXPECT_EQ(whole.text, resumed.text);
  EXPECT_TRUE(whole.bytes == resumed.bytes);
}

TEST_P(PreciseRun, SaysTheSameOfAFileThatIsReadAgain) {
  auto const out = results("read_again");
  auto const ending = run({GetParam()}, out);
  auto const scenario = hamlet();
  auto watch = watch_of(scenario, {GetParam()});
  static_cast<void>(recounted(scenario, out, watch.cells(), [&](SeriesTable const& series) {
    static_cast<void>(watch.is_enough(series));
  }));
  EXPECT_EQ(precision_text(watch.rule()), ending.text);
}

INSTANTIATE_TEST_SUITE_P(
    Goals,
    PreciseRun,
    testing::Values("ordinary_hours_at: 5 pp",
                    "difference weeks_in_work/all@3: 1 week",
                    "q50 weeks_on_benefit: 2 weeks",
                    "q50 difference placement_ever: 10 pp",
                    "lead_ever@1: 10 pp",
                    "difference lead_wait: 3 days",
                    "dropped_out_share/placement: 40 pp",
                    "difference begun/placement: 3 persons",
                    "difference net_present/municipality: 1 million DKK",
                    "public_present: 5 %",
                    "difference public_present per months_in_work: 1 million DKK",
                    "difference caseload_per_post/mentor: 2",
                    "q50 absence/caseworker: 20 pp",
                    "gained: 10 pp",
                    "citizens/in_ordinary_hours@2: 5 persons"));

TEST(PreciseRunOfSeveralGoals, GoesOnUntilTheLastOneIsMet) {
  auto const loose = run({"ordinary_hours_at: 50 pp"}, results("loose"));
  auto const tight =
      run({"ordinary_hours_at: 50 pp", "difference weeks_in_work: 0.0001 weeks"}, results("tight"));
  EXPECT_EQ(loose.replications, 40);
  EXPECT_EQ(tight.replications, 60);
  EXPECT_THAT(tight.text, HasSubstr("not every goal was met"));
}

TEST(PreciseRunOfWhatIsNeverKnown, StopsAtTheFirstLook) {
  auto const ending = run({"difference caseload_per_post/psychologist: 5"}, results("never"));
  EXPECT_EQ(ending.replications, 30);
  EXPECT_THAT(ending.text, HasSubstr("never known, goal ±5"));
}

TEST(PreciseRunOfWhatIsKnownInOneArm, IsAboutThatArm) {
  auto const ending = run({"caseload_per_post/psychologist: 50"}, results("one_arm"));
  EXPECT_EQ(ending.replications, 40);
  EXPECT_THAT(ending.text, HasSubstr("never known in 1 of 2 arms"));
}

}  // namespace
}  // namespace sim::experiment
