#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/scenario/describe.hpp"

#include "tests/unit/scenario/read_scenario_fixture.hpp"

namespace sim::scenario {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// The municipality in two regions.
class Regions : public tests::ReadScenarioTest {
 protected:
  static std::string posts(std::string const& table, int count) {
    return "[" + table + ".staff.caseworker]\ncount = { value = " + std::to_string(count) +
           ", source = \"x\" }\n";
  }

  static std::string two() { return posts("regions.south", 3) + posts("regions.north", 8); }

  static int caseworkers(Scenario const& scenario, std::size_t arm, std::size_t region) {
    return role(scenario.arms.at(arm).regions.at(region).setting, "caseworker").count;
  }
};

TEST_F(Regions, WithoutThemThereIsOneWithoutAName) {
  auto const scenario = ours("");
  EXPECT_EQ(scenario.arms.front().regions.size(), 1U);
  EXPECT_EQ(any_setting(scenario).region, "");
  EXPECT_THAT(named_regions(scenario), IsEmpty());
}

TEST_F(Regions, ComeInOrderOfNameInEveryArm) {
  for (auto const& arm : ours(two()).arms) {
    std::vector<std::string> names;
    for (auto const& region : arm.regions) {
      names.push_back(region.name);
      EXPECT_EQ(region.setting.region, region.name);
    }
    EXPECT_THAT(names, ElementsAre("north", "south"));
  }
}

TEST_F(Regions, DifferFromTheBaseInEveryArm) {
  auto const scenario = ours(two());
  EXPECT_EQ(caseworkers(scenario, 0, 0), 8);
  EXPECT_EQ(caseworkers(scenario, 2, 1), 3);
}

TEST_F(Regions, AreLaidUnderArmsAndArmsUnderTheirRegions) {
  auto const scenario = ours(two() + posts("arms.ips", 9) + posts("arms.ips.regions.south", 10));
  EXPECT_EQ(caseworkers(scenario, 0, 0), 8);
  EXPECT_EQ(caseworkers(scenario, 2, 0), 9);
  EXPECT_EQ(caseworkers(scenario, 2, 1), 10);
}

TEST_F(Regions, HaveTheirOutcomesShownWhenThereAreSeveral) {
  EXPECT_EQ(ours(posts("regions.north", 8)).segments.size(), ours("").segments.size());
  auto const segments = ours("[regions.north]\ntitle = \"Up north\"\n" + two()).segments;
  EXPECT_EQ(segments.size(), ours("").segments.size() + 2);
  EXPECT_EQ(segments.at(segments.size() - 2).region, "north");
  EXPECT_EQ(segments.at(segments.size() - 2).title, "Up north");
  EXPECT_EQ(segments.front().region, "");
}

TEST_F(Regions, MayHaveAnAssignmentAlone) {
  auto const scenario =
      ours(two() +
           "[arms.ips.regions.south.assignments.extra]\npolicy = \"work_first\"\nshare = \"0 %\"\n"
           "intake = \"stock\"\n[arms.ips.regions.south.assignments.ips]\nshare = \"50 %\"\n");
  auto const& arm = scenario.arms.at(2);
  EXPECT_THAT(arm.groups, ElementsAre("ips", "extra"));
  EXPECT_THAT(arm.regions.at(0).groups, ElementsAre(0));
  EXPECT_THAT(arm.regions.at(1).groups, ElementsAre(0, 1));
}

TEST_F(Regions, CanBeSetFromTheCommandLine) {
  EXPECT_EQ(caseworkers(ours(two(), {"regions.south.staff.caseworker.count=4"}), 0, 1), 4);
}

TEST_F(Regions, CountTheirOwnAssumptionsAndEachCommonOneOnce) {
  auto const one = count_evidence(ours("").dictionary);
  auto const both =
      ours(two() + "[regions.south.firms]\ncount = { value = 500, assumption = \"x\" }\n");
  // Caseworkers with a source twice instead of once; firms twice, an assumption each.
  EXPECT_EQ(count_evidence(both.dictionary).sourced, one.sourced + 1);
  EXPECT_EQ(count_evidence(both.dictionary).assumed, one.assumed + 1);
  EXPECT_EQ(count_evidence(both.dictionary).defaults, one.defaults);
}

TEST_F(Regions, AreDescribedWithTheirOwnValues) {
  auto const text = describe(ours(two()));
  EXPECT_THAT(text, HasSubstr("Regions, which share no citizens, staff or firms:\n  north "));
  EXPECT_THAT(text, HasSubstr("regions.south.staff.caseworker.count"));
}

TEST_F(Regions, AreInTheResolvedText) {
  auto const resolved = ours(two() + posts("arms.ips.regions.south", 10)).resolved;
  write("resolved.toml", resolved);
  auto const again = read_scenario("resolved.toml");
  EXPECT_EQ(again.resolved, resolved);
  EXPECT_EQ(caseworkers(again, 2, 1), 10);
}

TEST_F(Regions, AreAtMostAHundred) {
  std::string many;
  for (int k = 0; k < 101; ++k) {
    many += "[regions.area_" + std::to_string(k) + "]\n";
  }
  EXPECT_THAT(problems_of(many), HasSubstr("there are 101 regions; at most 100 are allowed."));
}

}  // namespace
}  // namespace sim::scenario
