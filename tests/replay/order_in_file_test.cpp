#include <algorithm>
#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>

#include "sim/experiment/replicate.hpp"
#include "sim/scenario/scenario.hpp"

namespace sim::experiment {
namespace {

/// The same scenario with its tables from last to first; arms, whose order has a meaning, stay.
std::string from_last_to_first(std::string const& text) {
  std::vector<std::string> tables;
  std::string arms;
  auto begin = text.find("\n[");
  std::string const keys = text.substr(0, begin);
  while (begin != std::string::npos) {
    auto const end = text.find("\n[", begin + 1);
    auto const table = text.substr(begin, end - begin);
    if (table.starts_with("\n[arms.")) {
      arms += table;
    } else {
      tables.push_back(table);
    }
    begin = end;
  }
  std::string turned = keys + arms;
  for (auto table = tables.rbegin(); table != tables.rend(); ++table) {
    turned += *table;
  }
  return turned;
}

TEST(OrderInFile, OfTablesChangesNoBitOfARun) {
  auto const shipped = std::filesystem::path{SIM_SOURCE_DIR} / "scenarios" / "municipality.toml";
  auto const here = scenario::read_scenario(shipped, {"run.length=1 year"});
  auto const turned = std::filesystem::path{testing::TempDir()} / "order_in_file_test.toml";
  std::ofstream{turned} << from_last_to_first(here.resolved);
  auto const there = scenario::read_scenario(turned);
  std::filesystem::remove(turned);
  ASSERT_NE(here.resolved, there.resolved);
  ASSERT_EQ(here.arms.size(), there.arms.size());
  for (std::size_t arm = 0; arm < here.arms.size(); ++arm) {
    EXPECT_EQ(run_arm(here, here.arms[arm], 0).digest, run_arm(there, there.arms[arm], 0).digest)
        << here.arms[arm].name;
  }
}

}  // namespace
}  // namespace sim::experiment
