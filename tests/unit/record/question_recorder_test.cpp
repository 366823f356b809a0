#include "sim/record/question_recorder.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "tests/support/told_world.hpp"

namespace sim::record {
namespace {

using model::FactKind;
using model::LabourState;
using model::RelationKind;
using tests::ToldWorld;

TEST(Questions, AskWhetherItHasHappenedByTheHorizon) {
  ToldWorld told{2};
  told.follow(0);
  told.follow(1);
  told.tell({.kind = FactKind::case_to_team, .citizen = model::CitizenId{0}}, 100);
  told.grant(1, RelationKind::specialist, 0, 20);
  told.finish();
  EXPECT_DOUBLE_EQ(told.figure("team_ever", 3), 0.0);
  EXPECT_DOUBLE_EQ(told.figure("team_ever", 6), 0.5);
  EXPECT_DOUBLE_EQ(told.figure("specialist_ever", 1), 0.5);
  EXPECT_DOUBLE_EQ(told.figure("lead_ever", 24), 0.0);
}

TEST(Questions, ThePersonOfTheIndexDateCounts) {
  ToldWorld told{1};
  told.citizen(0).relation(RelationKind::mentor).staff = model::StaffId{7};
  told.follow(0);
  told.finish();
  EXPECT_DOUBLE_EQ(told.figure("mentor_ever", 1), 1.0);
  EXPECT_TRUE(std::isnan(told.figure("mentor_wait")));
}

TEST(Questions, AskForTheMeanAndTheEndsOfWaits) {
  ToldWorld told{3};
  for (std::uint32_t k = 0; k < 3; ++k) {
    told.follow(k);
  }
  told.grant(0, RelationKind::mentor, 10, 12);
  told.grant(1, RelationKind::mentor, 10, 17);
  told.grant(2, RelationKind::mentor, 10, 10);
  told.grant(2, RelationKind::lead, 10, 99);
  told.finish();
  EXPECT_DOUBLE_EQ(told.figure("mentor_wait"), 3.0);
  EXPECT_DOUBLE_EQ(told.figure("mentor_wait_shortest"), 0.0);
  EXPECT_DOUBLE_EQ(told.figure("mentor_wait_longest"), 7.0);
  EXPECT_DOUBLE_EQ(told.figure("lead_wait"), 89.0);
}

TEST(Questions, CountMeetingsPerMonthServed) {
  ToldWorld told{2};
  told.follow(0);
  told.follow(1);
  auto const meeting = [&](std::uint32_t who, RelationKind kind, int day) {
    told.tell({.kind = FactKind::meeting_held,
               .code = static_cast<std::int32_t>(kind),
               .citizen = model::CitizenId{who}},
              day);
  };
  meeting(0, RelationKind::lead, 10);
  meeting(0, RelationKind::lead, 20);
  meeting(0, RelationKind::mentor, 20);
  meeting(1, RelationKind::lead, 30);
  told.move(0, LabourState::left, 61);
  told.move(1, LabourState::ordinary_job, 61, 37.0);
  told.finish();
  // 122 days served: 122 / 30.4375 months of citizens.
  EXPECT_NEAR(told.figure("lead_meetings"), 3.0 * 30.4375 / 122.0, 1e-12);
  EXPECT_NEAR(told.figure("mentor_meetings"), 30.4375 / 122.0, 1e-12);
}

TEST(Questions, MeetingsBesideAJobAreNotAmongThoseOfTheMonthsServed) {
  ToldWorld told{1};
  told.follow(0);
  model::Fact const meeting{.kind = FactKind::meeting_held,
                            .code = static_cast<std::int32_t>(RelationKind::specialist),
                            .citizen = model::CitizenId{0}};
  told.tell(meeting, 10);
  told.move(0, LabourState::ordinary_job, 61, 37.0);
  for (int day = 70; day < 300; day += 30) {
    told.tell(meeting, day);
  }
  told.finish();
  EXPECT_NEAR(told.figure("specialist_meetings"), 30.4375 / 61.0, 1e-12);
}

TEST(Questions, TellTheStepsOfAPlanAndTheirUpdatesApart) {
  ToldWorld told{2};
  told.follow(0);
  told.follow(1);
  auto const step = [&](std::uint32_t who, std::int32_t code, int day) {
    told.tell({.kind = FactKind::plan_step, .code = code, .citizen = model::CitizenId{who}}, day);
  };
  step(0, static_cast<std::int32_t>(model::PlanStep::job_goal), 10);
  step(1, static_cast<std::int32_t>(model::PlanStep::job_goal), 10);
  step(1, 100 + static_cast<std::int32_t>(model::PlanStep::job_goal), 20);
  told.finish();
  EXPECT_DOUBLE_EQ(told.figure("job_goal_ever", 1), 1.0);
  EXPECT_DOUBLE_EQ(told.figure("job_goal_updated_ever", 1), 0.5);
  EXPECT_DOUBLE_EQ(told.figure("plan_activity_ever", 1), 0.0);
}

TEST(Questions, AskForTheResultOfAScreening) {
  ToldWorld told{4};
  auto const result = [&](std::uint32_t who, model::Screening found, int day) {
    told.tell({.kind = FactKind::screened,
               .code = static_cast<std::int32_t>(found),
               .citizen = model::CitizenId{who}},
              day);
  };
  for (std::uint32_t k = 0; k < 4; ++k) {
    told.follow(k);
    result(k, k < 3 ? model::Screening::positive : model::Screening::negative, 5);
  }
  result(0, model::Screening::confirmed, 15);
  result(1, model::Screening::sent_away, 15);
  told.finish();
  EXPECT_DOUBLE_EQ(told.figure("found_by_screening_ever", 1), 0.75);
  EXPECT_DOUBLE_EQ(told.figure("confirmed_by_screening_ever", 1), 0.25);
}

TEST(Questions, AScreeningWithoutATalkFindsAndConfirmsAtOnce) {
  ToldWorld told{1};
  told.follow(0);
  told.tell({.kind = FactKind::screened,
             .code = static_cast<std::int32_t>(model::Screening::confirmed),
             .citizen = model::CitizenId{0}},
            5);
  told.finish();
  EXPECT_DOUBLE_EQ(told.figure("found_by_screening_ever", 1), 1.0);
}

TEST(Questions, AskWhatCompensationWasGrantedAndHowSoon) {
  ToldWorld told{2};
  told.follow(0);
  told.follow(1);
  model::CitizenId const first{0};
  told.tell({.kind = FactKind::compensation_applied, .citizen = first}, 5);
  told.tell({.kind = FactKind::compensation_granted, .citizen = first, .value = 6.0}, 11);
  told.tell({.kind = FactKind::compensation_delivered, .citizen = first, .value = 2.0}, 13);
  told.tell({.kind = FactKind::compensation_applied, .citizen = model::CitizenId{1}}, 30);
  told.finish();
  EXPECT_DOUBLE_EQ(told.figure("compensation_applied_ever", 1), 1.0);
  EXPECT_DOUBLE_EQ(told.figure("compensation_ever", 1), 0.5);
  EXPECT_DOUBLE_EQ(told.figure("compensation_grant_wait"), 6.0);
  EXPECT_DOUBLE_EQ(told.figure("compensation_delivery_wait"), 2.0);
}

TEST(Questions, WhatHappensBeforeTheIndexDateIsNotHeard) {
  ToldWorld told{1};
  told.move(0, LabourState::benefit, 0);
  told.tell({.kind = FactKind::case_to_team, .citizen = model::CitizenId{0}}, 5);
  told.follow(0, 31);
  told.finish();
  EXPECT_DOUBLE_EQ(told.figure("team_ever", 3), 0.0);
}

}  // namespace
}  // namespace sim::record
