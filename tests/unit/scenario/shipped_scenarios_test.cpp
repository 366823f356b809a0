#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

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

/// Every scenario in the folder that can be run; the others are parts of one.
std::vector<std::string> runnable() {
  std::vector<std::string> files;
  for (auto const& entry : fs::recursive_directory_iterator{shipped("")}) {
    bool const is_evidence = entry.path().string().find("evidence") != std::string::npos;
    if (entry.path().extension() != ".toml" || is_evidence) {
      continue;
    }
    auto const document = load_document(entry.path());
    if (find(document.root, "run") != nullptr || find(document.root, "arms") != nullptr) {
      files.push_back(fs::relative(entry.path(), shipped("")).generic_string());
    }
  }
  std::ranges::sort(files);
  return files;
}

INSTANTIATE_TEST_SUITE_P(All,
                         ShippedScenario,
                         ::testing::ValuesIn(runnable()),
                         [](auto const& scenario) {
                           return fs::path{scenario.param}.stem().string();
                         });

TEST(ShippedScenarios, AreTheMunicipalitiesTheTutorialAndEighteenEvaluations) {
  auto const files = runnable();
  auto const evaluations = std::ranges::count_if(
      files, [](std::string const& file) { return file.starts_with("evaluations/"); });
  EXPECT_EQ(evaluations, 18);
  EXPECT_GE(files.size(), 23U);
}

}  // namespace
}  // namespace sim::scenario
