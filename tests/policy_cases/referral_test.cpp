#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/one_citizen.hpp"

namespace sim::model {
namespace {

using std::chrono::days;
using std::chrono::weeks;
using tests::consultant;
using tests::quiet_town;
using tests::Story;

/// Several citizens ask for one consultant with room for two.
Setting crowded_town(int citizens) {
  auto town = quiet_town();
  town.populations[0].stock = citizens;
  town.roles[consultant].ceiling = engine::Load::places(2);
  town.policies[0].relations[1] = {.role = consultant, .begins = Begins::at_start};
  return town;
}

TEST(Referral, GrantsPlacesUpToTheCeilingAndLetsTheOthersWait) {
  Story const story{crowded_town(5)};
  EXPECT_EQ(story.facts.count(FactKind::place_requested), 5U);
  EXPECT_EQ(story.facts.count(FactKind::place_granted), 2U);
  EXPECT_EQ(story.run.world().pool(consultant).waiting(), 3U);
}

TEST(Referral, NeverTakesAVoluntaryPlaceAboveTheCeiling) {
  Story const story{crowded_town(5)};
  EXPECT_EQ(story.run.world().pool(consultant).overload(), engine::Load{});
}

TEST(Referral, AssignsADutyAboveTheCeilingAndCountsTheOverload) {
  auto town = crowded_town(5);
  town.policies[0].relations[1].is_duty = true;
  Story const story{town};
  EXPECT_EQ(story.facts.count(FactKind::place_granted), 5U);
  EXPECT_EQ(story.run.world().pool(consultant).overload(), engine::Load::places(3));
}

TEST(Referral, MakesAHeavyCitizenFillTwoPlaces) {
  auto town = crowded_town(3);
  town.policies[0].relations[1].load_quarters = 8;
  Story const story{town};
  EXPECT_EQ(story.facts.count(FactKind::place_granted), 1U);
}

TEST(Referral, BeginsAfterTheTimeThatThePolicySays) {
  auto town = crowded_town(1);
  town.policies[0].relations[1].begins_after = weeks{26};
  Story const story{town};
  EXPECT_EQ(story.facts.times(FactKind::place_requested).front(), "2024-07-01 00:00");
}

TEST(Referral, IsNotMadeForAnElementThatIsNotDelivered) {
  auto town = crowded_town(5);
  town.policies[0].relations[1].given_share = 0.0;
  Story const story{town};
  EXPECT_EQ(story.facts.count(FactKind::place_requested), 0U);
}

TEST(Referral, EndsForWhoGivesUpWaitingAndNobodyElse) {
  auto town = crowded_town(3);
  town.nature.give_up_waiting = Rate::from_per_month(1.0);
  Story const story{town};
  EXPECT_EQ(story.facts.count(FactKind::gave_up_waiting), 1U);
  EXPECT_EQ(story.run.world().pool(consultant).waiting(), 0U);
  EXPECT_EQ(story.run.world().pool(consultant).held(), 2U);
}

TEST(Referral, GivesAFreedPlaceToWhoHasWaitedLongest) {
  auto town = crowded_town(3);
  town.populations[0].departure = Rate::from_per_month(1.0);
  town.nature.exit_shares = {1.0, 0.0, 0.0, 0.0};
  Story const story{town};
  auto const granted = story.facts.of(FactKind::place_granted);
  ASSERT_EQ(granted.size(), 3U);
  auto const exited = story.facts.of(FactKind::exited).front();
  EXPECT_EQ(granted[2].at, exited.at);
  EXPECT_NEAR(granted[2].value, sim::days(exited.at - story.town.opens), 1e-9);
}

}  // namespace
}  // namespace sim::model
