#include <fstream>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/scenario/scenario.hpp"

#include "tests/unit/scenario/read_scenario_fixture.hpp"

namespace sim::scenario {
namespace {

using testing::ElementsAre;

class SweepTest : public tests::ReadScenarioTest {
 protected:
  static std::string over(std::string const& key, std::string const& values) {
    return "[[sweep.over]]\nkey = \"" + key +
           "\"\ntitle = \"Posts\"\nda = \"Stillinger\"\nvalues = " + values + "\n";
  }

  static std::vector<std::string> arms_of(Scenario const& scenario) {
    std::vector<std::string> names;
    for (auto const& arm : scenario.arms) {
      names.push_back(arm.name);
    }
    return names;
  }

  static std::vector<int> posts_of(Scenario const& scenario, std::string const& name) {
    std::vector<int> posts;
    for (auto const& arm : scenario.arms) {
      posts.push_back(role(arm.regions.front().setting, name).count);
    }
    return posts;
  }
};

TEST_F(SweepTest, ArmsStandInThePlaceOfTheOneThatIsVaried) {
  auto const scenario =
      ours("[sweep]\narm = \"work_first\"\n" + over("staff.enterprise_consultant.count", "[5, 7]"));
  EXPECT_THAT(
      arms_of(scenario),
      ElementsAre(
          "treatment_as_usual", "work_first_5", "work_first_7", "ips", "interdisciplinary"));
  EXPECT_THAT(posts_of(scenario, "enterprise_consultant"), ElementsAre(4, 5, 7, 4, 6));
  EXPECT_EQ(scenario.sweep.points.at(1).arm, 2U);
  EXPECT_THAT(scenario.sweep.points.at(1).at, ElementsAre(7.0));
}

TEST_F(SweepTest, BaseStaysBesideItsVariations) {
  auto const scenario = ours("[question]\nasks = \"?\"\narms = [\"ips\"]\n[sweep]\n" +
                             over("staff.jobcentre_mentor.count", "[2, 3]"));
  EXPECT_THAT(
      arms_of(scenario),
      ElementsAre("treatment_as_usual", "treatment_as_usual_2", "treatment_as_usual_3", "ips"));
  EXPECT_THAT(posts_of(scenario, "jobcentre_mentor"), ElementsAre(1, 2, 3, 1));
}

TEST_F(SweepTest, TwoQuantitiesMakeAllPairs) {
  auto const scenario =
      ours("[sweep]\narm = \"ips\"\n" + over("staff.ips_consultant.count", "[3, 5]") +
           over("assignments.ips.share", "[\"50 %\", \"75 %\"]"));
  EXPECT_THAT(arms_of(scenario),
              ElementsAre("treatment_as_usual",
                          "work_first",
                          "ips_3_50",
                          "ips_3_75",
                          "ips_5_50",
                          "ips_5_75",
                          "interdisciplinary"));
  EXPECT_THAT(scenario.sweep.points.at(2).at, ElementsAre(5.0, 50.0));
}

TEST_F(SweepTest, TitlesSayTheValueInBothLanguages) {
  auto const scenario = ours("[question]\nasks = \"?\"\n[sweep]\narm = \"ips\"\n" +
                             over("assignments.ips.share", "[\"12.5 %\"]"));
  EXPECT_EQ(scenario.arms.at(2).title, "Posts: 12.5 %");
  EXPECT_EQ(question_of(scenario).danish.arms.at("ips_12.5"), "Stillinger: 12,5 %");
}

TEST_F(SweepTest, VariationsAreComparedWithWhatTheirArmIsComparedWith) {
  auto const scenario = ours(
      "[question]\nasks = \"?\"\narms = [\"work_first\", \"ips\"]\n[question.against]\n"
      "ips = \"work_first\"\n[sweep]\narm = \"ips\"\n" +
      over("staff.ips_consultant.count", "[3, 5]"));
  EXPECT_THAT(question_of(scenario).against, ElementsAre(0U, 0U, 1U, 1U));
}

TEST_F(SweepTest, PostsThatAreBoughtCanBeSwept) {
  auto const scenario = ours("[sweep]\narm = \"ips\"\n[arms.ips.buys.caseworker]\nposts = 1\n" +
                             over("buys.caseworker.posts", "[2, 4]"));
  EXPECT_EQ(scenario.arms.at(2).spending.posts.at(0).posts, 2);
  EXPECT_EQ(scenario.arms.at(3).spending.posts.at(0).posts, 4);
}

TEST_F(SweepTest, ResolvedScenarioSweepsTheSame) {
  auto const scenario =
      ours("[sweep]\narm = \"ips\"\n" + over("staff.ips_consultant.count", "[3, 5]"));
  std::ofstream{"resolved.toml", std::ios::binary} << scenario.resolved;
  auto const again = read_scenario("resolved.toml");
  EXPECT_EQ(arms_of(again), arms_of(scenario));
  EXPECT_EQ(again.resolved, scenario.resolved);
}

}  // namespace
}  // namespace sim::scenario
