#include <algorithm>
#include <fstream>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/base/calendar.hpp"
#include "sim/scenario/describe.hpp"
#include "sim/scenario/scenario.hpp"

#include "tests/unit/scenario/read_scenario_fixture.hpp"

namespace sim::scenario {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::HasSubstr;

/// The municipality of the tests starts on 1 January 2024; it has 12 caseworkers and one mentor.
class PurchasesTest : public tests::ReadScenarioTest {
 protected:
  static std::string more(std::string const& text) {
    return "[arms.more]\ntitle = \"More\"\n" + text;
  }

  static Spending const& spending(Scenario const& scenario, std::string const& arm) {
    return std::ranges::find(scenario.arms, arm, &Arm::name)->spending;
  }

  /// "2024-01-01: 3" for every change of a role in the arm `more`.
  static std::vector<std::string> changes(Scenario const& scenario, std::string const& name) {
    std::vector<std::string> texts;
    for (auto const& change : role(setting(scenario, "more"), name).changes) {
      texts.push_back(format_date(date_of(change.at)) + ": " + std::to_string(change.count));
    }
    return texts;
  }
};

TEST_F(PurchasesTest, PostsOpenAtTheStartOnTopOfTheUsualOnes) {
  auto const scenario = ours(more("[arms.more.buys.jobcentre_mentor]\nposts = 2"));
  EXPECT_EQ(role(setting(scenario, "more"), "jobcentre_mentor").count, 1);
  EXPECT_THAT(changes(scenario, "jobcentre_mentor"), ElementsAre("2024-01-01: 3"));
  EXPECT_TRUE(role(setting(scenario, "ips"), "jobcentre_mentor").changes.empty());
}

TEST_F(PurchasesTest, RampUpSpreadsTheOpeningsEvenly) {
  auto const scenario =
      ours(more("[arms.more.buys.jobcentre_mentor]\nposts = 4\nramp_up = \"40 days\""));
  EXPECT_THAT(changes(scenario, "jobcentre_mentor"),
              ElementsAre("2024-01-11: 2", "2024-01-21: 3", "2024-01-31: 4", "2024-02-10: 5"));
}

TEST_F(PurchasesTest, PostsCloseAgainWhenTheirTimeIsUp) {
  auto const scenario = ours(more(
      "[arms.more.buys.jobcentre_mentor]\nposts = 2\nramp_up = \"10 days\"\nuntil = \"20 days\""));
  EXPECT_THAT(changes(scenario, "jobcentre_mentor"),
              ElementsAre("2024-01-06: 2", "2024-01-11: 3", "2024-01-21: 1"));
}

TEST_F(PurchasesTest, PostsComeOnTopOfChangesThatAreThereAnyhow) {
  auto const scenario = ours(
      "[[staff.jobcentre_mentor.changes]]\nafter = \"10 days\"\n"
      "count = { value = 2, assumption = \"One more.\" }\n" +
      more("[arms.more.buys.jobcentre_mentor]\nposts = 3\nuntil = \"30 days\""));
  EXPECT_THAT(changes(scenario, "jobcentre_mentor"),
              ElementsAre("2024-01-01: 4", "2024-01-11: 5", "2024-01-31: 2"));
}

// 580 000 DKK of 2022 are 604 528.63 DKK of 2024 by the index, 118.3 / 113.5; five are 3 022
// 643.15. A physiotherapist costs 570 000: five are 2 850 000, a sixth would be too much.
TEST_F(PurchasesTest, MoneyOfAnotherArmBuysWholePostsAndTheRestIsSaid) {
  auto const scenario = ours(
      more("budget = \"same as work_first\"\n[arms.more.buys.physiotherapist]\nshare = \"100 %\""));
  auto const& spent = spending(scenario, "more");
  EXPECT_EQ(spent.budget, Money::from_ore(302'264'315));
  EXPECT_EQ(spent.posts.at(0).posts, 5);
  EXPECT_EQ(spent.unspent, Money::from_ore(17'264'315));
}

TEST_F(PurchasesTest, PostsThatAnotherArmBuysHaveTheirPriceToo) {
  auto const scenario =
      ours(more("[arms.more.buys.physiotherapist]\nposts = 3\n") +
           "[arms.less]\ntitle = \"Less\"\nbudget = \"same as more\"\n[arms.less.buys.caseworker]\n"
           "share = \"100 %\"");
  EXPECT_EQ(spending(scenario, "less").budget, Money::from_kroner(1'710'000));
  EXPECT_EQ(spending(scenario, "less").posts.at(0).posts, 2);
}

TEST_F(PurchasesTest, BudgetIsNeverExceededAndNoWholePostIsLeft) {
  for (int const thousands : {605, 1209, 1210, 3000, 9999}) {
    auto const scenario =
        ours(more("budget = \"" + std::to_string(thousands) +
                  "000 DKK per year\"\n[arms.more.buys.caseworker]\nshare = \"100 %\""));
    auto const& spent = spending(scenario, "more");
    auto const& bought = spent.posts.at(0);
    EXPECT_EQ(*bought.price * bought.posts + spent.unspent, *spent.budget);
    EXPECT_GE(spent.unspent, Money{});
    EXPECT_LT(spent.unspent, *bought.price);
  }
}

TEST_F(PurchasesTest, SharesDivideTheMoneyBetweenRoles) {
  auto const scenario =
      ours(more("budget = \"4 000 000 DKK per year\"\n[arms.more.buys]\n"
                "physiotherapist.share = \"30 %\"\ncaseworker.share = \"70 %\""));
  auto const& posts = spending(scenario, "more").posts;
  EXPECT_EQ(posts.at(0).posts, 2);  // 1 200 000 at 570 000.
  EXPECT_EQ(posts.at(1).posts, 4);  // 2 800 000 at 604 529.
}

TEST_F(PurchasesTest, EveryChangeSaysItsArithmetic) {
  auto const scenario = ours(
      more("[arms.more.buys.jobcentre_mentor]\nposts = { value = 2, assumption = \"A try.\" }"));
  auto const entry = std::ranges::find_if(scenario.dictionary, [](DictionaryEntry const& each) {
    return each.path.find("arms.more.staff.jobcentre_mentor.changes") == 0 &&
           each.path.ends_with("count");
  });
  ASSERT_NE(entry, scenario.dictionary.end());
  EXPECT_EQ(entry->provenance.assumption, "1 as otherwise and 2 of 2 bought; A try.");
}

TEST_F(PurchasesTest, RoleWithPostsFromTheStartOnCanBeUsed) {
  EXPECT_EQ(problems_of(more("[arms.more.assignments.ips]\npolicy = \"ips\"\nshare = \"50 %\"\n"
                             "[arms.more.buys.ips_consultant]\nposts = 2")),
            "");
}

TEST_F(PurchasesTest, ResolvedScenarioBuysTheSame) {
  auto const scenario = ours(
      more("budget = \"same as work_first\"\n[arms.more.buys.physiotherapist]\nshare = \"100 %\""));
  std::ofstream{"resolved.toml", std::ios::binary} << scenario.resolved;
  auto const again = read_scenario("resolved.toml");
  EXPECT_EQ(spending(again, "more").unspent, spending(scenario, "more").unspent);
  EXPECT_EQ(again.resolved, scenario.resolved);
}

TEST_F(PurchasesTest, DescriptionSaysWhatIsBoughtAndWhatIsLeft) {
  auto const text = describe(ours(more(
      "budget = \"same as work_first\"\n[arms.more.buys.physiotherapist]\nshare = \"100 %\"")));
  EXPECT_THAT(text, HasSubstr("buys 5 physiotherapist, 570 000 DKK a year each"));
  EXPECT_THAT(
      text,
      HasSubstr("for 3 022 643.15 DKK a year, of which 172 643.15 DKK are not spent on posts"));
}

// 20 citizens more for every 10: the rows of a table have other numbers of inhabitants.
TEST_F(PurchasesTest, PostsThatWereWrittenForAnotherMunicipalityAreScaled) {
  write("table.csv", "name,inhabitants\nTwice,120000\n");
  write("first.toml",
        "extends = \"" + shipped("municipality.toml") + "\"\n" +
            more("[arms.more.buys.jobcentre_mentor]\nposts = 2"));
  write("second.toml",
        "extends = \"first.toml\"\n[municipality]\nrow = \"Twice\"\n"
        "file = { value = \"table.csv\", source = \"A table.\" }\n");
  EXPECT_EQ(spending(read_scenario("second.toml"), "more").posts.at(0).posts, 4);
}

}  // namespace
}  // namespace sim::scenario
