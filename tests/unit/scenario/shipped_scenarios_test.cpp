#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "sim/scenario/scenario.hpp"

#include "tests/unit/scenario/shipped_files.hpp"

namespace sim::scenario {
namespace {

namespace fs = std::filesystem;

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
                           entry.path.ends_with(".count") ||
                           (entry.path.starts_with("prices.") && entry.path.ends_with("year"));
    if (entry.number && !is_choice) {
      EXPECT_FALSE(entry.provenance.source.empty() && entry.provenance.assumption.empty())
          << entry.path;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(All,
                         ShippedScenario,
                         ::testing::ValuesIn(runnable()),
                         [](auto const& scenario) {
                           return fs::path{scenario.param}.stem().string();
                         });

TEST(ShippedScenarios, AreTheMunicipalitiesTheTutorialEighteenEvaluationsAndSevenQuestions) {
  auto const files = runnable();
  auto const in = [&](std::string const& folder) {
    return std::ranges::count_if(files,
                                 [&](std::string const& file) { return file.starts_with(folder); });
  };
  EXPECT_EQ(in("evaluations/"), 18);
  EXPECT_EQ(in("questions/"), 7);
  EXPECT_GE(files.size(), 30U);
}

}  // namespace
}  // namespace sim::scenario
