#include <chrono>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/base/calendar.hpp"

#include "tests/unit/scenario/read_scenario_fixture.hpp"

namespace sim::scenario {
namespace {

using namespace std::chrono_literals;
using model::Begins;
using model::RelationKind;
using std::chrono::weeks;
using testing::ElementsAre;
using testing::HasSubstr;
using tests::ReadScenarioTest;

class Run : public ReadScenarioTest {};

TEST_F(Run, EndsOnTheSameDayOfTheYearAfterWholeYears) {
  auto const& read = ours("").arms.front().regions.front().setting;
  EXPECT_EQ(read.opens, start_of(2023y / 1 / 1));
  EXPECT_EQ(read.starts, start_of(2024y / 1 / 1));
  EXPECT_EQ(read.ends, start_of(2027y / 1 / 1));
}

TEST_F(Run, CountsWeeksInDays) {
  auto const scenario = ours("[run]\nlength = \"26 weeks\"\nrun_in = \"10 days\"\n");
  auto const& read = scenario.arms.front().regions.front().setting;
  EXPECT_EQ(read.opens, start_of(2023y / 12 / 22));
  EXPECT_EQ(read.ends, read.starts + weeks{26});
}

TEST_F(Run, NeedsNoRunIn) {
  auto const scenario = ours("[run]\nrun_in = \"0 days\"\n");
  EXPECT_EQ(scenario.arms.front().regions.front().setting.opens,
            scenario.arms.front().regions.front().setting.starts);
}

class Settings : public ReadScenarioTest {};

TEST_F(Settings, OfTheCommandLineWin) {
  auto const scenario = ours("", {"run.seed=7", "staff.caseworker.count=3"});
  EXPECT_EQ(scenario.seed, 7U);
  EXPECT_EQ(role(setting(scenario, "ips"), "caseworker").count, 3);
}

TEST_F(Settings, ReachArms) {
  auto const scenario = ours("", {"arms.ips.staff.ips_consultant.count=8"});
  EXPECT_EQ(role(setting(scenario, "ips"), "ips_consultant").count, 8);
  EXPECT_EQ(role(setting(scenario, "work_first"), "ips_consultant").count, 0);
}

TEST_F(Settings, ReachPoliciesThatBuildOnOthers) {
  auto const scenario = ours("", {"policies.treatment_as_usual.lead.meeting=50 minutes"});
  EXPECT_EQ(doses(scenario, "ips", "ips").relation(RelationKind::lead).meeting, 50min);
}

TEST_F(Settings, AreInTheResolvedText) {
  auto const resolved = ours("", {"run.seed=7", "staff.caseworker.count=3"}).resolved;
  write("resolved.toml", resolved);
  EXPECT_EQ(read_scenario("resolved.toml").resolved, resolved);
}

TEST_F(Settings, WithAMisspeltKeyAreToldByTheirText) {
  EXPECT_EQ(problems_of("", {"run.sead=7"}),
            "--set run.sead=7: unknown key 'sead'; did you mean 'seed'?");
}

std::string const group_terms = R"(
stock = { value = 10, source = "x" }
inflow = { value = "1 per month", source = "x" }
work = { value = "1 % per month", source = "x" }
education = { value = "1 % per month", source = "x" }
clarification = { value = "1 % per month", source = "x" }
departure = { value = "1 % per month", source = "x" }
frailty_variance = { value = 1.0, source = "x" }
longest_spell = { value = "5 years", source = "x" }
small_hours_share = { value = "40 %", source = "x" }
age_min = { value = "30 years", source = "x" }
age_max = { value = "60 years", source = "x" }
women_share = { value = "50 %", source = "x" }
unskilled_share = { value = "50 %", source = "x" }
somatic_share = { value = "50 %", source = "x" }
in_treatment_share = { value = "50 %", source = "x" }
psychiatric_shares.value = { none = "100 %", mild = "0 %", moderate = "0 %", severe = "0 %" }
psychiatric_shares.source = "x"
)";

std::string const role_terms = R"(
count = 0
ceiling = { value = "10 places", source = "x" }
hours = { value = "37 hours per week", source = "x" }
contact_share = { value = "50 %", source = "x" }
)";

std::string const prices_of_all = R"(
[prices.benefits.zeal]
rate = { value = "10000 DKK per month", year = 2024, source = "x" }
[prices.benefits.aim]
rate = { value = "10000 DKK per month", year = 2024, source = "x" }
[prices.posts.aide]
per_year = { value = "500000 DKK per year", year = 2024, source = "x" }
)";

auto const name_of_each = [](auto const& each) { return each.name; };

class Order : public ReadScenarioTest {};

TEST_F(Order, OfGroupsRolesPoliciesAndSectorsIsByName) {
  auto const scenario = ours("");
  auto const& read = scenario.arms.front().regions.front().setting;
  EXPECT_TRUE(std::ranges::is_sorted(read.populations, {}, &model::Population::name));
  EXPECT_TRUE(std::ranges::is_sorted(read.roles, {}, &model::Role::name));
  EXPECT_TRUE(std::ranges::is_sorted(scenario.policies));
  EXPECT_TRUE(std::ranges::is_sorted(scenario.sectors));
}

