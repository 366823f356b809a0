#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/one_citizen.hpp"

namespace sim::model {
namespace {

using std::chrono::days;
using std::chrono::weeks;
using testing::ElementsAre;
using tests::quiet_town;
using tests::Story;
using tests::usual_lead;

TEST(Inflow, LetsTheStockEnterAtTheOpening) {
  auto town = quiet_town();
  town.populations[0].stock = 3;
  Story const story{town};
  EXPECT_THAT(story.facts.times(FactKind::entered),
              ElementsAre("2024-01-01 00:00", "2024-01-01 00:00", "2024-01-01 00:00"));
}

TEST(Inflow, GivesNewCitizensTheDayTheyComeAsTheirIndexDate) {
  auto town = quiet_town();
  town.populations[0].inflow = Rate::from_per_month(2.0);
  Story const story{town};
  auto const entered = story.facts.of(FactKind::entered);
  auto const indexed = story.facts.of(FactKind::index_date);
  ASSERT_GT(entered.size(), 10U);
  ASSERT_EQ(entered.size(), indexed.size());
  for (std::size_t k = 0; k < entered.size(); ++k) {
    EXPECT_EQ(entered[k].at, indexed[k].at);
  }
}

TEST(Rights, PassesTheRefundStepsOfANewSpell) {
  auto town = quiet_town();
  town.populations[0].stock = 0;
  town.populations[0].inflow = Rate::from_per_month(0.5);
  Story const story{town};
  auto const entered = story.facts.of(FactKind::entered).front();
  auto const steps = story.facts.of(FactKind::benefit_step_passed);
  ASSERT_GE(steps.size(), 1U);
  EXPECT_EQ(steps.front().at, entered.at + weeks{4});
  EXPECT_EQ(steps.front().code, 4);
}

TEST(Rights, DecideACaseWithinTheWaitOfTheRehabilitationTeam) {
  auto town = quiet_town();
  town.populations[0].clarification = Rate::from_per_month(2.0);
  town.nature.team_wait_min = weeks{4};
  town.nature.team_wait_max = weeks{12};
  town.nature.team_shares = {0.0, 1.0, 0.0};
  Story const story{town};
  auto const asked = story.facts.of(FactKind::case_to_team).front().at;
  auto const decided = story.facts.of(FactKind::team_decided).front();
  EXPECT_GE(decided.at - asked, weeks{4});
  EXPECT_LE(decided.at - asked, weeks{12});
  EXPECT_EQ(decided.code, static_cast<std::int32_t>(LabourState::disability_pension));
}

TEST(Rights, LeaveNobodyInAnAbsorbingStateWithARelation) {
  auto town = quiet_town();
  town.policies[0].relations[0] = usual_lead();
  town.populations[0].clarification = Rate::from_per_month(2.0);
  town.nature.team_shares = {0.0, 1.0, 0.0};
  Story const story{town};
  auto const& self = story.run.world().citizen(CitizenId{0});
  ASSERT_EQ(self.state, LabourState::disability_pension);
  EXPECT_FALSE(self.relation(RelationKind::lead).is_held());
}

TEST(Exit, RetiresCitizensOnTheirDay) {
  auto town = quiet_town();
  town.populations[0].age_min = 66.0;
  town.populations[0].age_max = 66.5;
  Story const story{town};
  auto const exited = story.facts.of(FactKind::exited).front();
  auto const& profile = story.run.world().profile(CitizenId{0});
  EXPECT_EQ(exited.code, 4);
  EXPECT_NEAR(sim::days(exited.at - profile.born) / 365.25, 67.0, 1e-4);
}

TEST(Exit, BringsPrisonersBackToBenefit) {
  auto town = quiet_town();
  town.populations[0].departure = Rate::from_per_month(1.0);
  town.nature.exit_shares = {0.0, 0.0, 0.0, 1.0};
  town.nature.prison_length = days{10};
  Story const story{town};
  ASSERT_GE(story.facts.count(FactKind::exited), 2U);
  EXPECT_NE(story.run.world().citizen(CitizenId{0}).state, LabourState::left);
}

TEST(Staff, AreOnLeaveForThreeWeeksInJuly) {
  auto town = quiet_town();
  town.nature.summer_leave = days{21};
  town.ends = start_of(std::chrono::year{2025} / 1 / 1);
  Story const story{town};
  auto const leaves = story.facts.of(FactKind::absence_started);
  ASSERT_EQ(leaves.size(), 4U);
  for (auto const& leave : leaves) {
    auto const date = date_of(leave.at);
    EXPECT_EQ(date.month(), std::chrono::July);
    EXPECT_EQ(weekday_of(leave.at), std::chrono::Monday);
    EXPECT_EQ(leave.value, 21.0);
  }
}

TEST(Staff, HoldNoMeetingWhileAway) {
  auto town = quiet_town();
  town.nature.summer_leave = days{21};
  auto lead = usual_lead();
  lead.interval = days{2};
  town.policies[0].relations[0] = lead;
  town.ends = start_of(std::chrono::year{2025} / 1 / 1);
  Story const story{town};
  auto const away = [&](model::FactKind kind) {
    for (auto const& fact : story.facts.of(kind)) {
      if (fact.staff == StaffId{0}) {
        return fact.at;
      }
    }
    return SimTime{};
  };
  auto const from = away(FactKind::absence_started);
  auto const to = away(FactKind::absence_ended);
  ASSERT_EQ(to - from, days{21});
  for (auto const& meeting : story.facts.of(FactKind::meeting_held)) {
    EXPECT_FALSE(meeting.at > from && meeting.at <= to) << format_time(meeting.at);
  }
}

TEST(StaffDay, ConservesEveryMinuteOfTheRoster) {
  auto town = tests::small_town();
  town.ends = start_of(std::chrono::year{2024} / 7 / 1);
  Story const story{town};
  for (auto const& person : story.run.world().staff()) {
    EXPECT_TRUE(person.time.hours().are_conserved());
  }
}

TEST(Firm, OpensVacanciesThatCloseAfterTheirTime) {
  auto town = quiet_town();
  town.firms.vacancies = Rate::from_per_year(0.2);
  town.firms.vacancy_open = days{28};
  Story const story{town};
  auto const opened = story.facts.of(FactKind::vacancy_opened);
  auto const filled = story.facts.of(FactKind::vacancy_filled);
  ASSERT_GT(filled.size(), 5U);
  for (std::size_t k = 0; k < filled.size(); ++k) {
    EXPECT_EQ(filled[k].at, opened[k].at + days{28});
  }
}

TEST(CalendarMonth, EndsInTheLastMinute) {
  auto town = quiet_town();
  town.ends = start_of(std::chrono::year{2024} / 4 / 1);
  Story const story{town};
  EXPECT_THAT(story.facts.times(FactKind::month_ended),
              ElementsAre("2024-01-31 23:59", "2024-02-29 23:59", "2024-03-31 23:59"));
}

}  // namespace
}  // namespace sim::model
