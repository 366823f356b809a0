#include <algorithm>

#include <gtest/gtest.h>

#include "tests/unit/scenario/read_scenario_fixture.hpp"

namespace sim::scenario {
namespace {

class ObservedRow : public tests::ReadScenarioTest {
 protected:
  /// The municipality with one figure at 18 months.
  static Observed read(std::string const& lines) {
    return ours("[[observed]]\nname = \"x\"\nmonth = 18\nsource = \"y\"\nrole = \"validation\"\n" +
                lines)
        .observed.front();
  }
};

TEST_F(ObservedRow, IsAShareOrWeeks) {
  auto const scenario = read_scenario(shipped("evaluations/ips.toml"));
  auto const row = [&](std::string_view name) {
    return *std::ranges::find(scenario.observed, name, &Observed::name);
  };
  auto const share = row("IPS: ever in work or education, 18 months");
  EXPECT_DOUBLE_EQ(share.figure.value.value(), 0.599);
  EXPECT_EQ(share.role, FigureRole::calibration);
  auto const weeks = row("Usual: weeks in work, 30 months");
  EXPECT_DOUBLE_EQ(weeks.figure.value.value(), 17.0);
  EXPECT_EQ(weeks.cohort, (Cohort{.arm = "base", .group = "usual"}));
  EXPECT_EQ(weeks.figure.persons, 239);
}

TEST_F(ObservedRow, OfATrialGroupIsInTheFirstArmThatHasIt) {
  auto const read =
      ObservedRow::read("assignment = \"ips\"\nmeasure = \"job_at\"\nfigure = \"5 %\"");
  EXPECT_EQ(read.cohort, (Cohort{.arm = "ips", .group = "ips"}));
  EXPECT_FALSE(read.against);
}

TEST_F(ObservedRow, MayBeReadWhenTheRunEnds) {
  auto const scenario = ours(
      "[[observed]]\nname = \"x\"\nmonth = 18\nsource = \"y\"\nrole = \"input\"\n"
      "measure = \"job_at\"\nfigure = \"5 %\"\n",
      {"run.length=18 months"});
  EXPECT_EQ(scenario.observed.at(0).month, 18);
}

TEST_F(ObservedRow, OfEverybodyIsInTheFirstArm) {
  auto const read = ObservedRow::read("measure = \"job_at\"\nfigure = \"5 %\"");
  EXPECT_EQ(read.cohort, (Cohort{.arm = "treatment_as_usual", .group = "all"}));
}

TEST_F(ObservedRow, IsADifferenceBetweenArmsWithASign) {
  auto const read = ObservedRow::read(
      "segment = \"over_30\"\narm = \"work_first\"\nagainst_arm = \"ips\"\nn = 10\nn_against = 20\n"
      "measure = \"job_at\"\nfigure = \"-7.5 %\"\nse = \"3 %\"");
  EXPECT_EQ(read.cohort, (Cohort{.arm = "work_first", .group = "over_30"}));
  EXPECT_EQ(read.against, (Cohort{.arm = "ips", .group = "over_30"}));
  EXPECT_DOUBLE_EQ(read.figure.value.value(), -0.075);
  EXPECT_DOUBLE_EQ(read.figure.standard_error.value(), 0.03);
  EXPECT_EQ(read.figure.persons_against, 20);
}

TEST_F(ObservedRow, IsADifferenceBetweenSegmentsInWeeks) {
  auto const read = ObservedRow::read(
      "segment = \"over_30\"\nagainst = \"under_30\"\nmeasure = \"weeks_in_work\"\n"
      "figure = \"-14 days\"");
  EXPECT_EQ(read.against, (Cohort{.arm = "treatment_as_usual", .group = "under_30"}));
  EXPECT_DOUBLE_EQ(read.figure.value.value(), -2.0);
}

TEST_F(ObservedRow, MayBeAnIntervalOrOneEndOfIt) {
  auto const both = read("measure = \"job_at\"\nlow = \"5 %\"\nhigh = \"8 %\"");
  EXPECT_FALSE(both.figure.value);
  EXPECT_DOUBLE_EQ(both.figure.low.value(), 0.05);
  EXPECT_DOUBLE_EQ(both.figure.high.value(), 0.08);
  EXPECT_FALSE(read("measure = \"job_at\"\nlow = \"5 %\"").figure.high);
}

TEST_F(ObservedRow, NamesTheFiguresItIsDerivedFrom) {
  std::string const rest =
      "month = 18\nmeasure = \"job_at\"\nfigure = \"5 %\"\nsource = \"y\"\n"
      "role = \"input\"\n";
  auto const scenario = ours("[[observed]]\nname = \"a\"\n" + rest +
                             "[[observed]]\nname = \"b\"\nderived_from = [\"a\"]\n"
                             "note = \"by hand\"\n" +
                             rest);
  EXPECT_EQ(scenario.observed.at(1).derived_from, (std::vector<std::string>{"a"}));
  EXPECT_EQ(scenario.observed.at(1).note, "by hand");
}

}  // namespace
}  // namespace sim::scenario
