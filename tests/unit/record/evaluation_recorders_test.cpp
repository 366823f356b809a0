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

TEST(Horizons, AreReadJustBeforeTheirMinute) {
  ToldWorld told{2};
  told.follow(0);
  told.follow(1);
  for (std::uint32_t k = 0; k < 2; ++k) {
    int const day = k == 0 ? 30 : 31;  // The month is over when 1 February, day 31, begins.
    told.tell({.kind = FactKind::case_to_team, .citizen = model::CitizenId{k}}, day);
    told.move(k, LabourState::hours_beside_benefit, day, 8.0);
  }
  told.finish();
  EXPECT_DOUBLE_EQ(told.figure("ordinary_hours_at", 1), 0.5);
  EXPECT_DOUBLE_EQ(told.figure("ordinary_hours_ever", 1), 0.5);
  EXPECT_DOUBLE_EQ(told.figure("team_ever", 1), 0.5);
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

TEST(Jobs, OfThoseWhoLeaveThePopulationInThemAreNeitherKeptNorLost) {
  ToldWorld told{4};
  for (std::uint32_t k = 0; k < 4; ++k) {
    told.follow(k);
    told.move(k, LabourState::ordinary_job, 31, 37.0);
  }
  told.move(0, LabourState::left, 60);
  told.move(1, LabourState::prison, 60);  // Still among us, and no longer at work.
  told.move(2, LabourState::left, 500);   // Kept it for a year before.
  told.finish();
  EXPECT_DOUBLE_EQ(told.figure("job_lost_in_3_months"), 1.0 / 3.0);
  EXPECT_DOUBLE_EQ(told.figure("job_lost_in_months_4_to_12"), 0.0);
  EXPECT_DOUBLE_EQ(told.figure("job_kept_12_months"), 2.0 / 3.0);
  EXPECT_DOUBLE_EQ(told.figure("hours_kept_6_months"), 2.0 / 3.0);
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
  told.grant(2, RelationKind::mentor, 440, 455);  // When the 455 days are over: too late.
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
  told_.move(10, LabourState::hours_beside_benefit, 365, 8.0);  // On the last day of the year.
  told_.move(11, LabourState::hours_beside_benefit, 366, 8.0);  // A day late.
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

TEST(LeadPersons, WhoTakeOverAPostAreOthers) {
  ToldWorld told{20};
  for (std::uint32_t k = 0; k < 20; ++k) {
    told.staff(0).person = k < 10 ? 0 : 1;
    told.follow(k);
    told.grant(k, RelationKind::lead, 0, 5);
  }
  for (std::uint32_t k = 0; k < 4; ++k) {
    told.move(k, LabourState::ordinary_job, 100, 37.0);
  }
  told.finish();
  EXPECT_DOUBLE_EQ(told.figure("lead_outcome_best"), 0.4);
  EXPECT_DOUBLE_EQ(told.figure("lead_outcome_worst"), 0.0);
}

TEST(LeadPersons, OfTheIndexDateAreKnownByName) {
  ToldWorld told{20};
  for (std::uint32_t k = 0; k < 20; ++k) {
    told.staff(1).person = k < 10 ? 0 : 1;
    told.citizen(k).relation(RelationKind::lead).staff = model::StaffId{1};
    told.follow(k);
  }
  told.move(0, LabourState::ordinary_job, 100, 37.0);
  told.finish();
  EXPECT_DOUBLE_EQ(told.figure("lead_outcome_best"), 0.1);
  EXPECT_DOUBLE_EQ(told.figure("lead_outcome_worst"), 0.0);
}

}  // namespace
}  // namespace sim::record
