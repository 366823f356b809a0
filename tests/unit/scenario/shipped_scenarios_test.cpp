#include <filesystem>
#include <fstream>
#include <string>

#include <gtest/gtest.h>

#include "sim/scenario/scenario.hpp"
#include "sim/scenario/toml/document.hpp"

namespace sim::scenario {
namespace {

namespace fs = std::filesystem;

fs::path shipped(std::string const& name) {
  return fs::path{SIM_SOURCE_DIR} / "scenarios" / name;
}

/// The effective scenario of one that has been written out.
std::string resolved_again(std::string const& resolved, std::string const& name) {
  auto const file = fs::path{::testing::TempDir()} / name;
  std::ofstream{file, std::ios::binary} << resolved;
  return read_scenario(file).resolved;
}

class ShippedScenario : public ::testing::TestWithParam<std::string> {};

TEST_P(ShippedScenario, IsSound) {
  EXPECT_NO_THROW(static_cast<void>(read_scenario(shipped(GetParam()))));
}

TEST_P(ShippedScenario, ReadsBackFromItsResolvedText) {
  auto const resolved = read_scenario(shipped(GetParam())).resolved;
  auto const name = "resolved_" + fs::path{GetParam()}.filename().string();
  EXPECT_EQ(resolved_again(resolved, name), resolved);
}

TEST_P(ShippedScenario, SaysWhereEveryNumberComesFrom) {
  auto const scenario = read_scenario(shipped(GetParam()));
  for (auto const& entry : scenario.dictionary) {
    bool const is_choice = entry.path.starts_with("run.") || entry.path.starts_with("observed.") ||
                           entry.path.find("assignments.") != std::string::npos ||
                           entry.path.ends_with(".count");
    if (entry.number && !is_choice) {
      EXPECT_FALSE(entry.provenance.source.empty() && entry.provenance.assumption.empty())
          << entry.path;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(All,
                         ShippedScenario,
                         ::testing::Values("municipality.toml",
                                           "two_regions.toml",
                                           "municipalities/profile.toml",
                                           "evaluations/jobfirst.toml",
                                           "evaluations/ips.toml"),
                         [](auto const& scenario) {
                           return fs::path{scenario.param}.stem().string();
                         });

/// A scenario that extends response.toml can be run; the others are parts of one.
bool can_be_run(fs::path const& file) {
  auto const document = load_document(file);
  return find(document.root, "run") != nullptr;
}

TEST(ShippedScenarios, AreAllTestedHere) {
  int runnable = 0;
  for (auto const& entry : fs::recursive_directory_iterator{shipped("")}) {
    bool const is_evidence = entry.path().string().find("evidence") != std::string::npos;
    if (entry.path().extension() == ".toml" && !is_evidence && can_be_run(entry.path())) {
      EXPECT_NO_THROW(static_cast<void>(read_scenario(entry.path()))) << entry.path();
      ++runnable;
    }
  }
  EXPECT_GE(runnable, 5);
}

}  // namespace
}  // namespace sim::scenario
