#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/one_citizen.hpp"
#include "tests/support/only_one.hpp"

namespace sim::model {
namespace {

using std::chrono::days;
using std::chrono::weeks;
using testing::ElementsAre;
using tests::quiet_town;
using tests::Story;

/// One citizen with a moderate illness, and courses of 16 weeks.
Setting town_with_courses() {
  auto town = quiet_town();
  town.populations[0].psychiatric_shares = {0.0, 0.0, 1.0, 0.0};
  town.policies[0].relations[4] = {.role = tests::psychologist,
                                   .begins = Begins::on_psychiatric_need,
                                   .course_length = weeks{16}};
  return town;
}

TEST(Treatment, IsGivenOnceWhenNothingRenewsIt) {
  Story const story{town_with_courses()};
  EXPECT_EQ(story.facts.count(FactKind::course_started), 1U);
}

TEST(Treatment, IsGivenAgainAsLongAsTheNeedIsThere) {
  auto town = town_with_courses();
  town.policies[0].relations[4].renewed_after = weeks{10};
  Story const story{town};
  EXPECT_THAT(story.facts.times(FactKind::course_started),
              ElementsAre("2024-01-01 00:00",
                          "2024-07-01 00:00",
                          "2024-12-30 00:00",
                          "2025-06-30 00:00",
                          "2025-12-29 00:00"));
}

TEST(Treatment, TellsMentalFromSomaticNeed) {
  auto town = town_with_courses();
  town.policies[0].relations[4].begins = Begins::on_somatic_need;
  EXPECT_EQ((Story{town}.facts.count(FactKind::course_started)), 0U);
  town.populations[0].somatic_share = 1.0;
  EXPECT_EQ((Story{town}.facts.count(FactKind::course_started)), 1U);
}

/// Somebody long on support who is in the middle of a course of a year when the run opens.
TEST(Treatment, GoesOnForThoseWhoComeInTreatment) {
  auto town = town_with_courses();
  town.populations[0].in_treatment_share = 1.0;
  town.populations[0].longest_spell = days{3650};
  auto& dose = town.policies[0].relations[4];
  dose.begins_after = days{25};
  dose.course_length = weeks{52};
  dose.given_share = 0.0;
  Story const story{town};
  auto const& profile = story.run.world().profile(CitizenId{0});
  Duration const passed = (profile.enters - profile.spell_start) % Duration{weeks{52}};
  ASSERT_GT(passed, Duration::zero());
  EXPECT_EQ(story.facts.of(FactKind::course_started).at(0).at, town.opens);
  EXPECT_EQ(story.facts.of(FactKind::course_ended).at(0).at, town.opens + weeks{52} - passed);
}

TEST(Treatment, LastsOnUnderAPolicyThatSetsNoEnd) {
  auto town = town_with_courses();
  town.starts = town.opens + weeks{8};
  town.policies.push_back(town.policies[0]);
  town.policies[1].relations[4].course_length = Duration::zero();
  town.assignment = std::make_shared<tests::OnlyOne const>(
      Story{town}.run.world().profile(CitizenId{0}).identity);
  Story const story{town};
  EXPECT_EQ(story.facts.count(FactKind::course_started), 1U);
  EXPECT_EQ(story.facts.count(FactKind::course_ended), 0U);
}

TEST(Mentoring, EndsWhenItsCourseHasRun) {
  auto town = quiet_town();
  town.policies[0].relations[2] = {
      .role = tests::mentor, .begins = Begins::at_start, .course_length = weeks{26}};
  Story const story{town};
  EXPECT_THAT(story.facts.times(FactKind::relation_ended), ElementsAre("2024-07-01 00:00"));
}

/// Somebody who has been on support for some time when the run opens.
Setting town_with_history() {
  auto town = quiet_town();
  town.populations[0].longest_spell = days{3650};
  return town;
}

Duration spell_so_far(Story const& story) {
  auto const& profile = story.run.world().profile(CitizenId{0});
  return profile.enters - profile.spell_start;
}

TEST(StartingStock, MeetsTheCaseworkerInTheRhythmOfItsSpell) {
  auto town = town_with_history();
  town.policies[0].relations[0] = tests::usual_lead();
  Story const story{town};
  Duration const rhythm = weeks{13};
  EXPECT_EQ(story.facts.of(FactKind::meeting_booked).at(0).at,
            town.opens + rhythm - spell_so_far(story) % rhythm);
}

TEST(StartingStock, HasTheConsultantAtOnceWhenTheWaitIsOver) {
  auto town = town_with_history();
  tests::add_search(town.policies[0]);
  town.policies[0].relations[1].begins_after = weeks{1};
  Story const story{town};
  ASSERT_GT(spell_so_far(story), Duration{weeks{1}});
  EXPECT_EQ(story.facts.of(FactKind::place_granted).at(0).at, town.opens);
}

TEST(StartingStock, IsSomewhereInThePauseBetweenTwoSearches) {
  constexpr int people = 400;
  auto town = town_with_history();
  tests::add_search(town.policies[0]);
  town.policies[0].search.pause = weeks{20};
  town.populations[0].stock = people;
  town.roles[tests::consultant].count = 20;
  town.roles[tests::caseworker].count = 20;
  Story const story{town};
  std::set<std::uint32_t> approached;
  for (auto const& fact : story.facts.of(FactKind::approach_made)) {
    if (fact.at < town.opens + weeks{20}) {
      approached.insert(fact.citizen.index);
    }
  }
  // A pause is drawn with its mean, and what is left of it as well: 63 % are over by then. Five
  // standard errors of 400 citizens, and a day on the desk.
  EXPECT_NEAR(static_cast<double>(approached.size()) / people, 0.632, 0.13);
}

}  // namespace
}  // namespace sim::model
