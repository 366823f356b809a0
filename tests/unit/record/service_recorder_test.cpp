#include "sim/record/service_recorder.hpp"

#include <gtest/gtest.h>

#include "sim/model/processes/placement.hpp"

#include "tests/support/told_world.hpp"

namespace sim::record {
namespace {

using model::FactKind;
using model::LabourState;
using model::RelationKind;
using model::placement::Reason;

/// Two citizens of the small town. Its policy 1 gives a consultant sooner and a mentor; the
/// caseworker is a duty and the same.
class Service : public testing::Test {
 protected:
  Service() {
    told_.let_hear(recorder_);
    for (std::uint32_t number : {0U, 1U}) {
      told_.citizen(number).is_indexed = true;
      told_.follow(number);
    }
  }

  void tell(FactKind kind, int day, std::int32_t code = 0, double value = 0.0) {
    told_.tell({.kind = kind, .code = code, .citizen = model::CitizenId{0}, .value = value}, day);
  }

  void tell(FactKind kind, int day, RelationKind relation, double value = 0.0) {
    tell(kind, day, static_cast<std::int32_t>(relation), value);
  }

  void end_placement(int day, Reason reason) {
    tell(FactKind::placement_ended, day, static_cast<std::int32_t>(reason));
  }

  void ask(RelationKind kind, int day) {
    auto& relation = told_.citizen(0).relation(kind);
    relation = {};
    relation.role = static_cast<model::RoleIndex>(kind);
    relation.since = SimTime{tests::small_town().starts} + std::chrono::days{day};
    tell(FactKind::place_requested, day, relation.role);
  }

  void assign() { told_.citizen(0).group = 0; }

  void put_on_policy() {
    assign();
    told_.citizen(0).policy = 1;
  }

  /// What is known of the first citizen in the end.
  PersonService end() {
    recorder_.finish(told_.world());
    return recorder_.take_persons().at(0);
  }

  static Pursued of(PersonService const& person, Pursuit pursuit) {
    return person.pursuits.at(static_cast<std::size_t>(pursuit));
  }

