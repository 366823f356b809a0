#include "sim/base/roster.hpp"

#include <algorithm>
#include <chrono>

#include <gtest/gtest.h>

#include "sim/base/contract.hpp"

namespace sim {
namespace {

using namespace std::chrono_literals;
using std::chrono::Friday;
using std::chrono::Monday;
using std::chrono::Sunday;
using std::chrono::Thursday;
using std::chrono::Tuesday;
using std::chrono::Wednesday;

constexpr RosterYears years{2023y, 2025y};

SimTime at(Date date, Duration time_of_day = Duration::zero()) {
  return start_of(date) + time_of_day;
}

/// Monday to Thursday 08:00–15:30 and Friday 08:00–14:00.
std::vector<RosterWindow> desk_week() {
  return {{Monday, 8h, 15h + 30min},
          {Tuesday, 8h, 15h + 30min},
          {Wednesday, 8h, 15h + 30min},
          {Thursday, 8h, 15h + 30min},
          {Friday, 8h, 14h}};
}

Roster desk() {
  return Roster{desk_week(), years, ClosingDays::municipal};
}

Roster roster_of(std::vector<RosterWindow> const& week) {
  return Roster{week, years, ClosingDays::none};
}

TEST(Roster, OpensAtTheFirstMinuteOfTheWindow) {
  EXPECT_FALSE(desk().is_open(at(2024y / 1 / 2, 7h + 59min)));
  EXPECT_TRUE(desk().is_open(at(2024y / 1 / 2, 8h)));
}

TEST(Roster, ClosesAtTheEndOfTheWindow) {
  EXPECT_TRUE(desk().is_open(at(2024y / 1 / 2, 15h + 29min)));
  EXPECT_FALSE(desk().is_open(at(2024y / 1 / 2, 15h + 30min)));
  EXPECT_TRUE(desk().is_open(at(2024y / 1 / 5, 13h + 59min)));
  EXPECT_FALSE(desk().is_open(at(2024y / 1 / 5, 14h)));
}

TEST(Roster, IsClosedAtWeekends) {
  EXPECT_FALSE(desk().is_open(at(2024y / 1 / 6, 10h)));
  EXPECT_FALSE(desk().is_open(at(2024y / 1 / 7, 10h)));
}

TEST(Roster, IsClosedOnHolidays) {
  EXPECT_FALSE(desk().is_open(at(2024y / 3 / 28, 10h)));
  EXPECT_FALSE(desk().is_open(at(2023y / 5 / 5, 10h)));
  EXPECT_TRUE(desk().is_open(at(2024y / 4 / 26, 10h)));
}

TEST(Roster, IsClosedOnClosingDaysWhereThatIsTheCustom) {
  auto const constitution_day = at(2024y / 6 / 5, 10h);
  EXPECT_FALSE(desk().is_open(constitution_day));
  EXPECT_TRUE(roster_of(desk_week()).is_open(constitution_day));
}

TEST(Roster, KeepsOnCallWindowsOpenOnHolidays) {
  auto const roster = roster_of({{Monday, 8h, 15h}, {Monday, 18h, 20h, OnHolidays::open}});
  auto const easter_monday = 2024y / 4 / 1;
  EXPECT_FALSE(roster.is_open(at(easter_monday, 10h)));
  EXPECT_TRUE(roster.is_open(at(easter_monday, 18h)));
}

TEST(Roster, OpensNextNowWhenOpen) {
  auto const now = at(2024y / 1 / 2, 9h + 15min);
  EXPECT_EQ(desk().next_open(now), now);
}

TEST(Roster, OpensNextLaterTheSameDay) {
  EXPECT_EQ(desk().next_open(at(2024y / 1 / 2)), at(2024y / 1 / 2, 8h));
}

TEST(Roster, OpensNextAfterTheWeekend) {
  EXPECT_EQ(desk().next_open(at(2024y / 1 / 5, 14h)), at(2024y / 1 / 8, 8h));
}

TEST(Roster, OpensNextAfterEaster) {
  EXPECT_EQ(desk().next_open(at(2024y / 3 / 27, 15h + 30min)), at(2024y / 4 / 2, 8h));
}

TEST(Roster, OpensNextBeyondItsLastYear) {
  EXPECT_EQ(desk().next_open(at(2025y / 12 / 30, 15h + 30min)), at(2026y / 1 / 2, 8h));
  auto const thursdays = Roster{{{Thursday, 8h, 9h}}, {2026y, 2026y}, ClosingDays::municipal};
  EXPECT_EQ(thursdays.next_open(at(2026y / 12 / 17, 9h)), at(2027y / 1 / 7, 8h));
}

TEST(Roster, StaysOpenUntilTheEndOfTheWindow) {
  EXPECT_EQ(desk().open_until(at(2024y / 1 / 2, 8h)), at(2024y / 1 / 2, 15h + 30min));
  EXPECT_EQ(desk().open_until(at(2024y / 1 / 2, 15h + 29min)), at(2024y / 1 / 2, 15h + 30min));
}

TEST(Roster, StaysOpenThroughWindowsThatTouch) {
  auto const roster = roster_of({{Monday, 12h, 15h}, {Monday, 8h, 12h}});
  EXPECT_EQ(roster.open_until(at(2024y / 1 / 8, 9h)), at(2024y / 1 / 8, 15h));
}

TEST(Roster, StaysOpenOverMidnight) {
  auto const roster = roster_of({{Sunday, 22h, 24h}, {Monday, 0h, 6h}});
  EXPECT_EQ(roster.open_until(at(2024y / 1 / 7, 23h)), at(2024y / 1 / 8, 6h));
  EXPECT_EQ(roster.open_until(at(2024y / 1 / 8, 1h)), at(2024y / 1 / 8, 6h));
}

TEST(Roster, EndsAtTheLunchBreak) {
  auto const roster = roster_of({{Monday, 8h, 12h}, {Monday, 13h, 15h}});
  EXPECT_EQ(roster.open_until(at(2024y / 1 / 8, 9h)), at(2024y / 1 / 8, 12h));
  EXPECT_EQ(roster.next_open(at(2024y / 1 / 8, 12h)), at(2024y / 1 / 8, 13h));
}

TEST(Roster, CountsOpenTimeWithinOneWindow) {
  EXPECT_EQ(desk().open_time(at(2024y / 1 / 2, 9h), at(2024y / 1 / 2, 10h)), 1h);
  EXPECT_EQ(desk().open_time(at(2024y / 1 / 2, 9h), at(2024y / 1 / 2, 9h)), 0h);
}

TEST(Roster, CountsOpenTimeOfAWeek) {
  EXPECT_EQ(desk().open_time(at(2024y / 1 / 8), at(2024y / 1 / 15)), 36h);
  EXPECT_EQ(desk().open_time(at(2024y / 1 / 5, 14h), at(2024y / 1 / 8, 8h)), 0h);
}

TEST(Roster, CountsOpenTimeAsTheSumOfItsOpenMinutes) {
  auto const roster = desk();
  auto const from = at(2023y / 12 / 20, 9h + 17min);
  auto expected = Duration::zero();
  for (auto minute = from; minute < at(2024y / 1 / 12); minute += 1min) {
    ASSERT_EQ(roster.open_time(from, minute), expected) << format_time(minute);
    expected += roster.is_open(minute) ? 1min : 0min;
  }
}

TEST(Roster, AgreesWithTheCalendarMinuteByMinute) {
  auto const roster = desk();
  auto const week = desk_week();
  for (auto minute = at(2023y / 1 / 1); minute < at(2026y / 1 / 1); minute += 5min) {
    auto const opens = [minute](RosterWindow const& window) {
      return window.day == weekday_of(minute) && window.from <= time_of_day(minute) &&
             time_of_day(minute) < window.to;
    };
    bool const expected =
        is_working_day(date_of(minute), ClosingDays::municipal) && std::ranges::any_of(week, opens);
    ASSERT_EQ(roster.is_open(minute), expected) << format_time(minute);
  }
}

TEST(Roster, AnswersForItsYearsOnly) {
  auto const roster = desk();
  auto const begin = at(2023y / 1 / 1);
  auto const end = at(2026y / 1 / 1);
  EXPECT_EQ(roster.next_open(begin), at(2023y / 1 / 2, 8h));
  EXPECT_GT(roster.open_time(begin, end), Duration::zero());
  EXPECT_THROW(static_cast<void>(roster.is_open(begin - 1min)), ContractError);
  EXPECT_THROW(static_cast<void>(roster.next_open(end + 1min)), ContractError);
  EXPECT_THROW(static_cast<void>(roster.open_until(end + 1min)), ContractError);
  EXPECT_THROW(static_cast<void>(roster.open_time(begin, end + 1min)), ContractError);
}

TEST(Roster, RefusesToEndAnOpeningThatIsNone) {
  EXPECT_THROW(static_cast<void>(desk().open_until(at(2024y / 1 / 2, 15h + 30min))), ContractError);
}

TEST(Roster, RefusesToCountBackwards) {
  EXPECT_THROW(static_cast<void>(desk().open_time(at(2024y / 1 / 2, 1min), at(2024y / 1 / 2))),
               ContractError);
}

TEST(Roster, RefusesToBeNeverOpen) {
  EXPECT_THROW(roster_of({}), ContractError);
}

TEST(Roster, RefusesEmptyWindows) {
  EXPECT_THROW(roster_of({{Monday, 8h, 8h}}), ContractError);
  EXPECT_THROW(roster_of({{Monday, 9h, 8h}}), ContractError);
  EXPECT_NO_THROW(roster_of({{Monday, 8h, 8h + 1min}}));
}

TEST(Roster, RefusesWindowsOutsideTheirDay) {
  EXPECT_THROW(roster_of({{Monday, -1min, 8h}}), ContractError);
  EXPECT_THROW(roster_of({{Monday, 8h, 24h + 1min}}), ContractError);
  EXPECT_NO_THROW(roster_of({{Monday, 0h, 24h}}));
}

TEST(Roster, RefusesWeekdaysThatDoNotExist) {
  EXPECT_THROW(roster_of({{std::chrono::weekday{8}, 8h, 9h}}), ContractError);
}

TEST(Roster, RefusesOverlappingWindows) {
  EXPECT_THROW(roster_of({{Monday, 8h, 12h}, {Monday, 11h + 59min, 15h}}), ContractError);
  EXPECT_THROW(roster_of({{Monday, 8h, 12h}, {Monday, 9h, 10h}}), ContractError);
  EXPECT_NO_THROW(roster_of({{Monday, 8h, 12h}, {Tuesday, 9h, 10h}}));
}

TEST(Roster, RefusesYearsInWrongOrder) {
  EXPECT_THROW((Roster{desk_week(), {2024y, 2023y}, ClosingDays::none}), ContractError);
}

TEST(AlwaysOpen, IsOpenAtEveryMinute) {
  auto const roster = Roster::always_open();
  for (auto const minute : {SimTime{}, at(2024y / 12 / 25), at(0y / 1 / 1), at(9999y / 12 / 31)}) {
    EXPECT_TRUE(roster.is_open(minute));
    EXPECT_EQ(roster.next_open(minute), minute);
  }
}

TEST(AlwaysOpen, NeverCloses) {
  EXPECT_GT(Roster::always_open().open_until(SimTime{}), SimTime{} + std::chrono::years{1'000'000});
}

TEST(AlwaysOpen, CountsAllTimeAsOpen) {
  auto const from = at(2024y / 12 / 25, 1h);
  EXPECT_EQ(Roster::always_open().open_time(from, from + 1000h), 1000h);
}

TEST(OfficeWeek, SpreadsHoursOverFiveDays) {
  auto const roster = roster_of(office_week(37h));
  EXPECT_EQ(roster.open_until(at(2024y / 1 / 8, 8h)), at(2024y / 1 / 8, 15h + 24min));
  EXPECT_EQ(roster.open_until(at(2024y / 1 / 12, 8h)), at(2024y / 1 / 12, 15h + 24min));
  EXPECT_EQ(roster.open_time(at(2024y / 1 / 8), at(2024y / 1 / 15)), 37h);
}

TEST(OfficeWeek, LosesNoOddMinute) {
  auto const roster = roster_of(office_week(30h + 4min));
  EXPECT_EQ(roster.open_time(at(2024y / 1 / 8), at(2024y / 1 / 15)), 30h + 4min);
}

TEST(OfficeWeek, RefusesLessThanAMinuteADayOrMoreThanTheDayHolds) {
  EXPECT_NO_THROW(roster_of(office_week(5min)));
  EXPECT_NO_THROW(roster_of(office_week(80h)));
  EXPECT_THROW(static_cast<void>(office_week(4min)), ContractError);
  EXPECT_THROW(static_cast<void>(office_week(80h + 1min)), ContractError);
}

}  // namespace
}  // namespace sim
