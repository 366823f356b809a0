#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/one_citizen.hpp"

namespace sim::model {
namespace {

using std::chrono::days;
using std::chrono::weeks;
using tests::quiet_town;
using tests::Story;
using tests::usual_lead;

Setting town_where_work_is_found() {
  auto town = quiet_town();
  town.policies[0].relations[0] = usual_lead();
  town.populations[0].work = Rate::from_per_month(2.0);
  town.populations[0].small_hours_share = 0.0;
  return town;
}

TEST(OwnSearch, LeadsToAnOrdinaryJobThatEndsTheBenefitAndTheLeadRelation) {
  Story const story{town_where_work_is_found()};
  ASSERT_EQ(story.facts.count(FactKind::job_started), 1U);
  EXPECT_EQ(story.run.world().citizen(CitizenId{0}).state, LabourState::ordinary_job);
  EXPECT_EQ(story.facts.of(FactKind::relation_ended).front().at,
            story.facts.of(FactKind::job_started).front().at);
}

TEST(OwnSearch, MayFindAFewHoursBesideTheBenefitAndTheLeadPersonStays) {
  auto town = town_where_work_is_found();
  town.populations[0].small_hours_share = 1.0;
  town.populations[0].work = Rate::from_per_month(0.3);
  town.ends = start_of(std::chrono::year{2024} / 7 / 1);
  Story const story{town};
  ASSERT_GE(story.facts.count(FactKind::job_started), 1U);
  EXPECT_LE(story.facts.of(FactKind::job_started).front().value, 9.0);
}

TEST(OwnSearch, StartsAnEducationThatLastsAsLongAsItDoes) {
  auto town = quiet_town();
  town.populations[0].education = Rate::from_per_month(3.0);
  town.nature.education_length = days{365};
  town.nature.education_to_work = 1.0;
  Story const story{town};
  auto const started = story.facts.of(FactKind::education_started).front().at;
  auto const ended = story.facts.of(FactKind::education_ended).front();
  EXPECT_EQ(ended.at - started, days{365});
  EXPECT_EQ(ended.code, 1);
}

TEST(Retention, LosesTheJobAndTheLeadPersonIsAssignedAnew) {
  auto town = town_where_work_is_found();
  town.nature.job_loss_early = Rate::from_per_month(2.0);
  Story const story{town};
  ASSERT_GE(story.facts.count(FactKind::job_lost), 1U);
  auto const lost = story.facts.of(FactKind::job_lost).front().at;
  auto const granted = story.facts.of(FactKind::place_granted);
  ASSERT_GE(granted.size(), 2U);
  EXPECT_EQ(granted[1].at, lost + Duration{1});
}

TEST(Retention, EndsSupportWhenThePolicySaysSo) {
  auto town = town_where_work_is_found();
  town.policies[0].relations[1] = {.role = tests::consultant, .begins = Begins::at_start};
  town.policies[0].after_start = {.length = weeks{26}, .interval = weeks{4}};
  Story const story{town};
  auto const started = story.facts.of(FactKind::job_started).front().at;
  EXPECT_EQ(story.facts.of(FactKind::relation_ended).back().at, started + weeks{26});
}

TEST(Retention, EndsTheCoordinatorsSupportToo) {
  auto town = town_where_work_is_found();
  town.policies[0].relations[3] = {.role = tests::mentor, .begins = Begins::at_start};
  town.policies[0].after_start = {.length = weeks{8}, .interval = weeks{4}};
  Story const story{town};
  auto const started = story.facts.of(FactKind::job_started).front().at;
  EXPECT_EQ(story.facts.of(FactKind::relation_ended).back().at, started + weeks{8});
}

TEST(Retention, AsksForTheCoordinatorAgainAfterPrison) {
  auto town = quiet_town();
  town.policies[0].relations[3] = {.role = tests::mentor, .begins = Begins::at_start};
  town.populations[0].departure = Rate::from_per_month(1.0);
  town.nature.exit_shares = {0.0, 0.0, 0.0, 1.0};
  town.nature.prison_length = days{30};
  Story const story{town};
  EXPECT_GE(story.facts.count(FactKind::place_granted), 2U);
}

TEST(OwnSearch, PutsOffTheStartOfSchoolForWhoIsIllThatDay) {
  auto town = quiet_town();
  town.populations[0].stock = 30;
  tests::add_search(town.policies[0]);
  town.policies[0].search.share_education = 1.0;
  town.nature.education_wait = days{60};
  town.nature.education_length = days{3650};
  town.nature.sickness = Rate::from_per_month(1.0);
  town.nature.sick_length = days{30};
  auto laws = tests::middling_response();
  laws.education_answer = 1.0 - 1e-12;
  Story const story{town, laws};
  EXPECT_EQ(story.facts.count(FactKind::education_started), 30U);
}

TEST(Retention, KeepsUnlimitedSupportToTheEnd) {
  auto town = town_where_work_is_found();
  town.policies[0].relations[1] = {.role = tests::consultant, .begins = Begins::at_start};
  town.policies[0].after_start = {.length = unlimited_support, .interval = weeks{4}};
  Story const story{town};
  EXPECT_TRUE(story.run.world().citizen(CitizenId{0}).relation(RelationKind::specialist).is_held());
}

TEST(Retention, TurnsSmallHoursIntoAJobWhenTheyGrowEnough) {
  auto town = town_where_work_is_found();
  town.populations[0].small_hours_share = 1.0;
  town.populations[0].work = Rate::from_per_month(0.2);
  town.nature.hours_growth = Rate::from_per_month(3.0);
  Story const story{town};
  EXPECT_GE(story.facts.count(FactKind::hours_grew), 2U);
  EXPECT_EQ(story.run.world().citizen(CitizenId{0}).state, LabourState::ordinary_job);
}

TEST(Hiring, GivesALocalVacancyToTheOnlyApplicantWhoIsStrongerThanAnybodyElse) {
  auto town = quiet_town();
  town.populations[0].work = Rate::from_per_month(1.0);
  town.nature.local_share = 1.0 - 1e-9;
  town.nature.outsider_strength = -20.0;
  town.firms.vacancies = Rate::from_per_year(3.0);
  Story const story{town};
  ASSERT_GE(story.facts.count(FactKind::job_started), 1U);
  auto const started = story.facts.of(FactKind::job_started).front();
  EXPECT_EQ(started.code, 3);
  EXPECT_FALSE(started.firm.is_none());
}

TEST(Hiring, NeverGivesAVacancyToACitizenWhenSomebodyElseIsFarStronger) {
  auto town = quiet_town();
  town.populations[0].work = Rate::from_per_month(1.0);
  town.nature.local_share = 1.0 - 1e-9;
  town.nature.outsider_strength = 6.0;
  town.populations[0].work = Rate::from_per_month(0.01);
  town.firms.vacancies = Rate::from_per_year(3.0);
  Story const story{town};
  EXPECT_EQ(story.facts.count(FactKind::job_started), 0U);
  EXPECT_GT(story.facts.count(FactKind::vacancy_filled), 100U);
}

}  // namespace
}  // namespace sim::model