TEST_F(Order, OfTablesInTheFileChangesNothing) {
  std::string const one = "[citizens.zeal]\ntitle = \"Zeal\"\n" + group_terms;
  std::string const two = "[citizens.aim]\ntitle = \"Aim\"\n" + group_terms;
  std::string const role = "[staff.aide]\ntitle = \"Aide\"\n" + role_terms;
  auto const here = ours(one + two + role + prices_of_all);
  auto const there = ours(prices_of_all + role + two + one);
  auto const& first = setting(here, "ips");
  auto const& second = setting(there, "ips");
  EXPECT_TRUE(
      std::ranges::equal(first.populations, second.populations, {}, name_of_each, name_of_each));
  EXPECT_TRUE(std::ranges::equal(first.roles, second.roles, {}, name_of_each, name_of_each));
  EXPECT_EQ(first.policies.size(), second.policies.size());
  EXPECT_EQ(first.populations[1].name, "cash_benefit");
}

class Arms : public ReadScenarioTest {};

TEST_F(Arms, ComeInTheOrderOfTheFile) {
  std::vector<std::string> names;
  for (auto const& arm : ours("").arms) {
    names.push_back(arm.name);
  }
  EXPECT_THAT(names, ElementsAre("treatment_as_usual", "work_first", "ips", "interdisciplinary"));
}

TEST_F(Arms, HaveTheirAssignmentsAsTrialGroups) {
  auto const scenario = ours("");
  EXPECT_THAT(scenario.arms[0].groups, ElementsAre());
  EXPECT_THAT(scenario.arms[3].groups, ElementsAre("team"));
}

TEST_F(Arms, AreOneWithoutATableOfArms) {
  auto const scenario = read_scenario(shipped("evaluations/ips.toml"));
  ASSERT_EQ(scenario.arms.size(), 1U);
  EXPECT_EQ(scenario.arms.front().name, "base");
  EXPECT_THAT(scenario.arms.front().groups, ElementsAre("ips", "enhanced", "usual"));
}

TEST_F(Arms, ThatChangeAPolicyLeaveThoseThatBuildOnItAlone) {
  auto const scenario = ours(R"([arms.ips.policies.treatment_as_usual.lead]
meeting = { value = "55 minutes", source = "x" }
)");
  auto const lead = RelationKind::lead;
  EXPECT_EQ(doses(scenario, "ips", "treatment_as_usual").relation(lead).meeting, 55min);
  EXPECT_EQ(doses(scenario, "ips", "ips").relation(lead).meeting, 40min);
  EXPECT_EQ(doses(scenario, "work_first", "treatment_as_usual").relation(lead).meeting, 40min);
}

TEST_F(Arms, KeepTheTitleOfTheScenario) {
  EXPECT_EQ(ours("").title, "A municipality of 60 000");
}

class Policies : public ReadScenarioTest {};

TEST_F(Policies, TakeOverWhatTheyDoNotChange) {
  auto const scenario = ours("");
  auto const& usual = doses(scenario, "ips", "treatment_as_usual");
  auto const& better = doses(scenario, "ips", "ips");
  EXPECT_EQ(better.relation(RelationKind::lead), usual.relation(RelationKind::lead));
  EXPECT_EQ(better.relation(RelationKind::specialist).begins_after, Duration::zero());
}

TEST_F(Policies, ThatNeverBeginARelationHaveNobodyThere) {
  auto const mentor = doses(ours(""), "ips", "ips").relation(RelationKind::mentor);
  EXPECT_EQ(mentor, model::RelationDose{});
}

TEST_F(Policies, MayBuildOnOnesThatBuildOnOthers) {
  auto const scenario = ours(R"([policies.longer]
title = "Longer"
base = "interdisciplinary"
[policies.longer.psychologist]
course_length = { value = "30 weeks", source = "x" }
)");
  auto const& longer = doses(scenario, "ips", "longer");
  EXPECT_EQ(longer.search.firms_compared, 3);
  EXPECT_EQ(longer.relation(RelationKind::psychologist).course_length, weeks{30});
  EXPECT_EQ(longer.relation(RelationKind::therapist).course_length, weeks{52});
}

TEST_F(Policies, CanSupportWithoutLimit) {
  EXPECT_EQ(doses(ours(""), "ips", "ips").after_start.length, model::unlimited_support);
}

TEST_F(Policies, WeighInQuarters) {
  auto const scenario = ours(R"([policies.ips.specialist]
weight = { value = 1.5, source = "x" }
)");
  EXPECT_EQ(doses(scenario, "ips", "ips").relation(RelationKind::specialist).load_quarters, 6);
}

class Staff : public ReadScenarioTest {};

