#include <array>
#include <bit>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>

#include <gtest/gtest.h>

#include "sim/experiment/experiment.hpp"
#include "sim/experiment/parameter_draw.hpp"
#include "sim/experiment/replicate.hpp"
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

/// The first arm with one citizen of a region on the other policy.
Scenario one_treated_in(std::size_t region) {
  auto made = tests::two_towns();
  made.arms.resize(1);
  auto& arm = made.arms.front();
  auto& theirs = arm.regions.at(region);
  theirs.setting.assignment = std::make_shared<tests::OnlyOne const>(
      model::identity_of(theirs.name + "/citizens/cash_benefit/stock", 7));
  theirs.groups = {0};
  arm.groups = {"treated"};
  return made;
}

ArmResult first_arm(Scenario const& scenario) {
  return run_arm(scenario, scenario.arms.front(), 0);
}

/// North comes first, south second: what is left over in one must not reach the other.
class EitherRegion : public testing::TestWithParam<std::size_t> {};

TEST_P(EitherRegion, ChangesNoFactOfTheOtherWhenOneCitizenIsTreatedDifferently) {
  std::array<char const*, 2> const names{"north", "south"};
  auto const own = names.at(GetParam());
  auto const other = names.at(1 - GetParam());
  auto const before = facts_of(tests::two_towns());
  auto const after = facts_of(one_treated_in(GetParam()));
  EXPECT_GT(before.by_region.at(other).size(), 10'000U);
  EXPECT_TRUE(before.by_region.at(other) == after.by_region.at(other));
  EXPECT_FALSE(before.by_region.at(own) == after.by_region.at(own));
}

TEST_P(EitherRegion, LeavesTheOtherBitIdenticalWhenOneCitizenIsTreatedDifferently) {
  auto const own = GetParam();
  auto const before = first_arm(tests::two_towns());
  auto const after = first_arm(one_treated_in(own));
  EXPECT_EQ(before.regions.at(1 - own).digest, after.regions.at(1 - own).digest);
  EXPECT_NE(before.regions.at(own).digest, after.regions.at(own).digest);
  EXPECT_NE(before.digest, after.digest);
}

INSTANTIATE_TEST_SUITE_P(Each, EitherRegion, testing::Values(0U, 1U));

/// Identities of citizens, staff and firms.
std::multiset<std::uint64_t> identities_in(Scenario const& scenario, std::size_t region) {
  auto const response = central_response(scenario);
  model::Run const run{scenario.arms.front().regions.at(region).setting,
                       response,
                       {.seed = scenario.seed, .replication = 0},
                       nullptr};
  std::multiset<std::uint64_t> identities;
  for (std::uint32_t k = 0; k < run.world().citizens(); ++k) {
    identities.insert(run.world().profile(model::CitizenId{k}).identity);
  }
  for (auto const& person : run.world().staff()) {
    identities.insert(person.identity);
  }
  for (auto const& firm : run.world().firms()) {
    identities.insert(firm.identity);
  }
  return identities;
}

TEST(Regions, HaveNoIdentityInCommonAndSoNoLuck) {
  auto const made = tests::two_towns();
  auto both = identities_in(made, 0);
  both.merge(identities_in(made, 1));
  EXPECT_GT(both.size(), 1'000U);
  EXPECT_EQ(both.size(), (std::set<std::uint64_t>{both.begin(), both.end()}.size()));
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
