#include "sim/experiment/people_tally.hpp"

#include <cmath>
#include <string_view>

#include <gtest/gtest.h>

namespace sim::experiment {
namespace {

using model::LabourState;
using record::PersonOutcomes;
using record::PersonService;

constexpr std::int32_t week = 7 * 1440;

PersonOutcomes working(std::int32_t weeks, bool on_the_day, std::uint32_t path) {
  PersonOutcomes person;
  person.at[0].minutes_in_work = weeks * week;
  person.at[0].state = on_the_day ? LabourState::ordinary_job : LabourState::benefit;
  person.at[0].path = path;
  return person;
}

PersonService on_policy() {
  PersonService service;
  service.trial_group = 0;
  service.is_on_policy = true;
  service.is_given_its_people = true;
  service.minutes_met = 600;
  return service;
}

/// Four citizens: one on the policy gains 10 weeks, one meant for it waits and stays the same; of
/// two others one loses 4 weeks and the job, one comes to the same by another path.
PeopleTally four_citizens() {
  PersonService waiting;
  waiting.trial_group = 0;
  waiting.asked = 1;
  PersonService const other;
  PeopleTally tally;
  tally.add({working(12, true, 1), working(2, false, 2), on_policy(), other}, 0);
  tally.add({working(0, false, 3), working(0, false, 3), waiting, other}, 0);
  tally.add({working(1, false, 4), working(5, true, 5), other, other}, 0);
  tally.add({working(6, true, 6), working(6, true, 7), other, other}, 0);
  return tally;
}

double figure(PeopleTally const& tally, std::string_view name) {
  for (auto const& each : people_figures()) {
    if (each.name == name) {
      return each.read(tally);
    }
  }
  ADD_FAILURE() << "no figure " << name;
  return 0.0;
}

TEST(PeopleTally, CountsWhoGainsWhoLosesAndHowMuch) {
  auto const tally = four_citizens();
  EXPECT_EQ(figure(tally, "gained"), 0.25);
  EXPECT_EQ(figure(tally, "lost"), 0.25);
  EXPECT_EQ(figure(tally, "same"), 0.5);
  EXPECT_EQ(figure(tally, "weeks_gained"), 10.0);
  EXPECT_EQ(figure(tally, "weeks_lost"), 4.0);
}

TEST(PeopleTally, TellsChangesFromTheLeastThatTheDifferenceAllows) {
  auto const tally = four_citizens();
  EXPECT_EQ(figure(tally, "gained_on_day"), 0.25);
  EXPECT_EQ(figure(tally, "lost_on_day"), 0.25);
  EXPECT_EQ(figure(tally, "changed_on_day"), 0.5);
  EXPECT_EQ(figure(tally, "least_changed_on_day"), 0.0);
  EXPECT_EQ(figure(tally, "another_path"), 0.75);
}

TEST(PeopleTally, TellsWhoWasMeantFromWhoWasServed) {
  auto const tally = four_citizens();
  EXPECT_EQ(figure(tally, "meant"), 0.5);
  EXPECT_EQ(figure(tally, "on_policy"), 0.25);
  EXPECT_EQ(figure(tally, "not_served"), 0.5);
  EXPECT_EQ(figure(tally, "waited_in_vain"), 0.25);
  EXPECT_EQ(figure(tally, "hours_met"), 10.0);
}

TEST(PeopleTally, TellsWhatOthersLost) {
  auto const tally = four_citizens();
  ASSERT_EQ(tally.others, 3);
  EXPECT_EQ(tally.others_more[0], -1);         // Ordinary hours on the day.
  EXPECT_EQ(tally.others_more[3], -4 * week);  // Weeks in work.
  EXPECT_NEAR(figure(tally, "others_another_path"), 2.0 / 3.0, 1e-15);
}

TEST(PeopleTally, DoesNotCallAnybodyOtherWhoIsOnAPolicyInTheBase) {
  PersonService const other;
  PeopleTally tally;
  tally.add({working(0, false, 1), working(9, true, 2), other, on_policy()}, 0);
  EXPECT_EQ(tally.others, 0);
}

TEST(PeopleTally, KnowsNothingOfNobody) {
  for (auto const& each : people_figures()) {
    EXPECT_TRUE(std::isnan(each.read({}))) << each.name;
  }
}

}  // namespace
}  // namespace sim::experiment
