#include <fstream>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/scenario/describe.hpp"
#include "sim/scenario/scenario.hpp"

#include "tests/unit/scenario/read_scenario_fixture.hpp"

namespace sim::scenario {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Pair;
using testing::UnorderedElementsAre;

class QuestionTest : public tests::ReadScenarioTest {
 protected:
  static std::vector<std::string> arms_of(Scenario const& scenario) {
    std::vector<std::string> names;
    for (auto const& arm : scenario.arms) {
      names.push_back(arm.name);
    }
    return names;
  }

  /// The municipality with [question] and more of its keys.
  static Scenario asked(std::string const& keys) {
    return ours("[question]\nasks = \"What if?\"\n" + keys);
  }

  static Scenario read_back(Scenario const& scenario) {
    std::ofstream{"resolved.toml", std::ios::binary} << scenario.resolved;
    return read_scenario("resolved.toml");
  }
};

TEST_F(QuestionTest, BaseIsTheFirstArmAndArmsThatAreNotNamedAreDropped) {
  auto const scenario = asked("base = \"ips\"\narms = [\"work_first\", \"treatment_as_usual\"]");
  EXPECT_THAT(arms_of(scenario), ElementsAre("ips", "work_first", "treatment_as_usual"));
}

TEST_F(QuestionTest, AllArmsAreAskedAboutWhenNoneIsNamed) {
  auto const scenario = asked("base = \"ips\"");
  EXPECT_THAT(arms_of(scenario),
              ElementsAre("ips", "treatment_as_usual", "work_first", "interdisciplinary"));
}

TEST_F(QuestionTest, MeasuresKeepTheirOrder) {
  auto const scenario = asked("measures = [\"pension_at\", \"mentor_wait\", \"job_at\"]");
  EXPECT_THAT(question_of(scenario).measures, ElementsAre("pension_at", "mentor_wait", "job_at"));
}

TEST_F(QuestionTest, IsAboutTheGroupItNamesAndElseAboutEverybody) {
  auto const scenario = asked("group = \"severe_illness\"");
  EXPECT_EQ(scenario.segments.at(question_of(scenario).group).name, "severe_illness");
  EXPECT_EQ(question_of(asked("")).group, 0U);
  EXPECT_EQ(question_of(read_back(scenario)).group, question_of(scenario).group);
}

TEST_F(QuestionTest, HorizonIsTheLongestInsideTheRunWhenNotSaid) {
  EXPECT_EQ(question_of(asked("")).horizon, 30);
  EXPECT_EQ(question_of(asked("[run]\nlength = \"2 years\"")).horizon, 24);
  EXPECT_EQ(question_of(asked("[run]\nlength = \"23 months\"")).horizon, 18);
}

TEST_F(QuestionTest, ScenarioWithoutAQuestionIsComparedWithItsFirstArm) {
  auto const scenario = ours("");
  auto const question = question_of(scenario);
  EXPECT_FALSE(scenario.question.has_value());
  EXPECT_THAT(question.against, ElementsAre(0U, 0U, 0U, 0U));
  EXPECT_EQ(question.horizon, 30);
  EXPECT_EQ(question.measures.front(), "ordinary_hours_at");
}

TEST_F(QuestionTest, AnArmCanBeComparedWithAnotherThanTheBase) {
  auto const scenario = asked("[question.against]\ninterdisciplinary = \"work_first\"");
  EXPECT_THAT(question_of(scenario).against, ElementsAre(0U, 0U, 0U, 1U));
}

TEST_F(QuestionTest, DanishTextsAreKeptByName) {
  auto const question = question_of(
      asked("[question.da]\nasks = \"Hvad nu?\"\n[question.da.arms]\nips = \"IPS-indsats\"\n"
            "[question.da.segments]\nall = \"Alle borgere\""));
  EXPECT_EQ(question.danish.asks, "Hvad nu?");
  EXPECT_THAT(question.danish.arms, ElementsAre(Pair("ips", "IPS-indsats")));
  EXPECT_THAT(question.danish.segments, UnorderedElementsAre(Pair("all", "Alle borgere")));
}

TEST_F(QuestionTest, PrecisionIsKeptAsItWasWritten) {
  auto const question = question_of(asked("precision = [\"job_at: 0.5 pp\"]"));
  EXPECT_THAT(question.precision, ElementsAre("job_at: 0.5 pp"));
}

TEST_F(QuestionTest, ResolvedScenarioAsksTheSame) {
  auto const scenario =
      asked("base = \"ips\"\narms = [\"work_first\"]\nhorizon = 12\n[question.da]\ntitle = \"Ny\"");
  auto const again = read_back(scenario);
  EXPECT_EQ(arms_of(again), arms_of(scenario));
  EXPECT_EQ(question_of(again).horizon, 12);
  EXPECT_EQ(question_of(again).danish.title, "Ny");
  EXPECT_EQ(again.resolved, scenario.resolved);
}

TEST_F(QuestionTest, DescriptionSaysWhatIsAskedAndOfWhom) {
  auto const text = describe(asked("[question.against]\ninterdisciplinary = \"work_first\""));
  EXPECT_THAT(text, HasSubstr("Question: What if?"));
  EXPECT_THAT(text, HasSubstr("compared with work_first"));
}

}  // namespace
}  // namespace sim::scenario
