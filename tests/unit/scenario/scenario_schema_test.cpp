#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/scenario/scenario.hpp"

namespace sim::scenario {
namespace {

using testing::HasSubstr;

TEST(ScenarioSchema, KnowsTheTablesOfAScenario) {
  auto const schema = scenario_schema();
  for (auto const* table : {"\"run\"",
                            "\"citizens\"",
                            "\"policies\"",
                            "\"response\"",
                            "\"regions\"",
                            "\"municipality\"",
                            "\"question\"",
                            "\"sweep\"",
                            "\"buys\"",
                            "\"budget\""}) {
    EXPECT_THAT(schema, HasSubstr(table));
  }
}

TEST(ScenarioSchema, TakesAnArmForAScenario) {
  EXPECT_THAT(scenario_schema(), HasSubstr("\"$ref\": \"#\""));
}

TEST(ScenarioSchema, AllowsSupportWithoutLimit) {
  EXPECT_THAT(scenario_schema(), HasSubstr("\"const\": \"unlimited\""));
}

TEST(ScenarioSchema, IsTheSameEveryTime) {
  EXPECT_EQ(scenario_schema(), scenario_schema());
}

}  // namespace
}  // namespace sim::scenario
