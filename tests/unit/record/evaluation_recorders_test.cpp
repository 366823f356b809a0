#include "sim/record/evaluation_recorders.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "tests/support/told_world.hpp"

namespace sim::record {
namespace {

using model::FactKind;
using model::LabourState;
using model::RelationKind;
using tests::ToldWorld;

TEST(Status, WeeklyHoursAreOrdinaryHoursOnTheDayOfAll) {
  ToldWorld told{2};
  told.follow(0);
  told.follow(1);
  told.move(0, LabourState::hours_beside_benefit, 10, 8.0);
  told.move(0, LabourState::hours_beside_benefit, 100, 15.0);  // Hours grew.
  told.move(1, LabourState::internship, 10, 20.0);             // Not ordinary.
  told.finish();
  EXPECT_DOUBLE_EQ(told.figure("weekly_hours_at", 1), 4.0);
  EXPECT_DOUBLE_EQ(told.figure("weekly_hours_at", 6), 7.5);
}

TEST(Status, OffBenefitIsWorkEducationPensionOrGone) {
  ToldWorld told{4};
  for (std::uint32_t k = 0; k < 4; ++k) {
    told.follow(k);
  }
  told.move(0, LabourState::ordinary_job, 10, 37.0);
  told.move(1, LabourState::left, 10);
  told.move(2, LabourState::hours_beside_benefit, 10, 8.0);
  told.finish();
  EXPECT_DOUBLE_EQ(told.figure("off_benefit_at", 1), 0.5);
}

TEST(Status, APlacementOrOrdinaryHoursCountFromThenOn) {
  ToldWorld told{3};
  for (std::uint32_t k = 0; k < 3; ++k) {
    told.follow(k);
  }
  told.place(0, LabourState::internship, 40, 50);
  told.move(1, LabourState::hours_beside_benefit, 40, 8.0);
  told.finish();
  EXPECT_DOUBLE_EQ(told.figure("placement_or_hours_ever", 1), 0.0);
  EXPECT_DOUBLE_EQ(told.figure("placement_or_hours_ever", 3), 2.0 / 3.0);
}

TEST(Entry, IsReadOnTheIndexDate) {
  ToldWorld told{2};
  told.citizen(0).condition = {.readiness_own = 1.0, .psychiatric = 3, .somatic = 1};
  told.citizen(1).condition = {.readiness_own = -1.0, .psychiatric = 1};
  told.follow(0);
  told.follow(1);
  told.citizen(1).condition.psychiatric = 0;
  told.finish();
  EXPECT_DOUBLE_EQ(told.figure("psychiatric_illness_at_entry"), 1.0);
  EXPECT_DOUBLE_EQ(told.figure("severe_illness_at_entry"), 0.5);
  EXPECT_DOUBLE_EQ(told.figure("somatic_illness_at_entry"), 0.5);
  EXPECT_DOUBLE_EQ(told.figure("unskilled_at_entry"), 0.0);
  EXPECT_DOUBLE_EQ(told.figure("readiness_at_entry"), 0.0);
  EXPECT_DOUBLE_EQ(told.figure("readiness_sd_at_entry"), std::sqrt(2.0));
}

TEST(Jobs, AreLostEarlyLateOrKeptForAYear) {
  ToldWorld told{5};
  for (std::uint32_t k = 0; k < 5; ++k) {
    told.follow(k);
    told.move(k, LabourState::ordinary_job, 31, 37.0);  // 1 February 2024.
  }
  told.move(0, LabourState::benefit, 120);    // 30 April: the day before three months are over.
  told.move(1, LabourState::benefit, 121);    // 1 May.
  told.move(2, LabourState::education, 396);  // 31 January 2025: one day short of a year.
  told.move(3, LabourState::benefit, 397);
  told.finish();
  EXPECT_DOUBLE_EQ(told.figure("job_lost_in_3_months"), 0.2);
  EXPECT_DOUBLE_EQ(told.figure("job_lost_in_months_4_to_12"), 0.4);
  EXPECT_DOUBLE_EQ(told.figure("job_kept_12_months"), 0.4);
}

TEST(Jobs, ThatBeginTooLateToBeSeenForAYearDoNotCount) {
  ToldWorld told{2};
  told.follow(0);
  told.follow(1);
  told.move(0, LabourState::ordinary_job, 366, 37.0);  // 1 January 2025: just early enough.
  told.move(1, LabourState::ordinary_job, 367, 37.0);
  told.move(1, LabourState::benefit, 377);
  told.finish();
  EXPECT_DOUBLE_EQ(told.figure("job_kept_12_months"), 1.0);
}

TEST(Jobs, HoursGoOnWhenTheyBecomeAJob) {
  ToldWorld told{2};
  told.follow(0);
  told.follow(1);
  told.move(0, LabourState::hours_beside_benefit, 10, 8.0);
  told.move(0, LabourState::ordinary_job, 100, 37.0);
  told.move(0, LabourState::benefit, 300);
  told.move(1, LabourState::hours_beside_benefit, 10, 8.0);
  told.move(1, LabourState::benefit, 100);
  told.finish();
  EXPECT_DOUBLE_EQ(told.figure("hours_kept_6_months"), 0.5);
  EXPECT_DOUBLE_EQ(told.figure("job_lost_in_months_4_to_12"), 1.0);  // Day 100 to day 300.
}

TEST(Placements, LastThirteenWeeksThroughIllness) {
  ToldWorld told{4};
  for (std::uint32_t k = 0; k < 4; ++k) {
    told.follow(k);
  }
  told.place(0, LabourState::internship, 10, 100);  // 90 days: one short.
  told.place(0, LabourState::internship, 200, 250);
  told.move(1, LabourState::internship, 10, 20.0);
  told.tell({.kind = FactKind::placement_started, .citizen = model::CitizenId{1}}, 10);
  told.move(1, LabourState::sick_listed, 50);
  told.move(1, LabourState::internship, 70, 20.0);
  told.tell({.kind = FactKind::placement_ended, .citizen = model::CitizenId{1}}, 101);
  told.move(1, LabourState::benefit, 101);
  told.place(2, LabourState::internship, 641, 660);  // Too late to be seen for 13 weeks.
  told.finish();
  EXPECT_DOUBLE_EQ(told.figure("placement_13_weeks_ever"), 0.5);
}

TEST(Placements, LeadSomewhereThirteenWeeksLater) {
  ToldWorld told{4};
  for (std::uint32_t k = 0; k < 4; ++k) {
    told.follow(k);
    told.place(k, LabourState::internship, 10, 50);
  }
  told.move(0, LabourState::ordinary_job, 140, 37.0);
  told.move(0, LabourState::benefit, 142);           // At work on day 141, 13 weeks after day 50.
  told.move(1, LabourState::education, 142);         // A day late.
  told.place(2, LabourState::internship, 100, 700);  // Still there; the second end is too late.
  told.move(3, LabourState::wage_subsidy, 100, 37.0);
  told.finish();
  EXPECT_DOUBLE_EQ(told.figure("after_internship_job"), 0.25);
  EXPECT_DOUBLE_EQ(told.figure("after_internship_education"), 0.0);
  EXPECT_DOUBLE_EQ(told.figure("after_internship_internship"), 0.25);
  EXPECT_DOUBLE_EQ(told.figure("after_internship_subsidy"), 0.25);
  EXPECT_DOUBLE_EQ(told.figure("after_internship_passive"), 0.25);
}

TEST(Placements, WithASubsidyAreReadSixMonthsAfterTheirEnd) {
  ToldWorld told{4};
  for (std::uint32_t k = 0; k < 3; ++k) {
    told.follow(k);
    told.place(k, LabourState::wage_subsidy, 0, 91);  // To 1 April: read on 1 October, day 274.
  }
  told.move(0, LabourState::ordinary_job, 274, 37.0);
  told.move(1, LabourState::ordinary_job, 180, 37.0);
  told.move(1, LabourState::benefit, 274);  // At work six months after the start.
  told.move(2, LabourState::ordinary_job, 180, 37.0);
  told.follow(3);
  told.place(3, LabourState::wage_subsidy, 500, 600);  // Ends too late to be seen for six months.
  told.finish();
  EXPECT_DOUBLE_EQ(told.figure("after_subsidy_job"), 2.0 / 3.0);
  EXPECT_TRUE(std::isnan(told.figure("after_internship_job")));
}

TEST(Months, CountThoseServedInThem) {
  ToldWorld told{3};
  told.follow(0);
  told.follow(1);
  told.follow(2, 10);  // January is not whole for the third.
  told.move(0, LabourState::hours_beside_benefit, 20, 8.0);
  told.move(0, LabourState::benefit, 25);
  told.tell({.kind = FactKind::month_ended}, 30);
  told.place(1, LabourState::internship, 40, 50);
  told.move(2, LabourState::left, 31);  // Served on the first minute of February.
  told.tell({.kind = FactKind::month_ended}, 59);
  told.tell({.kind = FactKind::month_ended}, 90);
  told.finish();
  // January: 0 and 1; February: all three; March: 0 and 1. Seven months of citizens.
  EXPECT_DOUBLE_EQ(told.figure("hours_in_month"), 1.0 / 7.0);
  EXPECT_DOUBLE_EQ(told.figure("placement_in_month"), 1.0 / 7.0);
}

TEST(Offers, AreAwaitedFor65WeeksByThoseWhoStay) {
  ToldWorld told{5};
  for (std::uint32_t k = 0; k < 5; ++k) {
    told.follow(k);
  }
  told.place(0, LabourState::internship, 10, 50);
  told.grant(1, RelationKind::mentor, 10, 20);
  told.grant(2, RelationKind::lead, 10, 20);      // No offer.
  told.grant(2, RelationKind::mentor, 440, 460);  // After 455 days: too late.
  told.move(3, LabourState::education, 100);      // Did not stay.
  told.finish();
  EXPECT_DOUBLE_EQ(told.figure("no_offer_in_65_weeks"), 0.5);  // Two of four.
}

/// Two lead persons with ten citizens each, and one with nine.
class Leads : public testing::Test {
 protected:
  Leads() {
    for (std::uint32_t k = 0; k < 29; ++k) {
      told_.next_staff = k / 10;
      told_.follow(k);
      told_.grant(k, RelationKind::lead, 0, 5);
    }
  }

