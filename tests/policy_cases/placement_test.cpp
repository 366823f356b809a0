#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/one_citizen.hpp"

namespace sim::model {
namespace {

using std::chrono::weeks;
using tests::add_search;
using tests::middling_response;
using tests::quiet_town;
using tests::Story;

/// Every firm says yes.
Response willing_firms() {
  auto laws = middling_response();
  laws.place_answer = 0.99;
  laws.match_on_answer = laws.relation_on_answer = 0.0;
  laws.readiness_on_work = laws.health_on_work = 0.0;
  return laws;
}

Setting town_with_search() {
  auto town = quiet_town();
  add_search(town.policies[0]);
  town.firms.inclusiveness_spread = 0.0;
  return town;
}

TEST(PlacementSearch, PutsAnApproachOnTheDeskWhenTheSpecialistIsGranted) {
  Story const story{town_with_search(), willing_firms()};
  // New Year's Day is a holiday: the hour is worked when the desk opens.
  EXPECT_EQ(story.facts.times(FactKind::approach_made).front(), "2024-01-02 09:00");
}

TEST(PlacementSearch, TriesAgainAfterTheIntervalWhenTheFirmDeclines) {
  auto laws = willing_firms();
  laws.place_answer = 0.0;
  Story const story{town_with_search(), laws};
  auto const made = story.facts.times(FactKind::approach_made);
  ASSERT_GE(made.size(), 2U);
  EXPECT_EQ(made[1], "2024-01-09 10:00");
  EXPECT_EQ(story.facts.count(FactKind::placement_agreed), 0U);
}

TEST(PlacementSearch, FindsNothingWhereNoFirmTakesInterns) {
  auto town = town_with_search();
  town.firms.willing_share = 0.0;
  Story const story{town, willing_firms()};
  EXPECT_GT(story.facts.count(FactKind::firm_declined), 50U);
  EXPECT_EQ(story.facts.count(FactKind::placement_agreed), 0U);
}

TEST(Placement, StartsInTheMorningAfterTheDelay) {
  Story const story{town_with_search(), willing_firms()};
  EXPECT_EQ(story.facts.times(FactKind::placement_agreed).front(), "2024-01-02 09:00");
  EXPECT_EQ(story.facts.times(FactKind::placement_started).front(), "2024-01-10 08:00");
}

TEST(Placement, EndsAfterItsLengthAndTheFirmGetsItsPlaceBack) {
  auto town = town_with_search();
  town.policies[0].search.pause = weeks{200};
  Story const story{town, willing_firms()};
  EXPECT_EQ(story.facts.times(FactKind::placement_ended).front(), "2024-03-20 08:00");
  for (auto const& firm : story.run.world().firms()) {
    EXPECT_EQ(firm.placed, 0);
  }
}

TEST(Placement, GrowsFromTenHoursAWeekToTwenty) {
  auto town = town_with_search();
  town.policies[0].search.pause = weeks{200};
  Story const story{town, willing_firms()};
  double most = 0.0;
  double first = 0.0;
  for (auto const& fact : story.facts.of(FactKind::state_changed)) {
    first = first == 0.0 ? fact.value : first;
    most = std::max(most, fact.value);
  }
  EXPECT_EQ(first, 10.0);
  EXPECT_GE(most, 15.0);
  EXPECT_LE(most, 20.0);
}

TEST(Placement, IsExtendedOnceWhenTheHostWants) {
  auto town = town_with_search();
  town.policies[0].search.pause = weeks{200};
  town.policies[0].placement.extension = weeks{4};
  town.nature.host_extends = 1.0;
  Story const story{town, willing_firms()};
  EXPECT_EQ(story.facts.times(FactKind::placement_extended).front(), "2024-03-20 08:00");
  EXPECT_EQ(story.facts.times(FactKind::placement_ended).front(), "2024-04-17 08:00");
}

TEST(Placement, MayEndInAJobAfterItWasExtended) {
  auto town = town_with_search();
  town.populations[0].stock = 100;
  town.policies[0].search.pause = weeks{200};
  town.policies[0].placement.extension = weeks{4};
  town.nature.host_extends = 1.0;
  town.nature.host_hires = {0.5, 0.5, 0.5};
  Story const story{town, willing_firms()};
  auto const extended = story.facts.of(FactKind::placement_extended);
  ASSERT_GT(extended.size(), 10U);
  std::size_t hired = 0;
  for (auto const& one : extended) {
    hired += std::ranges::any_of(story.facts.of(FactKind::job_started), [&](Fact const& job) {
               return job.citizen == one.citizen && job.at == one.at + weeks{4};
             })
                 ? 1U
                 : 0U;
  }
  EXPECT_GT(4 * hired, extended.size());
}

TEST(Placement, ToRecruitIsNotFoundWhereNobodyRecruits) {
  auto town = town_with_search();
  town.policies[0].placement.aims = {0.0, 0.0, 1.0};
  town.nature.recruiting_share = 0.0;
  EXPECT_EQ(Story(town, willing_firms()).facts.count(FactKind::placement_agreed), 0U);
}

TEST(Placement, GoesOnWithTheCompanyMentorWhoTookOver) {
  auto town = town_with_search();
  town.populations[0].stock = 40;
  town.policies[0].uses_company_mentor = true;
  town.firms.company_mentor_share = 1.0;
  town.firms.company_mentor_turnover = Rate::from_per_month(2.0);
  town.ends = start_of(std::chrono::year{2024} / 3 / 1);
  Story const story{town, willing_firms()};
  std::size_t mentored = 0;
  for (std::uint32_t k = 0; k < story.run.world().citizens(); ++k) {
    auto const& placement = story.run.world().citizen(CitizenId{k}).placement;
    if (placement.mentor_skill > 0.0F) {
      ++mentored;
      auto const skill = story.run.world().firm(placement.firm).mentor_skill;
      EXPECT_EQ(placement.mentor_skill, static_cast<float>(skill));
    }
  }
  EXPECT_GT(mentored, 0U);
}

TEST(Placement, LeadsToAJobAtTheHostWhoHires) {
  auto town = town_with_search();
  town.nature.host_hires = {1.0 - 1e-12, 1.0 - 1e-12, 1.0 - 1e-12};
  Story const story{town, willing_firms()};
  auto const started = story.facts.of(FactKind::job_started).front();
  EXPECT_EQ(format_time(started.at), "2024-03-20 08:00");
  EXPECT_EQ(started.firm, story.facts.of(FactKind::placement_ended).front().firm);
}

TEST(Placement, BuildsReadinessAsTheEquationSays) {
  auto town = town_with_search();
  town.policies[0].placement.hours_at_end = town.policies[0].placement.hours_at_start;
  town.ends = start_of(std::chrono::year{2024} / 3 / 20) + Duration{8 * 60};
  auto const laws = willing_firms();
  Story const story{town, laws};
  auto const& self = story.run.world().citizen(CitizenId{0});
  Surroundings around{.state = LabourState::internship,
                      .hours_share = 10.0 / 37.0,
                      .match = static_cast<double>(self.placement.match)};
  auto const touched = self.touched;
  auto const expected =
      advance(Condition{}, around, touched - self.placement.starts, laws).readiness_gain;
  EXPECT_NEAR(self.condition.readiness_gain, expected, 1e-12);
}

}  // namespace
}  // namespace sim::model
