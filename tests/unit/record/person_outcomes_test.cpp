#include "sim/record/person_outcomes.hpp"

#include <gtest/gtest.h>

#include "tests/support/told_world.hpp"

namespace sim::record {
namespace {

using model::LabourState;

/// The first citizen of a world of one, told by `tell`.
template <class Tell>
PersonOutcomes outcomes_of(Tell tell) {
  OutcomeRecorder recorder{
      {[](auto const&, auto const&, SimTime) { return true; }}, 0, tests::small_town().ends};
  tests::ToldWorld told{1};
  told.let_hear(recorder);
  told.follow(0);
  tell(told);
  recorder.finish(told.world());
  return recorder.take_persons().at(0);
}

PersonOutcomes of_one_hired_on(int day) {
  return outcomes_of([day](auto& told) { told.move(0, LabourState::ordinary_job, day, 30.0); });
}

constexpr std::size_t month_6 = 2;
constexpr std::size_t month_12 = 3;

TEST(PersonOutcomes, HoldWhatHadBecomeOfTheCitizenByTheDay) {
  auto const person = of_one_hired_on(100);
  EXPECT_EQ(person.at[1].state, LabourState::benefit);
  EXPECT_FALSE(person.at[1].had_hours);
  auto const& later = person.at[month_6];  // Day 182.
  EXPECT_EQ(later.state, LabourState::ordinary_job);
  EXPECT_TRUE(later.had_hours);
  EXPECT_EQ(later.minutes_in_work, 82 * 1440);
  EXPECT_EQ(later.minutes_on_benefit, 100 * 1440);
  EXPECT_EQ(later.weekly_minutes, 30 * 60);
}

TEST(PersonOutcomes, ReachTheHorizonsBeforeTheEnd) {
  EXPECT_EQ(of_one_hired_on(100).followed_to, 6);  // 24 months; 30 come too late.
}

TEST(PersonPath, IsTheSameUpToWhereItParts) {
  auto const one = of_one_hired_on(200);
  auto const other = of_one_hired_on(201);
  EXPECT_EQ(one.at[month_6].path, other.at[month_6].path);
  EXPECT_NE(one.at[month_12].path, other.at[month_12].path);
}

TEST(PersonPath, ShowsADetourThatEndsWhereTheOtherIs) {
  auto const straight = outcomes_of([](auto&) {});
  auto const detour = outcomes_of([](auto& told) {
    told.move(0, LabourState::sick_listed, 20);
    told.move(0, LabourState::benefit, 40);
  });
  EXPECT_EQ(straight.at[month_6].state, detour.at[month_6].state);
  EXPECT_NE(straight.at[month_6].path, detour.at[month_6].path);
}

}  // namespace
}  // namespace sim::record
