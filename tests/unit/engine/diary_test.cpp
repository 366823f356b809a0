#include "sim/engine/diary.hpp"

#include <chrono>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/base/calendar.hpp"
#include "sim/base/contract.hpp"

namespace sim::engine {
namespace {

using namespace std::chrono_literals;
using std::chrono::days;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

SimTime const monday = start_of(2024y / 1 / 8);
SimTime const tuesday = monday + days{1};
SimTime const friday = monday + days{4};
SimTime const next_monday = monday + days{7};
SimTime const far_away = monday + days{60};

/// Monday to Friday, 08:00 to 16:00.
Roster const& office_hours() {
  static Roster const roster{office_week(40h), {2023y, 2025y}, ClosingDays::none};
  return roster;
}

Appointment meeting(SimTime start, Duration length, std::uint64_t tag = 0) {
  Appointment appointment;
  appointment.start = start;
  appointment.length = length;
  appointment.tag = tag;
  return appointment;
}

Appointment meeting_with_travel(SimTime start, Duration length, int before, int after) {
  auto appointment = meeting(start, length);
  appointment.travel_before_minutes = static_cast<std::uint16_t>(before);
  appointment.travel_after_minutes = static_cast<std::uint16_t>(after);
  return appointment;
}

std::vector<SimTime> starts(std::span<Appointment const> entries) {
  std::vector<SimTime> found;
  for (auto const& entry : entries) {
    found.push_back(entry.start);
  }
  return found;
}

TEST(Diary, KeepsEntriesInOrderOfTime) {
  Diary diary{office_hours()};
  diary.book(meeting(monday + 10h, 1h));
  diary.book(meeting(monday + 8h, 1h));
  EXPECT_THAT(starts(diary.entries()), ElementsAre(monday + 8h, monday + 10h));
}

TEST(Diary, AllowsMeetingsThatTouch) {
  Diary diary{office_hours()};
  diary.book(meeting(monday + 9h, 1h));
  diary.book(meeting(monday + 10h, 1h));
  EXPECT_NO_THROW(diary.book(meeting(monday + 8h, 1h)));
}

TEST(Diary, RefusesMeetingsThatOverlapByAMinute) {
  Diary diary{office_hours()};
  diary.book(meeting(monday + 9h, 1h));
  EXPECT_THROW(diary.book(meeting(monday + 8h, 61min)), ContractError);
  EXPECT_THROW(diary.book(meeting(monday + 10h - 1min, 1h)), ContractError);
}

TEST(Diary, CountsTravelAsOccupied) {
  Diary diary{office_hours()};
  diary.book(meeting_with_travel(monday + 10h, 1h, 30, 15));
  EXPECT_FALSE(diary.is_free(monday + 9h + 30min, monday + 9h + 31min));
  EXPECT_FALSE(diary.is_free(monday + 11h + 14min, monday + 11h + 15min));
  EXPECT_TRUE(diary.is_free(monday + 8h, monday + 9h + 30min));
  EXPECT_TRUE(diary.is_free(monday + 11h + 15min, monday + 16h));
}

TEST(Diary, RefusesMeetingsOutsideTheRoster) {
  Diary diary{office_hours()};
  EXPECT_THROW(diary.book(meeting(monday + 8h - 1min, 1h)), ContractError);
  EXPECT_THROW(diary.book(meeting(monday + 15h + 1min, 1h)), ContractError);
  EXPECT_THROW(diary.book(meeting_with_travel(monday + 8h, 1h, 1, 0)), ContractError);
  EXPECT_NO_THROW(diary.book(meeting(monday + 15h, 1h)));
}

TEST(Diary, RefusesMeetingsOfNoLength) {
  Diary diary{office_hours()};
  EXPECT_THROW(diary.book(meeting(monday + 9h, 0h)), ContractError);
}

TEST(Diary, IsNotFreeWhenClosed) {
  Diary const diary{office_hours()};
  EXPECT_FALSE(diary.is_free(monday + 7h + 59min, monday + 9h));
  EXPECT_FALSE(diary.is_free(monday + 15h, monday + 16h + 1min));
}

TEST(Diary, FreesTheTimeOfACancelledMeeting) {
  Diary diary{office_hours()};
  diary.book(meeting(monday + 9h, 1h, 42));
  EXPECT_EQ(diary.cancel(monday + 9h).tag, 42U);
  EXPECT_TRUE(diary.is_free(monday + 8h, monday + 16h));
}

TEST(Diary, RefusesToCancelWhatIsNotThere) {
  Diary diary{office_hours()};
  diary.book(meeting(monday + 9h, 1h));
  EXPECT_THROW(diary.cancel(monday + 9h + 1min), ContractError);
}

TEST(Diary, MovesAMeetingOverItsOwnOldPlace) {
  Diary diary{office_hours()};
  diary.book(meeting(monday + 9h, 1h, 42));
  diary.move(monday + 9h, monday + 9h + 30min);
  EXPECT_THAT(starts(diary.entries()), ElementsAre(monday + 9h + 30min));
  EXPECT_EQ(diary.entries()[0].tag, 42U);
}

TEST(Diary, FindsTheEntryOfAMinute) {
  Diary diary{office_hours()};
  diary.book(meeting_with_travel(monday + 10h, 1h, 30, 0));
  EXPECT_EQ(diary.entry_at(monday + 9h + 29min), nullptr);
  ASSERT_NE(diary.entry_at(monday + 9h + 30min), nullptr);
  EXPECT_EQ(diary.entry_at(monday + 9h + 30min)->start, monday + 10h);
  EXPECT_NE(diary.entry_at(monday + 11h - 1min), nullptr);
  EXPECT_EQ(diary.entry_at(monday + 11h), nullptr);
}

TEST(Diary, FitsIntoTheFirstGapThatIsLongEnough) {
  Diary diary{office_hours()};
  diary.book(meeting(monday + 8h, 1h));
  diary.book(meeting(monday + 9h + 30min, 1h));
  EXPECT_EQ(diary.first_fit(monday, 30min, far_away), monday + 9h);
  EXPECT_EQ(diary.first_fit(monday, 31min, far_away), monday + 10h + 30min);
}

TEST(Diary, FitsBeforeClosingOrOnTheNextDay) {
  Diary const diary{office_hours()};
  EXPECT_EQ(diary.first_fit(monday + 15h, 1h, far_away), monday + 15h);
  EXPECT_EQ(diary.first_fit(monday + 15h + 1min, 1h, far_away), tuesday + 8h);
  EXPECT_EQ(diary.first_fit(friday + 16h, 1h, far_away), next_monday + 8h);
}

TEST(Diary, FitsUpToTheLatestStart) {
  Diary const diary{office_hours()};
  EXPECT_EQ(diary.first_fit(monday, 1h, monday + 8h), monday + 8h);
  EXPECT_EQ(diary.first_fit(monday, 1h, monday + 8h - 1min), std::nullopt);
  EXPECT_EQ(diary.first_fit(monday, 9h, far_away), std::nullopt);
}

TEST(Diary, JumpsOverWeeksThatAreFull) {
  Diary diary{office_hours()};
  for (int day = 0; day < 26; ++day) {
    auto const midnight = monday + days{day};
    if (office_hours().is_open(midnight + 12h)) {
      diary.book(meeting(midnight + 8h, 8h));
    }
  }
  EXPECT_EQ(diary.first_fit(monday, 15min, far_away), monday + days{28} + 8h);
}

TEST(Diary, CancelsWhatFallsIntoAnAbsence) {
  Diary diary{office_hours()};
  diary.book(meeting(monday + 8h, 1h, 1));
  diary.book(meeting(monday + 9h, 1h, 2));
  diary.book(meeting(monday + 12h, 1h, 3));
  diary.book(meeting(monday + 14h, 1h, 4));
  auto const cancelled = diary.block(monday + 9h, monday + 14h, 99);
  EXPECT_THAT(starts(cancelled), ElementsAre(monday + 9h, monday + 12h));
  EXPECT_THAT(starts(diary.entries()), ElementsAre(monday + 8h, monday + 9h, monday + 14h));
  EXPECT_EQ(diary.entries()[1].kind, AppointmentKind::absence);
  EXPECT_EQ(diary.entries()[1].tag, 99U);
}

TEST(Diary, CancelsWhatOnlyReachesIntoAnAbsence) {
  Diary diary{office_hours()};
  diary.book(meeting(monday + 8h, 2h));
  diary.book(meeting_with_travel(monday + 12h, 1h, 30, 0));
  auto const cancelled = diary.block(monday + 9h, monday + 11h + 31min, 0);
  EXPECT_THAT(starts(cancelled), ElementsAre(monday + 8h, monday + 12h));
}

TEST(Diary, KeepsAMeetingWhoseWayHomeFallsIntoAnAbsence) {
  Diary diary{office_hours()};
  diary.book(meeting_with_travel(monday + 9h, 1h, 0, 30));
  EXPECT_THAT(diary.block(monday + 10h + 10min, monday + 12h, 0), IsEmpty());
  EXPECT_EQ(diary.entries()[0].travel_after_minutes, 10);
}

TEST(Diary, JoinsAbsencesThatTouch) {
  Diary diary{office_hours()};
  diary.block(monday, tuesday, 1);
  diary.block(tuesday + days{1}, tuesday + days{2}, 2);
  diary.block(tuesday, tuesday + days{1}, 3);
  ASSERT_EQ(diary.entries().size(), 1U);
  EXPECT_EQ(diary.entries()[0].start, monday);
  EXPECT_EQ(diary.entries()[0].returns(), tuesday + days{2});
  EXPECT_EQ(diary.entries()[0].tag, 3U);
}

TEST(Diary, IsFreeAgainWhenAnAbsenceIsCancelled) {
  Diary diary{office_hours()};
  diary.block(monday + 2h, tuesday + 2h, 1);
  diary.cancel(monday + 2h);
  EXPECT_EQ(diary.first_fit(monday, 8h, far_away), monday + 8h);
}

TEST(Diary, ForgetsWhatIsOver) {
  auto const roster = Roster::always_open();
  Diary diary{roster};
  for (int hour = 0; hour < 1000; ++hour) {
    diary.book(meeting(monday + std::chrono::hours{hour}, 30min));
    diary.drop_before(monday + std::chrono::hours{hour});
  }
  EXPECT_LE(diary.entries().size(), 3U);
}

}  // namespace
}  // namespace sim::engine
