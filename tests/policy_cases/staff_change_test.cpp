#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/one_citizen.hpp"

namespace sim::model {
namespace {

using std::chrono::days;
using std::chrono::weeks;
using tests::quiet_town;
using tests::Story;

// The only caseworker goes on leave on 22 July; the citizen is due on the 24th.
TEST(Duty, IsAssignedAtOnceAlsoWhileEverybodyIsAway) {
  auto town = quiet_town();
  town.opens = town.starts = start_of(std::chrono::year{2024} / 7 / 21);
  town.policies[0].relations[0] = tests::usual_lead();
  town.policies[0].relations[0].begins_after = days{3};
  town.nature.summer_leave = days{21};
  Story const story{town};
  auto const granted = story.facts.of(FactKind::place_granted);
  ASSERT_FALSE(granted.empty());
  EXPECT_EQ(granted.front().at, town.starts + days{3});
}

/// A hundred posts that open a day after the start; each holder stays a year on average.
Setting town_with_new_posts() {
  auto town = quiet_town();
  auto& role = town.roles[tests::consultant];
  role.count = 0;
  role.changes = {{.at = town.starts + days{1}, .count = 100}};
  town.nature.resignation = Rate::from_per_year(1.0);
  town.nature.recruitment_min = town.nature.recruitment_max = weeks{8};
  town.ends = start_of(std::chrono::year{2029} / 1 / 1);
  return town;
}

// A post is held for a year and vacant for eight weeks: 100 posts and five years make 433
// resignations of the consultants, give or take 19 (the square root, less since vacancies are not
// random).
TEST(Resignation, IsAsFrequentInPostsThatOpenLater) {
  Story const story{town_with_new_posts()};
  auto const resigned = story.facts.of(FactKind::resigned);
  auto const consultants = std::ranges::count_if(resigned, [&](Fact const& fact) {
    return story.run.world().staff(fact.staff).role == tests::consultant;
  });
  EXPECT_NEAR(static_cast<double>(consultants), 433.0, 95.0);
}

TEST(SettlingIn, IsNotEndedByTheEventOfThePredecessor) {
  auto town = town_with_new_posts();
  town.nature.resignation = Rate::from_per_month(1.0);
  town.nature.settling_in = weeks{26};
  Story const story{town};
  auto const full = town.roles[tests::consultant].ceiling;
  std::size_t new_people = 0;
  for (std::uint32_t k = 0; k < 100; ++k) {
    auto const person = story.run.world().staff_at(tests::consultant, engine::ServerId{k});
    SimTime came = SimTime::min();
    for (auto const& fact : story.facts.of(FactKind::recruited)) {
      came = fact.staff == person ? fact.at : came;
    }
    if (town.ends - came < weeks{26}) {
      ++new_people;
      EXPECT_LT(story.run.world().pool(tests::consultant).ceiling(engine::ServerId{k}), full) << k;
    }
  }
  EXPECT_GT(new_people, 40U);
}

// Each of two caseworkers has a citizen, a month's work on the desk and a course to go to when the
// second post closes.
TEST(Desk, GoesToTheColleagueWhenThePostCloses) {
  auto town = quiet_town();
  town.populations[0].stock = 2;
  town.policies[0].relations[0] = tests::usual_lead();
  town.policies[0].planning.steps[0] = {.length = Duration{60 * 60}, .share = 1.0};
  auto& role = town.roles[tests::caseworker];
  role.count = 2;
  role.training = Duration{60 * 60};
  role.trained_a_year = 2;
  role.changes = {{.at = town.starts + days{10}, .count = 1}};
  Story const story{town};
  EXPECT_EQ(story.facts.count(FactKind::plan_step), 2U);
}

// The first meetings of two citizens with two caseworkers are on 3 January from 08:00 to 08:45.
TEST(Post, MayCloseInTheMinuteInWhichAMeetingEnds) {
  auto town = quiet_town();
  town.ends = town.starts + weeks{4};
  town.populations[0].stock = 2;
  town.policies[0].relations[0] = tests::usual_lead();
  town.roles[tests::caseworker].count = 2;
  town.roles[tests::caseworker].changes = {
      {.at = town.starts + days{2} + Duration{8 * 60 + 45}, .count = 1}};
  Story const story{town};
  EXPECT_EQ(story.facts.count(FactKind::handed_over), 1U);
  EXPECT_THAT(story.facts.times(FactKind::meeting_held),
              testing::ElementsAre("2024-01-03 08:45", "2024-01-03 08:45"));
}

TEST(Person, HasAnIdentityThatNoHolderOfAnotherPostHas) {
  auto town = quiet_town();
  town.roles[tests::mentor].count = 2;
  Story story{town};
  auto& world = story.run.world();
  auto& second_holder = world.staff(world.staff_at(tests::mentor, engine::ServerId{0}));
  second_holder.person = 1;
  auto const& neighbour = world.staff(world.staff_at(tests::mentor, engine::ServerId{1}));
  EXPECT_NE(second_holder.person_identity(), neighbour.person_identity());
}

}  // namespace
}  // namespace sim::model
