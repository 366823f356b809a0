#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/one_citizen.hpp"

namespace sim::model {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::weeks;
using tests::add_search;
using tests::quiet_town;
using tests::Story;

Response laws_of_willing_firms() {
  auto laws = tests::middling_response();
  laws.place_answer = 0.99;
  laws.match_on_answer = laws.relation_on_answer = laws.match_on_conflict = 0.0;
  return laws;
}

/// A placement from 10 January 2024 with a mentor, and a conflict now and then.
Setting town_with_conflicts() {
  auto town = quiet_town();
  add_search(town.policies[0]);
  town.firms.inclusiveness_spread = 0.0;
  town.policies[0].relations[2] = {.role = tests::mentor,
                                   .begins = Begins::with_placement,
                                   .interval = weeks{1},
                                   .meeting = Duration{60},
                                   .travel = Duration{40}};
  town.policies[0].crisis = {.window = days{3}, .work = Duration{60}};
  town.nature.conflict = Rate::from_per_month(3.0);
  return town;
}

TEST(Mentoring, BeginsWhenThePlacementHasBeenAgreed) {
  auto town = town_with_conflicts();
  town.nature.conflict = Rate::zero();
  Story const story{town, laws_of_willing_firms()};
  auto const agreed = story.facts.of(FactKind::placement_agreed).front().at;
  auto const granted = story.facts.of(FactKind::place_granted);
  EXPECT_EQ(granted[1].at, agreed);
  EXPECT_EQ(granted[1].code, tests::mentor);
}

TEST(Mentoring, AnswersAConflictInsideTheWindow) {
  Story const story{town_with_conflicts(), laws_of_willing_firms()};
  ASSERT_GT(story.facts.count(FactKind::crisis_answered), 0U);
  for (auto const& answer : story.facts.of(FactKind::crisis_answered)) {
    EXPECT_LE(answer.value, 72.0);
  }
}

TEST(Mentoring, LeavesAConflictUnansweredWhenTheWindowIsShorterThanTheNight) {
  auto town = town_with_conflicts();
  town.policies[0].crisis = {.window = Duration{30}, .work = Duration{60}};
  Story const story{town, laws_of_willing_firms()};
  EXPECT_EQ(story.facts.count(FactKind::crisis_answered), 0U);
  EXPECT_GT(story.facts.count(FactKind::crisis_unanswered), 0U);
}

TEST(Mentoring, ReachesMoreConflictsInTimeWithAnOnCallWindow) {
  auto town = town_with_conflicts();
  town.policies[0].crisis = {.window = hours{6}, .work = Duration{60}};
  Story const office_hours{town, laws_of_willing_firms()};
  std::vector<RosterWindow> week;
  for (unsigned day = 0; day < 7; ++day) {
    week.push_back({std::chrono::weekday{day}, hours{6}, hours{23}, OnHolidays::open});
  }
  town.roles[tests::mentor].on_call = std::make_shared<Roster const>(
      week, RosterYears{std::chrono::year{2023}, std::chrono::year{2028}}, ClosingDays::none);
  Story const open_telephone{town, laws_of_willing_firms()};
  EXPECT_GT(open_telephone.facts.count(FactKind::crisis_answered),
            office_hours.facts.count(FactKind::crisis_answered));
}

TEST(Placement, IsDroppedAtOnceWhenAConflictStaysOpen) {
  auto town = town_with_conflicts();
  town.policies[0].crisis = {};
  town.nature.placement_drop_out = Rate::from_per_month(0.5);
  auto laws = laws_of_willing_firms();
  laws.crisis_on_drop_out = 8.0;
  Story const story{town, laws};
  auto const conflict = story.facts.of(FactKind::conflict_arose).front().at;
  auto const ended = story.facts.of(FactKind::placement_ended).front();
  EXPECT_EQ(ended.code, 2);
  EXPECT_LT(ended.at - conflict, days{2});
}

TEST(Treatment, StartsOnNeedAndEndsAfterItsLength) {
  auto town = quiet_town();
  town.populations[0].psychiatric_shares = {0.0, 0.0, 1.0, 0.0};
  town.policies[0].relations[4] = {.role = tests::psychologist,
                                   .begins = Begins::on_psychiatric_need,
                                   .interval = weeks{1},
                                   .meeting = Duration{45},
                                   .course_length = weeks{16}};
  Story const story{town};
  EXPECT_EQ(story.facts.times(FactKind::course_started).front(), "2024-01-01 00:00");
  EXPECT_EQ(story.facts.times(FactKind::course_ended).front(), "2024-04-22 00:00");
  EXPECT_NEAR(static_cast<double>(story.facts.count(FactKind::meeting_held)), 14.0, 2.0);
}

TEST(Treatment, IsNotGivenToTheHealthy) {
  auto town = quiet_town();
  town.policies[0].relations[4] = {.role = tests::psychologist,
                                   .begins = Begins::on_psychiatric_need,
                                   .course_length = weeks{16}};
  Story const story{town};
  EXPECT_EQ(story.facts.count(FactKind::course_started), 0U);
}

TEST(Health, KeepsThePlaceAtTheFirmDuringAShortIllness) {
  auto town = quiet_town();
  add_search(town.policies[0]);
  town.firms.inclusiveness_spread = 0.0;
  town.nature.sickness = Rate::from_per_month(2.0);
  town.nature.sick_length = days{2};
  Story const story{town, laws_of_willing_firms()};
  ASSERT_GT(story.facts.count(FactKind::fell_ill), 3U);
  EXPECT_GE(story.facts.count(FactKind::fell_ill), story.facts.count(FactKind::recovered));
  EXPECT_LE(story.facts.count(FactKind::fell_ill), story.facts.count(FactKind::recovered) + 1);
}

TEST(Health, MovesOneLevelAtATime) {
  auto town = quiet_town();
  town.populations[0].psychiatric_shares = {0.0, 0.0, 1.0, 0.0};
  town.nature.improvement = Rate::from_per_month(1.0);
  town.nature.relapse = Rate::from_per_month(1.0);
  Story const story{town};
  double level = 2.0;
  ASSERT_GT(story.facts.count(FactKind::psychiatric_level), 2U);
  for (auto const& fact : story.facts.of(FactKind::psychiatric_level)) {
    EXPECT_EQ(std::abs(fact.value - level), 1.0);
    level = fact.value;
  }
}

}  // namespace
}  // namespace sim::model
