#include "sim/experiment/precision_watch.hpp"

#include <filesystem>

#include <gtest/gtest.h>

namespace sim::experiment {
namespace {

TEST(PrecisionWatch, UnderstandsTheGoalsOfEveryShippedQuestion) {
  int goals = 0;
  for (auto const& entry :
       std::filesystem::directory_iterator{SIM_SOURCE_DIR "/scenarios/questions"}) {
    if (entry.path().extension() != ".toml") {
      continue;
    }
    auto const scenario = scenario::read_scenario(entry.path());
    for (auto const& text : question_of(scenario).precision) {
      auto const goal = parse_precision_goal(text, goal_measures(scenario));
      EXPECT_TRUE(goal.value.has_value()) << entry.path() << ": " << text << "; " << goal.fault;
      ++goals;
    }
  }
  EXPECT_GE(goals, 7);
}

}  // namespace
}  // namespace sim::experiment