TEST_F(Staff, HaveTheContactShareOfTheirWeekInTheDiary) {
  auto const scenario = ours("");
  auto const& caseworker = role(setting(scenario, "ips"), "caseworker");
  auto const monday = start_of(2024y / 1 / 8);
  EXPECT_EQ(caseworker.roster->open_time(monday, monday + weeks{1}), Duration{37 * 60 * 6 / 10});
}

TEST_F(Staff, AreKnownTwoYearsAroundTheRun) {
  auto const scenario = ours("");
  auto const& caseworker = role(setting(scenario, "ips"), "caseworker");
  EXPECT_NO_THROW(static_cast<void>(caseworker.roster->is_open(start_of(2021y / 1 / 4))));
  EXPECT_NO_THROW(static_cast<void>(caseworker.roster->is_open(start_of(2029y / 12 / 31))));
}

TEST_F(Staff, WhoVolunteerMeetInTheEvening) {
  auto const scenario = ours("");
  auto const& volunteer = role(setting(scenario, "ips"), "volunteer_mentor");
  auto const tuesday = start_of(2024y / 1 / 9);
  EXPECT_FALSE(volunteer.roster->is_open(tuesday + 16h + 59min));
  EXPECT_TRUE(volunteer.roster->is_open(tuesday + 17h));
  EXPECT_FALSE(volunteer.roster->is_open(tuesday + 20h));
}

TEST_F(Staff, OnCallAnswerOnHolidays) {
  auto const scenario = ours("[staff.caseworker]\non_call = \"Mon-Sun 17:00-22:00\"\n");
  auto const& caseworker = role(setting(scenario, "ips"), "caseworker");
  ASSERT_NE(caseworker.on_call, nullptr);
  EXPECT_TRUE(caseworker.on_call->is_open(start_of(2024y / 12 / 25) + 18h));
  EXPECT_FALSE(caseworker.roster->is_open(start_of(2024y / 12 / 25) + 10h));
}

class Shares : public ReadScenarioTest {};

TEST_F(Shares, ThatAreRoundedAreBroughtToAWhole) {
  auto const scenario = ours(R"([citizens.cash_benefit.psychiatric_shares]
value = { none = "49.9 %", mild = "20 %", moderate = "20 %", severe = "10 %" }
source = "x"
)");
  double sum = 0.0;
  for (double const share : setting(scenario, "ips").populations.front().psychiatric_shares) {
    sum += share;
  }
  EXPECT_DOUBLE_EQ(sum, 1.0);
}

class Assignment : public ReadScenarioTest {};

TEST_F(Assignment, IsForThoseWhoMeetThePolicyAndTheRow) {
  auto const scenario = ours(R"([arms.ips.assignments.ips.eligibility]
groups = ["resource_course"]
)");
  auto const& rule = *setting(scenario, "ips").assignment;
  model::Profile profile;
  profile.group = 2;
  model::Condition severe{.psychiatric = 3};
  auto const now = setting(scenario, "ips").starts;
  model::AssignmentRule::Lots const lots{.draw = 0.5, .judgement = 0.0};
  EXPECT_TRUE(rule.assign(profile, severe, now, lots).has_value());
  EXPECT_FALSE(rule.assign(profile, {.psychiatric = 2}, now, lots).has_value());
  profile.group = 0;
  EXPECT_FALSE(rule.assign(profile, severe, now, lots).has_value());
}

class PolicyName : public ReadScenarioTest {};

TEST_F(PolicyName, MayBeAWordThatAPolicyMayNotUse) {
  EXPECT_EQ(problems_of("[policies.uplift]\ntitle = \"Uplift\"\nbase = \"ips\"\n"), "");
}

class Response : public ReadScenarioTest {};

TEST_F(Response, ComesInTheOrderOfTheModel) {
  auto const scenario = ours("");
  auto const parameters = model::response_parameters();
  ASSERT_EQ(scenario.response.size(), parameters.size());
  EXPECT_THAT(scenario.response.front().unit, HasSubstr("readiness"));
  EXPECT_THAT(scenario.response.back().unit, HasSubstr("effect of a minute"));
}

TEST_F(Response, HasAPriorWhereItIsFree) {
  auto const scenario = ours("");
  auto const parameters = model::response_parameters();
  for (std::size_t index = 0; index < parameters.size(); ++index) {
    EXPECT_EQ(scenario.response[index].prior.has_value(), parameters[index].is_free)
        << parameters[index].name;
  }
}

class Tightness : public ReadScenarioTest {};

TEST_F(Tightness, MayChangeByMonth) {
  auto const scenario = ours(R"([labour_market]
months = { value = [1.0, 2.0], source = "x" }
)");
  EXPECT_EQ(setting(scenario, "ips").log_tightness.size(), 2U);
}

TEST_F(Tightness, IsALogarithm) {
  EXPECT_THAT(setting(ours(""), "ips").log_tightness, ElementsAre(0.0));
}

}  // namespace
}  // namespace sim::scenario
