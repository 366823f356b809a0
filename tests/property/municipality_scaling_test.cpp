#include <algorithm>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>

#include <gtest/gtest.h>

#include "sim/scenario/scenario.hpp"

namespace sim::scenario {
namespace {

namespace fs = std::filesystem;

/// The usual service of the shipped municipality, or of one with so many inhabitants and nothing
/// else known of it.
model::Setting with_inhabitants(long inhabitants) {
  auto const folder =
      fs::path{testing::TempDir()} / testing::UnitTest::GetInstance()->current_test_info()->name();
  fs::create_directories(folder);
  std::ofstream{folder / "x.csv"} << "name,inhabitants\nx," << inhabitants << "\n";
  auto const scenario =
      read_scenario(fs::path{SIM_SOURCE_DIR} / "scenarios" / "municipality.toml",
                    {"municipality.file=" + (folder / "x.csv").string(), "municipality.row=x"});
  return any_setting(scenario);
}

long citizens_in(model::Setting const& setting) {
  long citizens = 0;
  for (auto const& group : setting.populations) {
    citizens += group.stock;
  }
  return citizens;
}

/// Whole numbers are half a unit off at most, and there is one at least.
void expect_in_proportion(int here, int there, double ratio, std::string const& what) {
  auto const exact = there * ratio;
  EXPECT_NEAR(here, exact, std::max(0.5, 1.0 - exact) + 1e-9) << what << " at " << ratio;
  EXPECT_EQ(here == 0, there == 0) << what;
}

TEST(MunicipalityScaling, KeepsTheNumbersPerHead) {
  auto const base =
      any_setting(read_scenario(fs::path{SIM_SOURCE_DIR} / "scenarios" / "municipality.toml"));
  std::mt19937_64 numbers{20241122};
  for (int trial = 0; trial < 40; ++trial) {
    auto const inhabitants = static_cast<long>(2'000 + numbers() % 600'000);
    auto const setting = with_inhabitants(inhabitants);
    auto const people = static_cast<double>(inhabitants) / 60'000.0;
    auto const citizens =
        static_cast<double>(citizens_in(setting)) / static_cast<double>(citizens_in(base));
    expect_in_proportion(setting.firms.count, base.firms.count, people, "workplaces");
    for (std::size_t k = 0; k < base.populations.size(); ++k) {
      auto const& here = setting.populations[k];
      auto const& there = base.populations[k];
      expect_in_proportion(here.stock, there.stock, people, here.name);
      EXPECT_NEAR(here.inflow.per_month() / here.stock,
                  there.inflow.per_month() / there.stock,
                  0.00005 / here.stock + 1e-9);  // Four decimals of the inflow are kept.
    }
    for (std::size_t k = 0; k < base.roles.size(); ++k) {
      expect_in_proportion(
          setting.roles[k].count, base.roles[k].count, citizens, setting.roles[k].name);
    }
  }
}

TEST(MunicipalityScaling, ChangesNothingAtTheSameSize) {
  auto const base =
      any_setting(read_scenario(fs::path{SIM_SOURCE_DIR} / "scenarios" / "municipality.toml"));
  auto const setting = with_inhabitants(60'000);
  for (std::size_t k = 0; k < base.populations.size(); ++k) {
    EXPECT_EQ(setting.populations[k].stock, base.populations[k].stock);
    EXPECT_EQ(setting.populations[k].inflow, base.populations[k].inflow);
  }
  for (std::size_t k = 0; k < base.roles.size(); ++k) {
    EXPECT_EQ(setting.roles[k].count, base.roles[k].count);
  }
}

}  // namespace
}  // namespace sim::scenario
