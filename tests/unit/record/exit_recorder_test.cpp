#include "sim/record/exit_recorder.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "tests/support/told_world.hpp"

namespace sim::record {
namespace {

using model::FactKind;
using model::LabourState;
using tests::ToldWorld;

TEST(Exits, AreTheFirstAndByTheHorizon) {
  ToldWorld told{5};
  for (std::uint32_t k = 0; k < 5; ++k) {
    told.follow(k);
  }
  told.move(0, LabourState::ordinary_job, 40, 37.0);
  told.move(0, LabourState::benefit, 60);
  told.move(0, LabourState::disability_pension, 70);  // The first exit was to a job.
  told.move(1, LabourState::waiting_for_flex_job, 80);
  told.move(2, LabourState::rehabilitation, 80);
  told.move(3, LabourState::left, 100);
  told.finish();
  EXPECT_DOUBLE_EQ(told.figure("exit_ever", 1), 0.0);
  EXPECT_TRUE(std::isnan(told.figure("exits_to_job", 1)));
  EXPECT_DOUBLE_EQ(told.figure("exit_ever", 3), 0.6);
  EXPECT_DOUBLE_EQ(told.figure("exits_to_job", 3), 2.0 / 3.0);
  EXPECT_DOUBLE_EQ(told.figure("exits_to_job", 6), 0.5);
  EXPECT_DOUBLE_EQ(told.figure("exits_to_education", 6), 0.25);
  EXPECT_DOUBLE_EQ(told.figure("exits_to_pension", 6), 0.0);
  EXPECT_DOUBLE_EQ(told.figure("exits_elsewhere", 6), 0.25);
}

TEST(Exits, ToAFlexJobAreWorkOnceItHasBegun) {
  ToldWorld told{4};
  for (std::uint32_t k = 0; k < 4; ++k) {
    told.follow(k);
  }
  told.move(0, LabourState::waiting_for_flex_job, 40);
  told.move(0, LabourState::flex_job, 150, 20.0);
  told.move(1, LabourState::waiting_for_flex_job, 40);
  told.move(2, LabourState::ordinary_job, 40, 37.0);
  told.move(2, LabourState::benefit, 60);  // Has lost it, and had finished with a job.
  told.move(3, LabourState::education, 40);
  told.move(3, LabourState::flex_job, 150, 20.0);  // Not what the exit led to.
  told.finish();
  EXPECT_DOUBLE_EQ(told.figure("exits_to_job", 3), 0.75);
  EXPECT_DOUBLE_EQ(told.figure("exits_to_work", 3), 0.25);
  EXPECT_DOUBLE_EQ(told.figure("exits_to_work", 6), 0.5);
}

TEST(Exits, OfThoseWhoAreNotServedOnTheIndexDateAreNotAwaited) {
  ToldWorld told{1};
  told.move(0, LabourState::education, 0);
  told.tell({.kind = FactKind::index_date, .citizen = model::CitizenId{0}}, 0);
  told.finish();
  EXPECT_TRUE(std::isnan(told.figure("exit_ever", 3)));
}

}  // namespace
}  // namespace sim::record
