#include <stdexcept>
#include <unistd.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/base/contract.hpp"
#include "sim/experiment/experiment.hpp"
#include "sim/experiment/replicate.hpp"
#include "sim/record/hdf5/file_reader.hpp"

#include "tests/support/tiny_scenario.hpp"

namespace sim::experiment {
namespace {

namespace fs = std::filesystem;

using tests::tiny_scenario;

/// Lets some replications fail.
class Saboteur final : public ProgressListener {
 public:
  explicit Saboteur(std::set<int> victims) : victims_(std::move(victims)) {}

  void on_progress(Progress const& /*progress*/) override {}

  void on_step(Step step, int replication) override {
    if (step == Step::begins && victims_.contains(replication)) {
      throw std::runtime_error{"sabotage"};
    }
  }

 private:
  std::set<int> victims_;
};

fs::path scratch(char const* name) {
  auto const folder = fs::path{testing::TempDir()} /
                      (std::string{"failed_replication_test-"} + std::to_string(::getpid())) / name;
  fs::remove_all(folder);
  fs::create_directories(folder);
  return folder / "result.h5";
}

Summary sabotaged(fs::path const& out, std::set<int> victims) {
  Saboteur saboteur{std::move(victims)};
  return run_experiment(tiny_scenario(),
                        {.threads = 2, .out = out, .command = "x", .listener = &saboteur});
}

Summary undisturbed() {
  return run_experiment(tiny_scenario(), {.threads = 2, .out = {}, .command = {}});
}

TEST(FailedReplication, TouchesNoOther) {
  auto const whole = undisturbed();
  auto const summary = sabotaged({}, {1});
  EXPECT_EQ(summary.replications, 3);
  EXPECT_EQ(summary.digests,
            (decltype(summary.digests){whole.digests[0], whole.digests[2], whole.digests[3]}));
  EXPECT_FALSE(summary.was_stopped);
}

TEST(FailedReplication, IsNotAskedWhetherItWasEnough) {
  Saboteur saboteur{{0, 2}};
  int asked = 0;
  auto const count = [&asked](SeriesTable const&) {
    ++asked;
    return false;
  };
  static_cast<void>(run_experiment(
      tiny_scenario(),
      {.threads = 2, .out = {}, .command = {}, .listener = &saboteur, .is_enough = count}));
  EXPECT_EQ(asked, 2);
}

TEST(FailedReplication, IsRecordedWithItsNumberAndReason) {
  auto const out = scratch("recorded");
  auto const summary = sabotaged(out, {1});
  ASSERT_EQ(summary.failures.size(), 1U);
  EXPECT_EQ(summary.failures[0].replication, 1);
  EXPECT_EQ(summary.failures[0].reason, "sabotage");
  auto const failures = record::hdf5::read_group(out, "failures");
  EXPECT_EQ(failures.variable("reason").values,
            (record::Values{std::vector<std::string>{"sabotage"}}));
}

TEST(FailedReplication, CanBeRunAgainAlone) {
  auto const alone =
      run_experiment(tiny_scenario(), {.threads = 1, .out = {}, .command = {}, .only = 1});
  EXPECT_EQ(alone.digests, (decltype(alone.digests){undisturbed().digests[1]}));
}

TEST(FailedReplication, IsFilledInByARunThatGoesOn) {
  auto const out = scratch("filled_in");
  static_cast<void>(sabotaged(out, {0, 2}));
  auto const summary = run_experiment(
      tiny_scenario(), {.threads = 2, .out = out, .command = "x", .earlier = Earlier::go_on});
  EXPECT_EQ(summary.taken_over, 2);
  EXPECT_EQ(summary.digest, undisturbed().digest);
  EXPECT_TRUE(summary.failures.empty());
}

/// Breaks a promise when the first citizen changes state.
class Faulty final : public model::FactSink {
 public:
  void observe(model::Fact const& fact, model::World const& /*world*/) override {
    SIM_EXPECT(fact.kind != model::FactKind::state_changed);
  }
};

TEST(FailedReplication, SaysWhereItFailed) {
  auto const scenario = tiny_scenario();
  Faulty faulty;
  try {
    static_cast<void>(run_replication(scenario, 2, {.listener = &faulty}));
    FAIL();
  } catch (ContractError const& error) {
    EXPECT_THAT(error.what(), testing::HasSubstr("state_changed"));
    EXPECT_THAT(error.what(),
                testing::ContainsRegex(R"(\(arm usual, seed 9, replication 2, 20..-..-.. ..:.., )"
                                       R"(at [a-z_]+ of citizen [a-z_]+/[a-z]+/[0-9]+\))"));
  }
}

TEST(FailedReplication, IsABugOfTheProgramWhenNoneSucceeds) {
  EXPECT_THROW(static_cast<void>(sabotaged({}, {0, 1, 2, 3})), ContractError);
}

}  // namespace
}  // namespace sim::experiment
