#include "sim/experiment/precision_watch.hpp"

#include <algorithm>
#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/experiment/frame_shape.hpp"
#include "sim/experiment/frames.hpp"
#include "sim/experiment/replicate.hpp"

#include "tests/support/priced_scenario.hpp"

namespace sim::experiment {
namespace {

using testing::HasSubstr;

TEST(FrameShape, IsThatOfEveryReplication) {
  auto scenario = tests::priced_scenario();
  scenario.trajectories = 0;
  auto const shape = frame_shape(scenario);
  auto const frame = frame_of(scenario, run_replication(scenario, 1));
  ASSERT_EQ(shape.size(), frame.size());
  for (std::size_t k = 0; k < shape.size(); ++k) {
    EXPECT_EQ(shape[k].without_rows(), frame[k].without_rows()) << shape[k].path();
  }
}

std::string fault_of(std::string const& goal) {
  return read_goals(tests::priced_scenario(), {goal}).fault;
}

class ReportedFigure : public testing::TestWithParam<char const*> {};

TEST_P(ReportedFigure, MayBeAGoal) {
  EXPECT_EQ(fault_of(GetParam()), "");
}

INSTANTIATE_TEST_SUITE_P(
    Figures,
    ReportedFigure,
    testing::Values("weekly_hours_at@6: 1 hour",                          // outcomes
                    "difference dropped_out_share/treated/mentor: 1 pp",  // drop-out
                    "others_ordinary_hours_at: 1 pp",                     // people
                    "not_served: 1 pp",                                   //
                    "hours_met: 1 hour",                                  //
                    "vacancies_to_citizens: 1",                           //
                    "net/firm@1: 1 thousand DKK",                         // ledger
                    "amount/society/benefit@1: 1 DKK",                    //
                    "all_by_post: 1 DKK",                                 //
                    "staff_by_use/caseworker/meeting@1: 1 DKK",           //
                    "months_in_work: 2 months",                           // trajectories
                    "citizens/served: 5 persons",                         //
                    "resources.waiting/mentor@6: 1",                      // roles
                    "staff.waiting/mentor: 1",                            //
                    "nothing_to_do/mentor: 1 pp",                         //
                    "flows.persons/benefit/ordinary_job@12: 1",           // flows
                    "head_count/benefit: 5 persons",                      // stocks
                    "staff_hours/mentor@1: 5 hours"));                    // costs

TEST(GoalMeasures, KnowSharesFromCountsAndPlainNumbers) {
  EXPECT_THAT(fault_of("gave_up/mentor: 1 pp"), HasSubstr("is a plain number"));
  EXPECT_THAT(fault_of("caseload_per_post/mentor: 1 pp"), HasSubstr("is a plain number"));
  EXPECT_THAT(fault_of("resources.waiting/mentor: 1 pp"), HasSubstr("is a plain number"));
  EXPECT_THAT(fault_of("begun/placement: 1 pp"), HasSubstr("is a plain number"));
  EXPECT_THAT(fault_of("travel/mentor: 1"), HasSubstr("is in pp"));
  EXPECT_THAT(fault_of("dropped_out_share/placement: 1"), HasSubstr("is in pp"));
}

TEST(GoalMeasures, KnowNoHorizonBeyondTheRun) {
  EXPECT_EQ(fault_of("weeks_in_work@30: 1 week"),
            "precision is 'weeks_in_work@30: 1 week'; month '30' is not one at which "
            "'weeks_in_work' is taken; known: 1, 3, 6, 12.");
}

TEST(GoalMeasures, KnowNoMeasureThatTheQuestionDoesNotAskFor) {
  EXPECT_THAT(fault_of("mentor_wait: 1 day"),
              HasSubstr("'mentor_wait' is none of the measures of the question; name it there"));
}

TEST(PrecisionWatch, UnderstandsTheGoalsOfEveryShippedQuestion) {
  int goals = 0;
  for (auto const& entry :
       std::filesystem::directory_iterator{SIM_SOURCE_DIR "/scenarios/questions"}) {
    if (entry.path().extension() != ".toml") {
      continue;
    }
    auto const scenario = scenario::read_scenario(entry.path());
    auto const read = read_goals(scenario, question_of(scenario).precision);
    EXPECT_EQ(read.fault, "") << entry.path();
    for (auto const& goal : read.value.value_or(std::vector<PrecisionGoal>{})) {
      goals += goal.is_difference ? 1 : 0;
    }
  }
  EXPECT_GE(goals, 14);
}

}  // namespace
}  // namespace sim::experiment
