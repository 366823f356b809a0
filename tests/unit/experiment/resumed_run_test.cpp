#include <csignal>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/experiment/experiment.hpp"
#include "sim/record/output_error.hpp"

#include "tests/support/tiny_scenario.hpp"

/// Runs that are broken off and taken up again. A run lives in a process of its own, so that it can
/// be killed like any other.
namespace sim::experiment {
namespace {

namespace fs = std::filesystem;

using testing::AllOf;
using testing::HasSubstr;
using tests::tiny_scenario;

std::string bytes_of(fs::path const& path) {
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

fs::path scratch(char const* name) {
  auto const folder = fs::path{testing::TempDir()} /
                      (std::string{"resumed_run_test-"} + std::to_string(::getpid())) / name;
  fs::remove_all(folder);
  fs::create_directories(folder);
  return folder / "result.h5";
}

scenario::Scenario some_replications() {
  auto scenario = tiny_scenario();
  scenario.replications = 6;
  return scenario;
}

ExperimentOptions options_for(fs::path const& out, Earlier earlier) {
  return {.threads = 2, .out = out, .command = "x", .earlier = earlier};
}

/// What a run without any trouble leaves behind.
std::string undisturbed() {
  auto const out = scratch("undisturbed");
  static_cast<void>(run_experiment(some_replications(), options_for(out, Earlier::stay)));
  return bytes_of(out);
}

/// Kills its own process at a step.
class Executioner final : public ProgressListener {
 public:
  Executioner(Step step, int replication) : step_(step), replication_(replication) {}

  void on_progress(Progress const& /*progress*/) override {}

  void on_step(Step step, int replication) override {
    if (step == step_ && replication == replication_) {
      std::raise(SIGKILL);
    }
  }

 private:
  Step step_;
  int replication_;
};

/// Starts a run in a process of its own.
pid_t start(fs::path const& out, ProgressListener* listener) {
  auto const child = fork();
  if (child == 0) {
    auto options = options_for(out, Earlier::go_on);
    options.listener = listener;
    static_cast<void>(run_experiment(some_replications(), options));
    _exit(0);
  }
  return child;
}

/// What a run says that must not begin; empty when it runs.
std::string complaint_of(fs::path const& out,
                         Earlier earlier,
                         scenario::Scenario const& scenario = some_replications()) {
  try {
    static_cast<void>(run_experiment(scenario, options_for(out, earlier)));
  } catch (record::OutputError const& error) {
    return error.what();
  }
  return "";
}

bool was_killed(pid_t child) {
  int status = 0;
  waitpid(child, &status, 0);
  return WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
}

class KilledAt : public testing::TestWithParam<std::pair<Step, int>> {};

TEST_P(KilledAt, ARunThatIsTakenUpAgainWritesTheSameFile) {
  auto const out = scratch("killed_at");
  Executioner listener{GetParam().first, GetParam().second};
  ASSERT_TRUE(was_killed(start(out, &listener)));
  auto const summary = run_experiment(some_replications(), options_for(out, Earlier::go_on));
  EXPECT_EQ(summary.replications, 6);
  EXPECT_TRUE(bytes_of(out) == undisturbed());
  EXPECT_FALSE(fs::exists(out.string() + ".parts"));
}

INSTANTIATE_TEST_SUITE_P(Steps,
                         KilledAt,
                         testing::Values(std::pair{Step::begins, 0},
                                         std::pair{Step::begins, 3},
                                         std::pair{Step::stored, 0},
                                         std::pair{Step::stored, 4},
                                         std::pair{Step::stored, 5},
                                         std::pair{Step::merging, 0},
                                         std::pair{Step::merged, 0}));

TEST(ResumedRun, TakesOverWhatIsFinished) {
  auto const out = scratch("takes_over");
  Executioner listener{Step::stored, 3};
  ASSERT_TRUE(was_killed(start(out, &listener)));
  auto const summary = run_experiment(some_replications(), options_for(out, Earlier::go_on));
  EXPECT_EQ(summary.taken_over, 4);
}

TEST(ResumedRun, RefusesToStartAnewBesideFinishedReplications) {
  auto const out = scratch("anew");
  Executioner listener{Step::stored, 3};
  ASSERT_TRUE(was_killed(start(out, &listener)));
  EXPECT_THAT(complaint_of(out, Earlier::stay),
              AllOf(HasSubstr("4 finished replications of this run"),
                    HasSubstr("--resume"),
                    HasSubstr("--overwrite")));
  EXPECT_EQ(run_experiment(some_replications(), options_for(out, Earlier::go_on)).taken_over, 4);
}

TEST(ResumedRun, StartsAnewWhenItIsToldTo) {
  auto const out = scratch("overwritten");
  Executioner listener{Step::stored, 3};
  ASSERT_TRUE(was_killed(start(out, &listener)));
  auto const summary = run_experiment(some_replications(), options_for(out, Earlier::start_over));
  EXPECT_EQ(summary.taken_over, 0);
  EXPECT_EQ(summary.replications, 6);
}

TEST(ResumedRun, RefusesFinishedReplicationsOfAnotherRun) {
  auto const out = scratch("of_another");
  Executioner listener{Step::stored, 3};
  ASSERT_TRUE(was_killed(start(out, &listener)));
  auto other = some_replications();
  other.seed += 1;
  for (auto const earlier : {Earlier::stay, Earlier::go_on}) {
    EXPECT_THAT(complaint_of(out, earlier, other),
                HasSubstr("4 finished replications of a run of another scenario"));
  }
  EXPECT_EQ(run_experiment(some_replications(), options_for(out, Earlier::go_on)).taken_over, 4);
}

TEST(ResumedRun, SurvivesAHundredKillsAtRandomMoments) {
  auto const seed = std::random_device{}();
  std::cout << "seed " << seed << "\n";
  std::mt19937 random{seed};
  auto const expected = undisturbed();
  auto const out = scratch("random_kills");
  int kills = 0;
  for (int moment = 0; moment < 100; ++moment) {
    auto const child = start(out, nullptr);
    std::this_thread::sleep_for(std::chrono::microseconds{random() % 150'000});
    kill(child, SIGKILL);
    kills += was_killed(child) ? 1 : 0;
    if (fs::exists(out)) {
      ASSERT_TRUE(bytes_of(out) == expected) << "after kill " << moment;
      fs::remove_all(out.parent_path());
      fs::create_directories(out.parent_path());
    }
  }
  EXPECT_GT(kills, 10);
  static_cast<void>(run_experiment(some_replications(), options_for(out, Earlier::go_on)));
  EXPECT_TRUE(bytes_of(out) == expected);
}

TEST(ExtendedRun, AddsReplicationsToAFinishedFileAsIfItHadAlwaysHadThem) {
  auto const out = scratch("extended");
  auto few = some_replications();
  few.replications = 4;
  static_cast<void>(run_experiment(few, options_for(out, Earlier::stay)));
  auto const summary = run_experiment(some_replications(), options_for(out, Earlier::go_on));
  EXPECT_EQ(summary.taken_over, 4);
  EXPECT_TRUE(bytes_of(out) == undisturbed());
}

TEST(FinishedRun, IsSimulatedAgainWithTheSameBytes) {
  auto const out = scratch("again");
  static_cast<void>(run_experiment(some_replications(), options_for(out, Earlier::stay)));
  static_cast<void>(run_experiment(some_replications(), options_for(out, Earlier::stay)));
  EXPECT_TRUE(bytes_of(out) == undisturbed());
}

TEST(FinishedRun, IsLeftAsItIsByARunOfAnotherScenario) {
  auto const out = scratch("another");
  static_cast<void>(run_experiment(some_replications(), options_for(out, Earlier::stay)));
  auto other = some_replications();
  other.seed += 1;
  for (auto const earlier : {Earlier::stay, Earlier::go_on}) {
    EXPECT_THAT(complaint_of(out, earlier, other),
                AllOf(HasSubstr("another scenario"), HasSubstr("--out"), HasSubstr("--overwrite")));
  }
  EXPECT_TRUE(bytes_of(out) == undisturbed());
  EXPECT_FALSE(fs::exists(out.string() + ".parts"));
}

TEST(FinishedRun, IsReplacedWhenThatIsAskedFor) {
  auto const out = scratch("replaced");
  auto other = some_replications();
  other.seed += 1;
  static_cast<void>(run_experiment(other, options_for(out, Earlier::stay)));
  static_cast<void>(run_experiment(some_replications(), options_for(out, Earlier::start_over)));
  EXPECT_TRUE(bytes_of(out) == undisturbed());
}

TEST(FinishedRun, LosesNothingToARunOfFewerReplications) {
  auto const out = scratch("fewer");
  static_cast<void>(run_experiment(some_replications(), options_for(out, Earlier::stay)));
  auto few = some_replications();
  few.replications = 4;
  for (auto const earlier : {Earlier::stay, Earlier::go_on}) {
    EXPECT_THAT(complaint_of(out, earlier, few),
                HasSubstr("2 finished replications of an earlier run would be lost"));
  }
  EXPECT_TRUE(bytes_of(out) == undisturbed());
}

TEST(FinishedRun, LosesNothingToARunThatIsStopped) {
  auto const out = scratch("stopped");
  static_cast<void>(run_experiment(some_replications(), options_for(out, Earlier::stay)));
  std::atomic<bool> const stop{true};
  auto options = options_for(out, Earlier::go_on);
  options.stop = &stop;
  auto more = some_replications();
  more.replications = 8;
  static_cast<void>(run_experiment(more, options));
  EXPECT_TRUE(bytes_of(out) == undisturbed());
}

TEST(FinishedRun, LosesNothingToARunThatHasEnough) {
  auto const out = scratch("enough");
  static_cast<void>(run_experiment(some_replications(), options_for(out, Earlier::stay)));
  auto options = options_for(out, Earlier::go_on);
  options.is_enough = [](SeriesTable const&) { return true; };
  EXPECT_THROW(static_cast<void>(run_experiment(some_replications(), options)),
               record::OutputError);
  EXPECT_TRUE(bytes_of(out) == undisturbed());
}

TEST(AnyRun, RefusesAFileThatIsNoResult) {
  auto const out = scratch("foreign");
  std::ofstream{out} << "a letter";
  for (auto const earlier : {Earlier::stay, Earlier::go_on, Earlier::start_over}) {
    EXPECT_NE(complaint_of(out, earlier), "");
  }
  EXPECT_EQ(bytes_of(out), "a letter");
}

}  // namespace
}  // namespace sim::experiment
