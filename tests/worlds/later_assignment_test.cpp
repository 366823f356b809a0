#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/policy/share_assignment.hpp"

#include "tests/support/one_citizen.hpp"

namespace sim::model {
namespace {

using std::chrono::weeks;
using testing::ElementsAre;
using tests::quiet_town;
using tests::Story;

/// Those with 20 weeks on support get a mentor; the citizen has none on 1 January.
Setting mentors_after_20_weeks() {
  auto town = quiet_town();
  town.policies.resize(2);
  town.policies[1].relations[2] = {.role = tests::mentor, .begins = Begins::at_start};
  policy::AssignmentTerms row{.policy = 1, .share = 1.0};
  row.eligibility.on_support_min = weeks{20};
  town.assignment = std::make_shared<policy::ShareAssignment const>(std::vector{row}, town.starts);
  return town;
}

TEST(Policy, StartsWhenTheCitizenHasBeenOnSupportLongEnough) {
  Story const story{mentors_after_20_weeks()};
  EXPECT_THAT(story.facts.times(FactKind::place_granted), ElementsAre("2024-05-20 00:00"));
  EXPECT_EQ(story.facts.count(FactKind::index_date), 1U);
}

/// The citizen goes to school before the 20 weeks are over, and stays for a year.
Setting away_when_due() {
  auto town = mentors_after_20_weeks();
  town.populations[0].education = Rate::from_per_month(10.0);
  town.nature.education_length = std::chrono::days{365};
  town.nature.education_to_work = 0.0;
  return town;
}

TEST(Policy, StartsOnReturnForWhoWasAwayWhenLongEnoughOnSupport) {
  auto const town = away_when_due();
  Story const story{town};
  auto const ended = story.facts.of(FactKind::education_ended).front().at;
  ASSERT_LT(story.facts.of(FactKind::education_started).front().at, town.starts + weeks{20});
  EXPECT_EQ(story.facts.of(FactKind::place_granted).front().at, ended + Duration{1});
}

TEST(Policy, ThatStartsOnReturnDecidesWhenTheConsultantComes) {
  auto town = away_when_due();
  town.policies[0].relations[1] = {
      .role = tests::consultant, .begins = Begins::at_start, .begins_after = weeks{70}};
  town.policies[1].relations[1] = town.policies[0].relations[1];
  town.policies[1].relations[1].begins_after = weeks{1};
  town.populations[0].education = Rate::from_per_month(0.5);
  Story const story{town};
  auto const ended = story.facts.of(FactKind::education_ended).front().at;
  EXPECT_EQ(story.facts.of(FactKind::place_granted).back().at, ended + weeks{1});
}

}  // namespace
}  // namespace sim::model
