#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/one_citizen.hpp"

namespace sim::model {
namespace {

using std::chrono::weeks;
using testing::ElementsAre;
using tests::quiet_town;
using tests::Story;
using tests::usual_lead;

TEST(Contact, IsFirstAskedForTheDayAfterTheLeadPersonIsAssigned) {
  auto town = quiet_town();
  town.policies[0].relations[0] = usual_lead();
  Story const story{town};
  EXPECT_EQ(story.facts.times(FactKind::place_granted).front(), "2024-01-01 00:00");
  EXPECT_EQ(story.facts.times(FactKind::meeting_booked).front(), "2024-01-02 00:00");
}

TEST(Contact, IsHeldInTheFirstFreeSlotADayAfterTheRequest) {
  auto town = quiet_town();
  town.policies[0].relations[0] = usual_lead();
  Story const story{town};
  EXPECT_EQ(story.facts.times(FactKind::meeting_held).front(), "2024-01-03 08:45");
}

TEST(Contact, ReturnsAtTheIntervalCountedFromTheStartOfTheLastMeeting) {
  auto town = quiet_town();
  town.policies[0].relations[0] = usual_lead();
  town.ends = start_of(std::chrono::year{2024} / 8 / 1);
  Story const story{town};
  EXPECT_THAT(story.facts.times(FactKind::meeting_held),
              ElementsAre("2024-01-03 08:45", "2024-04-03 08:45", "2024-07-03 08:45"));
}

// The third meeting is due on Good Friday, 29 March 2024: the desk opens again on Tuesday.
TEST(Contact, IsCloserInTheEarlyPeriodAndSkipsTheHolidays) {
  auto town = quiet_town();
  auto lead = usual_lead();
  lead.early_interval = std::chrono::days{43};
  lead.early_period = weeks{10};
  town.policies[0].relations[0] = lead;
  town.ends = start_of(std::chrono::year{2024} / 5 / 1);
  Story const story{town};
  EXPECT_THAT(story.facts.times(FactKind::meeting_held),
              ElementsAre("2024-01-03 08:45", "2024-02-15 08:45", "2024-04-02 08:45"));
}

TEST(Contact, IsMovedWhenThePersonResignsAndHeldWithTheSuccessor) {
  auto town = quiet_town();
  town.policies[0].relations[0] = usual_lead();
  town.nature.resignation = Rate::from_per_year(2.0);
  town.nature.recruitment_min = town.nature.recruitment_max = weeks{8};
  Story const story{town};
  ASSERT_GT(story.facts.count(FactKind::resigned), 0U);
  ASSERT_GT(story.facts.count(FactKind::recruited), 0U);
  auto const handed_over = story.facts.of(FactKind::handed_over).front();
  auto const recruited = story.facts.of(FactKind::recruited);
  EXPECT_TRUE(std::ranges::any_of(recruited, [&](Fact const& fact) {
    return fact.staff == handed_over.staff && fact.at == handed_over.at;
  }));
}

TEST(Contact, RaisesEngagementByWhatTheEquationSays) {
  auto town = quiet_town();
  town.policies[0].relations[0] = usual_lead();
  town.ends = start_of(std::chrono::year{2024} / 1 / 3) + Duration{8 * 60 + 46};
  auto laws = tests::middling_response();
  laws.pair_fit_spread = 0.0;
  laws.training_on_effect = 0.0;
  Story const story{town, laws};
  auto const& self = story.run.world().citizen(CitizenId{0});
  double const expected =
      engagement_after_meeting(laws.engagement_resting, Duration{45}, 1.0, laws);
  EXPECT_DOUBLE_EQ(self.condition.engagement, expected);
}

TEST(Contact, IsMissedByACitizenWhoDoesNotCome) {
  auto town = quiet_town();
  town.policies[0].relations[0] = usual_lead();
  town.nature.attend_share = 1e-12;
  town.ends = start_of(std::chrono::year{2024} / 2 / 1);
  Story const story{town};
  EXPECT_EQ(story.facts.count(FactKind::meeting_held), 0U);
  EXPECT_EQ(story.facts.times(FactKind::meeting_missed).front(), "2024-01-03 08:45");
}

}  // namespace
}  // namespace sim::model
