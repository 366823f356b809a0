#include <array>
#include <bit>
#include <filesystem>
#include <fstream>
#include <map>

#include <gtest/gtest.h>

#include "sim/experiment/experiment.hpp"
#include "sim/model/identity.hpp"
#include "sim/model/run.hpp"

#include "tests/support/only_one.hpp"
#include "tests/support/two_towns.hpp"

namespace sim::experiment {
namespace {

using scenario::Scenario;

/// Everything that happens in each region, in order.
class Facts final : public model::FactSink {
 public:
  void observe(model::Fact const& fact, model::World const& world) override {
    auto const agents = (static_cast<std::uint64_t>(fact.citizen.index) << 40) ^
                        (static_cast<std::uint64_t>(fact.staff.index) << 20) ^ fact.firm.index;
    by_region[world.setting().region].push_back(
        {static_cast<std::uint64_t>(fact.kind),
         static_cast<std::uint64_t>(static_cast<std::uint32_t>(fact.code)),
         static_cast<std::uint64_t>(fact.at.time_since_epoch().count()),
         agents,
         std::bit_cast<std::uint64_t>(fact.value)});
  }

  std::map<std::string, std::vector<std::array<std::uint64_t, 5>>> by_region;
};

Facts facts_of(Scenario const& scenario) {
  Facts facts;
  static_cast<void>(run_arm(scenario, scenario.arms.front(), 0, {.listener = &facts}));
  return facts;
}

/// The first arm with one citizen of the second region on the other policy.
Scenario one_treated_in_the_south() {
  auto made = tests::two_towns();
  made.arms.resize(1);
  auto const citizen = model::identity_of("south/citizens/cash_benefit/stock", 7);
  made.arms.front().regions.at(1).setting.assignment =
      std::make_shared<tests::OnlyOne const>(citizen);
  made.arms.front().regions.at(1).groups = {0};
  made.arms.front().groups = {"treated"};
  return made;
}

ArmResult first_arm(Scenario const& scenario) {
  return run_arm(scenario, scenario.arms.front(), 0);
}

TEST(Regions, OneCitizenTreatedDifferentlyChangesNoFactOfTheOtherRegion) {
  auto const before = facts_of(tests::two_towns());
  auto const after = facts_of(one_treated_in_the_south());
  EXPECT_GT(before.by_region.at("north").size(), 10'000U);
  EXPECT_EQ(before.by_region.at("north"), after.by_region.at("north"));
  EXPECT_NE(before.by_region.at("south"), after.by_region.at("south"));
}

TEST(Regions, OneCitizenTreatedDifferentlyLeavesTheOtherRegionBitIdentical) {
  auto const before = first_arm(tests::two_towns());
  auto const after = first_arm(one_treated_in_the_south());
  EXPECT_EQ(before.regions.at(0).digest, after.regions.at(0).digest);
  EXPECT_NE(before.regions.at(1).digest, after.regions.at(1).digest);
  EXPECT_NE(before.digest, after.digest);
}

TEST(Regions, DoNotShareTheirLuck) {
  auto alike = tests::two_towns();
  for (auto& region : alike.arms.front().regions) {
    region.setting.roles[0].count = 5;
  }
  auto const result = first_arm(alike);
  EXPECT_NE(result.regions.at(0).digest, result.regions.at(1).digest);
}

TEST(Regions, AreTheSameWithoutTheOther) {
  auto const both = first_arm(tests::two_towns());
  for (std::size_t kept : {0U, 1U}) {
    auto alone = tests::two_towns();
    auto& regions = alone.arms.front().regions;
    regions = {regions.at(kept)};
    EXPECT_EQ(first_arm(alone).digest, both.regions.at(kept).digest);
  }
}

TEST(Regions, WithoutCoverageChangeNoBit) {
  auto made = tests::two_towns();
  for (auto& region : made.arms.at(1).regions) {
    region.setting.assignment = std::make_shared<policy::ShareAssignment const>(
        std::vector<policy::AssignmentTerms>{{.policy = 1, .share = 0.0}}, region.setting.starts);
  }
  auto const replication = run_replication(made, 0);
  EXPECT_EQ(replication.arms.at(0).digest, replication.arms.at(1).digest);
}

TEST(Regions, HaveTheSameDigestOverOneAndTwoThreads) {
  auto const one = run_experiment(tests::two_towns(), {.threads = 1, .out = {}, .command = {}});
  auto const two = run_experiment(tests::two_towns(), {.threads = 2, .out = {}, .command = {}});
  EXPECT_EQ(one.digest, two.digest);
}

/// Regions as they are written: three months of the municipality, divided.
class WrittenRegions : public testing::Test {
 protected:
  static constexpr char const* north =
      "[regions.north.citizens.cash_benefit]\n"
      "stock = { value = 300, source = \"x\" }\n";
  static constexpr char const* south =
      "[regions.south.staff.caseworker]\n"
      "count = { value = 5, source = \"x\" }\n";

  static ArmResult result_of(std::string const& regions) {
    auto const file = std::filesystem::path{testing::TempDir()} / "written_regions.toml";
    std::ofstream{file} << "extends = \"" << SIM_SOURCE_DIR << "/scenarios/municipality.toml\"\n"
                        << regions;
    return first_arm(scenario::read_scenario(file, {"run.length=3 months", "run.run_in=0 days"}));
  }
};

TEST_F(WrittenRegions, ChangeNothingByTheirOrder) {
  auto const one = result_of(std::string{north} + south);
  auto const other = result_of(std::string{south} + north);
  EXPECT_EQ(one.digest, other.digest);
}

TEST_F(WrittenRegions, AreTheSameWhenTheOtherIsTakenOut) {
  auto const both = result_of(std::string{north} + south);
  EXPECT_EQ(result_of(north).digest, both.regions.at(0).digest);
  EXPECT_EQ(result_of(south).digest, both.regions.at(1).digest);
}

}  // namespace
}  // namespace sim::experiment
