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
constexpr int cap = 70;

/// A priced hamlet over four months, with a psychologist in the second arm only, and calibrated so
/// that a replication is a draw: at least 40.
scenario::Scenario hamlet() {
  auto made = tests::priced_scenario();
  made.is_calibrated = true;
  made.replications = cap;
  made.trajectories = 0;
  for (auto& arm : made.arms) {
    auto& setting = arm.regions.front().setting;
    setting.opens = start_of(std::chrono::year{2023} / 12 / 15);
    setting.ends = start_of(std::chrono::year{2024} / 5 / 1);
    setting.populations.front().stock = 90;
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

/// Without a file where none is named.
Ending run(std::vector<std::string> const& goals,
           fs::path const& out = {},
           Manner const& manner = {}) {
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
       .earlier = manner.resumes ? Earlier::go_on : Earlier::stay,
       .is_enough = [&watch](SeriesTable const& series) { return watch.is_enough(series); }});
  return {summary.replications,
          precision_text(watch.rule()),
          out.empty() ? std::string{} : bytes_of(out)};
}

/// One goal of every kind of figure, as level, difference, quantile or ratio.
std::vector<std::string> const& goals_of_every_kind() {
  static std::vector<std::string> const goals{
      "ordinary_hours_at: 5 pp",
      "difference weeks_in_work@3: 0.25 weeks",
      "q50 weeks_on_benefit: 2 weeks",
      "q50 difference placement_ever: 10 pp",
      "lead_ever@1: 10 pp",
      "difference lead_wait: 3 days",
      "dropped_out_share/placement: 40 pp",
      "difference begun/placement: 3 persons",
      "difference net_present/municipality: 1 million DKK",
      "public_present: 5 %",
      "difference all_by_use per begun/placement: 1 million DKK",
      "difference caseload_per_post/mentor: 2",
      "q50 absence/caseworker: 20 pp",
      "gained: 10 pp",
      "citizens/in_ordinary_hours@2: 5 persons"};
  return goals;
}

/// A run in one go, over three threads.
Ending const& whole() {
  static auto const ending = run(goals_of_every_kind(), results("whole"), {.threads = 3});
  return ending;
}

TEST(PreciseRun, MeetsGoalsOfEveryKind) {
  EXPECT_GT(whole().replications, 40);
  EXPECT_LT(whole().replications, cap);
  EXPECT_THAT(whole().text, HasSubstr("every goal was met"));
}

TEST(PreciseRun, StopsAtTheSameReplicationOverAnyNumberOfThreads) {
  auto const alone = run(goals_of_every_kind(), results("alone"), {.threads = 1});
  EXPECT_EQ(alone.text, whole().text);
  EXPECT_TRUE(alone.bytes == whole().bytes);
}

TEST(PreciseRun, IsTheSameWhenItWasBrokenOffAndTakenUpAgain) {
  auto const out = results("resumed");
  Stop stop{17};
  auto const part = run(goals_of_every_kind(), out, {.stop = &stop});
  EXPECT_LT(part.replications, 40);
  auto const resumed = run(goals_of_every_kind(), out, {.resumes = true});
  EXPECT_EQ(resumed.text, whole().text);
  EXPECT_TRUE(resumed.bytes == whole().bytes);
}

TEST(PreciseRun, SaysTheSameOfAFileThatIsReadAgain) {
  auto const& text = whole().text;
  auto const scenario = hamlet();
  auto watch = watch_of(scenario, goals_of_every_kind());
  auto const take = [&watch](SeriesTable const& series) {
    static_cast<void>(watch.is_enough(series));
  };
  static_cast<void>(recounted(scenario, results("whole"), watch.cells(), take));
  EXPECT_EQ(precision_text(watch.rule()), text);
}

TEST(PreciseRun, GoesOnToTheCapForTheOneGoalThatIsMissed) {
  auto const ending = run({"ordinary_hours_at: 50 pp", "difference weeks_in_work: 0.0001 weeks"});
  EXPECT_EQ(ending.replications, cap);
  EXPECT_THAT(ending.text, HasSubstr("not every goal was met"));
  EXPECT_THAT(ending.text, testing::Not(HasSubstr("ordinary_hours_at: still")));
  EXPECT_THAT(ending.text, HasSubstr("difference weeks_in_work: still ±"));
}

TEST(PreciseRun, StopsAtTheFirstLookForAFigureThatIsNeverKnown) {
  auto const ending = run({"difference caseload_per_post/psychologist: 5"});
  EXPECT_EQ(ending.replications, 30);
  EXPECT_THAT(ending.text, HasSubstr("never known, goal ±5"));
}

TEST(PreciseRun, IsAboutTheArmsInWhichAFigureIsKnown) {
  auto const ending = run({"caseload_per_post/psychologist: 50"});
  EXPECT_EQ(ending.replications, 40);
  EXPECT_THAT(ending.text, HasSubstr("never known in 1 of 2 arms"));
}

}  // namespace
}  // namespace sim::experiment
