#include <fstream>

#include <gmock/gmock.h>

#include "tests/cli/program.hpp"

namespace sim::tests {
namespace {

using testing::HasSubstr;

/// Commands that read scenarios without running them.
using ScenarioCommands = ProgramTest;

TEST_F(ScenarioCommands, AFileThatIsNotThereIsAFaultInTheScenario) {
  auto const outcome = run({"run", "nowhere.toml"});
  EXPECT_EQ(outcome.code, 65);
  EXPECT_THAT(outcome.err, HasSubstr("nowhere.toml"));
  EXPECT_FALSE(std::filesystem::exists(folder() / "output"));
}

TEST_F(ScenarioCommands, AllFaultsAreToldAtOnceAndNothingIsWritten) {
  std::ofstream{folder() / "wrong.toml"} << "extends = [\"" << scenario("municipality.toml")
                                         << "\"]\n[run]\nsede = 3\nlength = \"3 yaers\"\n";
  auto const outcome = run({"run", "wrong.toml"});
  EXPECT_EQ(outcome.code, 65);
  EXPECT_THAT(outcome.err, HasSubstr("wrong.toml:3:1:"));
  EXPECT_THAT(outcome.err, HasSubstr("did you mean 'seed'?"));
  EXPECT_THAT(outcome.err, HasSubstr("wrong.toml:4:"));
  EXPECT_EQ(outcome.out, "");
  EXPECT_FALSE(std::filesystem::exists(folder() / "output"));
}

TEST_F(ScenarioCommands, ASettingIsCheckedLikeTheFile) {
  auto const outcome =
      run({"run", scenario("municipality.toml"), "--set", "run.replications=0", "--seed", "-1"});
  EXPECT_EQ(outcome.code, 65);
  EXPECT_THAT(outcome.err, HasSubstr("--set run.replications=0"));
  EXPECT_THAT(outcome.err, HasSubstr("--set run.seed=-1"));
}

TEST_F(ScenarioCommands, ASettingMakesNoArmAndNoRegion) {
  auto const outcome = run({"run",
                            scenario("two_regions.toml"),
                            "--set",
                            "arms.ipz.staff.caseworker.count=1",
                            "--set",
                            "regions.nort.staff.caseworker.count=1",
                            "--set",
                            "arms.ips.regions.soth.staff.caseworker.count=1"});
  EXPECT_EQ(outcome.code, 65);
  EXPECT_THAT(outcome.err, HasSubstr("arm 'ipz' does not exist"));
  EXPECT_THAT(outcome.err, HasSubstr("region 'nort' does not exist"));
  EXPECT_THAT(outcome.err, HasSubstr("region 'soth' does not exist"));
}

TEST_F(ScenarioCommands, ASettingForARegionNeedsAScenarioWithRegions) {
  auto const outcome = run(
      {"run", scenario("municipality.toml"), "--set", "regions.north.staff.caseworker.count=9"});
  EXPECT_EQ(outcome.code, 65);
  EXPECT_THAT(outcome.err, HasSubstr("the scenario has no regions."));
}

TEST_F(ScenarioCommands, DescribeListsWhatTheOtherArmsHave) {
  auto const outcome = run({"describe", scenario("municipality.toml")});
  EXPECT_THAT(outcome.out, HasSubstr("arms.ips.staff.ips_consultant.count"));
}

TEST_F(ScenarioCommands, ValidateChecksEveryFile) {
  auto const outcome = run({"validate", "nowhere.toml", scenario("municipality.toml"), "nor.toml"});
  EXPECT_EQ(outcome.code, 65);
  EXPECT_THAT(outcome.out, HasSubstr("municipality.toml: sound ("));
  EXPECT_THAT(outcome.err, HasSubstr("nowhere.toml"));
  EXPECT_THAT(outcome.err, HasSubstr("nor.toml"));
}

TEST_F(ScenarioCommands, ValidateIsSatisfiedWithWhatShips) {
  auto const outcome = run({"validate",
                            scenario("municipality.toml"),
                            scenario("two_regions.toml"),
                            scenario("municipalities/profile.toml"),
                            scenario("evaluations/ips.toml"),
                            scenario("evaluations/jobfirst.toml")});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("; 5 arms, 2 regions, 10 replications)\n"));
}

TEST_F(ScenarioCommands, ValidatePrintsASchema) {
  auto const outcome = run({"validate", "--schema"});
  EXPECT_EQ(outcome.code, 0);
  EXPECT_THAT(outcome.out, HasSubstr("\"$schema\""));
}

TEST_F(ScenarioCommands, DescribeNamesValuesAndSources) {
  auto const outcome = run({"describe", scenario("municipality.toml"), "--set", "run.seed=5"});
  EXPECT_EQ(outcome.code, 0);
  EXPECT_THAT(outcome.out, HasSubstr("run.seed"));
  EXPECT_THAT(outcome.out, HasSubstr("POP-02"));
}

TEST_F(ScenarioCommands, DescribeGivesTheModelInTheOddProtocol) {
  auto const outcome = run({"describe", "--odd"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("\n## 7 Submodels\n"));
  EXPECT_THAT(outcome.out, HasSubstr("describe --odd FILE"));
}

TEST_F(ScenarioCommands, DescribeFillsTheOddProtocolFromAScenario) {
  auto const file = scenario("municipality.toml");
  auto const outcome = run({"describe", file, "--odd", "--set", "citizens.cash_benefit.stock=7"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("| citizens at the opening, cash_benefit | 7 |"));
  EXPECT_THAT(outcome.out, HasSubstr("`response.readiness_on_work.value`"));
  EXPECT_THAT(outcome.out, HasSubstr("`arms.ips."));
  EXPECT_THAT(outcome.out, testing::Not(HasSubstr("describe --odd FILE")));
}

TEST_F(ScenarioCommands, DescribeNeedsAFileUnlessTheModelAloneIsWanted) {
  EXPECT_EQ(run({"describe"}).code, 64);
  EXPECT_EQ(run({"describe", "--toml"}).code, 64);
  EXPECT_EQ(run({"describe", "--odd", "--toml", scenario("municipality.toml")}).code, 64);
  EXPECT_EQ(run({"describe", "--odd", "--set", "run.seed=5"}).code, 64);
}

TEST_F(ScenarioCommands, WhatDescribeWritesAsTomlIsAScenario) {
  auto const described = run({"describe", scenario("municipality.toml"), "--toml"});
  std::ofstream{folder() / "whole.toml"} << described.out;
  auto const outcome = run({"validate", "whole.toml"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
}

TEST_F(ScenarioCommands, PoliciesAreListedWithTheirSources) {
  auto const outcome = run({"policies", scenario("municipality.toml")});
  EXPECT_EQ(outcome.code, 0);
  EXPECT_THAT(outcome.out, HasSubstr("ips: Individual Placement and Support\n"));
  EXPECT_THAT(outcome.out, HasSubstr("differs from: treatment_as_usual\n"));
  EXPECT_THAT(outcome.out, HasSubstr("STA-08"));
}

TEST_F(ScenarioCommands, EvidenceIsListedForAScenario) {
  auto const outcome = run({"evidence", scenario("evaluations/ips.toml")});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("ips-dk-any-sau-18\n"));
  EXPECT_THAT(outcome.out, HasSubstr("assumptions\n"));
}

}  // namespace
}  // namespace sim::tests