  ToldWorld told_{29};
};

TEST_F(Leads, DifferInTheirOutcomes) {
  for (std::uint32_t k = 0; k < 4; ++k) {
    told_.move(k, k == 0 ? LabourState::education : LabourState::ordinary_job, 100, 0.0);
  }
  told_.move(10, LabourState::hours_beside_benefit, 366, 8.0);  // On the last day of the year.
  told_.move(11, LabourState::hours_beside_benefit, 367, 8.0);  // A day late.
  told_.finish();
  EXPECT_DOUBLE_EQ(told_.figure("lead_outcome_best"), 0.4);
  EXPECT_DOUBLE_EQ(told_.figure("lead_outcome_worst"), 0.1);
  EXPECT_NEAR(told_.figure("lead_outcome_sd"), 0.3 / std::sqrt(2.0), 1e-12);
}

TEST_F(Leads, TheFirstOneCounts) {
  told_.next_staff = 1;
  told_.grant(0, RelationKind::lead, 50, 60);
  told_.move(0, LabourState::ordinary_job, 100, 37.0);
  told_.finish();
  EXPECT_DOUBLE_EQ(told_.figure("lead_outcome_best"), 0.1);
  EXPECT_DOUBLE_EQ(told_.figure("lead_outcome_worst"), 0.0);
}

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