  ServiceRecorder recorder_;  // Heard by the world, which is gone first.
  tests::ToldWorld told_{2};
};

TEST_F(Service, SaysOfAPlacementThatItWasDroppedOutOfOnlyIfTheCitizenStaysAway) {
  for (auto const reason : {Reason::dropped_out, Reason::completed, Reason::hired}) {
    tell(FactKind::placement_started, 10);
    end_placement(20, reason);
  }
  auto const placements = of(end(), Pursuit::placement);
  EXPECT_EQ(placements.begun, 3U);
  EXPECT_EQ(placements.ended, 3U);
  EXPECT_EQ(placements.dropped_out, 1U);
}

TEST_F(Service, DoesNotCountAPlacementThatNeverBegan) {
  end_placement(20, Reason::other_plans);
  EXPECT_EQ(of(end(), Pursuit::placement).ended, 0U);
}

TEST_F(Service, SaysOfAnEducationThatItWasDroppedOutOfIfGivenUp) {
  tell(FactKind::education_started, 10);
  tell(FactKind::education_ended, 20, 0);
  tell(FactKind::education_started, 30);
  tell(FactKind::education_ended, 40, 1);
  auto const educations = of(end(), Pursuit::education);
  EXPECT_EQ(educations.ended, 2U);
  EXPECT_EQ(educations.dropped_out, 1U);
}

TEST_F(Service, CountsAMentorAsLostWithThePlacementThatWasDroppedOutOf) {
  tell(FactKind::place_granted, 10, RelationKind::mentor);
  tell(FactKind::placement_started, 10);
  end_placement(20, Reason::dropped_out);
  tell(FactKind::relation_ended, 20, RelationKind::mentor);
  tell(FactKind::place_granted, 30, RelationKind::mentor);
  tell(FactKind::relation_ended, 40, RelationKind::mentor);
  auto const mentors = of(end(), Pursuit::mentor);
  EXPECT_EQ(mentors.begun, 2U);
  EXPECT_EQ(mentors.ended, 2U);
  EXPECT_EQ(mentors.dropped_out, 1U);
}

TEST_F(Service, SaysOfACourseThatItWasCutShortUnlessItRanItsLength) {
  tell(FactKind::course_started, 10, 3);
  tell(FactKind::course_ended, 20, 1);
  tell(FactKind::relation_ended, 20, RelationKind::therapist);
  tell(FactKind::course_started, 30, 3);
  tell(FactKind::relation_ended, 40, RelationKind::therapist);
  auto const courses = of(end(), Pursuit::course);
  EXPECT_EQ(courses.begun, 2U);
  EXPECT_EQ(courses.ended, 2U);
  EXPECT_EQ(courses.dropped_out, 1U);
}

TEST_F(Service, CountsARequestForAMentorAndThatItWasGivenUp) {
  ask(RelationKind::mentor, 10);
  tell(FactKind::gave_up_waiting, 50, 2);
  auto const person = end();
  EXPECT_EQ(of(person, Pursuit::line).begun, 1U);
  EXPECT_EQ(of(person, Pursuit::line).ended, 1U);
  EXPECT_EQ(of(person, Pursuit::line).dropped_out, 1U);
  EXPECT_TRUE(person.waited_in_vain());
}

TEST_F(Service, DoesNotCountARequestForAPersonOfStatutoryDuty) {
  ask(RelationKind::lead, 10);
  tell(FactKind::place_granted, 10, RelationKind::lead);
  EXPECT_EQ(of(end(), Pursuit::line).ended, 0U);
}

TEST_F(Service, WasNotAwaitedInVainWhereAPlaceWasGranted) {
  ask(RelationKind::mentor, 10);
  tell(FactKind::place_granted, 50, RelationKind::mentor, 40.0);
  EXPECT_FALSE(end().waited_in_vain());
}

TEST_F(Service, WasAwaitedInVainByWhoNeverGotAPlaceOnThePolicy) {
  assign();
  tell(FactKind::policy_awaited, 10, 1);
  auto const person = end();
  EXPECT_TRUE(person.waited_in_vain());
  EXPECT_TRUE(person.is_not_served());
  EXPECT_FALSE(person.is_on_policy);
}

TEST_F(Service, IsNotGivenByTheCaseworkerWhomEverybodyHas) {
  put_on_policy();
  tell(FactKind::meeting_held, 10, RelationKind::lead, 45.0);
  auto const person = end();
  EXPECT_TRUE(person.is_on_policy);
  EXPECT_TRUE(person.is_not_served());
}

TEST_F(Service, IsGivenByAMeetingWithThePersonWhoStaysUnderThePolicy) {
  put_on_policy();
  tell(FactKind::meeting_held, 10, RelationKind::specialist, 45.0);
  EXPECT_FALSE(end().is_not_served());
}

TEST_F(Service, IsRememberedOfWhoIsBackOnUsualService) {
  put_on_policy();
  tell(FactKind::relation_ended, 10, RelationKind::specialist);
  told_.citizen(0).policy = 0;
  EXPECT_TRUE(end().is_on_policy);
}

TEST_F(Service, IsNotMeantForWhoIsTurnedAway) {
  put_on_policy();
  tell(FactKind::not_included, 10);
  auto const person = end();
  EXPECT_TRUE(person.is_turned_away);
  EXPECT_FALSE(person.is_not_served());
}

TEST_F(Service, IsNotMeantForWhoNeverWasAssigned) {
  EXPECT_FALSE(end().is_meant());
}

TEST_F(Service, AddsUpMinutesOfMeetings) {
  tell(FactKind::meeting_held, 10, RelationKind::lead, 45.0);
  tell(FactKind::meeting_held, 20, RelationKind::specialist, 30.0);
  EXPECT_EQ(end().minutes_met, 75U);
}

TEST_F(Service, IsNotCountedBeforeTheIndexDate) {
  told_.citizen(0).is_indexed = false;
  tell(FactKind::meeting_held, 10, RelationKind::lead, 45.0);
  tell(FactKind::education_started, 20);
  auto const person = end();
  EXPECT_EQ(person.minutes_met, 0U);
  EXPECT_EQ(of(person, Pursuit::education).begun, 0U);
}

}  // namespace
}  // namespace sim::record
