#include "sim/report/staff_text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/experiment/path_frames.hpp"

#include "tests/support/tiny_scenario.hpp"

namespace sim::report {
namespace {

using testing::HasSubstr;
using testing::Not;

/// One replication of the tiny scenario, in which nobody is employed as a mentor.
std::string text_without_mentors() {
  auto scenario = tests::tiny_scenario();
  for (auto& arm : scenario.arms) {
    arm.regions[0].setting.roles[2].count = 0;
  }
  experiment::SeriesTable series{scenario};
  series.add({experiment::staff_group(scenario, experiment::run_replication(scenario, 0))});
  return staff_text(scenario, {scenario, series});
}

TEST(StaffText, HasATableForEveryArmAndSaysWhatItsColumnsMean) {
  auto const text = text_without_mentors();
  EXPECT_THAT(text, HasSubstr("Staff in the last twelve months, usual\n"));
  EXPECT_THAT(text, HasSubstr("Staff in the last twelve months, better\n"));
  EXPECT_THAT(text, HasSubstr("In line: citizens waiting at the ends of months,"));
}

TEST(StaffText, LeavesOutRolesWithoutPosts) {
  auto const text = text_without_mentors();
  EXPECT_THAT(text, HasSubstr("\ncaseworker "));
  EXPECT_THAT(text, Not(HasSubstr("\nmentor ")));
}

TEST(StaffText, GivesNoIntervalToOneReplication) {
  EXPECT_THAT(text_without_mentors(), Not(HasSubstr("±")));
}

}  // namespace
}  // namespace sim::report
