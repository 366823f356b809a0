#include "sim/base/calendar.hpp"

#include <chrono>
#include <optional>

#include <gtest/gtest.h>

#include "sim/base/contract.hpp"

namespace sim {
namespace {

using namespace std::chrono_literals;
using std::chrono::months;
using std::chrono::sys_days;

SimTime at(Date date, Duration time_of_day = Duration::zero()) {
  return start_of(date) + time_of_day;
}

TEST(Calendar, StartsAtTheEpoch) {
  EXPECT_EQ(start_of(1970y / 1 / 1), SimTime{});
  EXPECT_EQ(date_of(SimTime{}), 1970y / 1 / 1);
}

TEST(Calendar, CountsEveryDayAs1440Minutes) {
  EXPECT_EQ(start_of(2024y / 3 / 1) - start_of(2024y / 2 / 28), 2 * 24h);
  EXPECT_EQ(start_of(2025y / 3 / 1) - start_of(2025y / 2 / 28), 24h);
}

TEST(Calendar, KeepsTheDateUntilTheLastMinuteOfTheDay) {
  EXPECT_EQ(date_of(at(2024y / 2 / 29, 23h + 59min)), 2024y / 2 / 29);
  EXPECT_EQ(date_of(at(2024y / 2 / 29, 24h)), 2024y / 3 / 1);
}

TEST(Calendar, GivesDatesBeforeTheEpoch) {
  EXPECT_EQ(date_of(SimTime{-1min}), 1969y / 12 / 31);
  EXPECT_EQ(time_of_day(SimTime{-1min}), 23h + 59min);
  EXPECT_EQ(day_number(SimTime{-1min}).count(), -1);
}

TEST(Calendar, TurnsEveryDayOfFourCenturiesThereAndBack) {
  for (auto day = sys_days{1900y / 1 / 1}; day < sys_days{2300y / 1 / 1}; ++day) {
    ASSERT_EQ(sys_days{date_of(start_of(day))}, day);
  }
}

TEST(Calendar, ReachesFromYear0ToYear9999) {
  EXPECT_EQ(date_of(start_of(0y / 1 / 1)), 0y / 1 / 1);
  EXPECT_EQ(date_of(start_of(9999y / 12 / 31)), 9999y / 12 / 31);
}

TEST(Calendar, RefusesTimesOutsideYears0To9999) {
  EXPECT_THROW(static_cast<void>(date_of(start_of(0y / 1 / 1) - 1min)), ContractError);
  EXPECT_THROW(static_cast<void>(date_of(start_of(9999y / 12 / 31) + 24h)), ContractError);
}

TEST(Calendar, RefusesDatesThatDoNotExist) {
  EXPECT_THROW(static_cast<void>(start_of(2023y / 2 / 29)), ContractError);
  EXPECT_THROW(static_cast<void>(start_of(10000y / 1 / 1)), ContractError);
  EXPECT_THROW(static_cast<void>(start_of(-1y / 12 / 31)), ContractError);
}

TEST(Calendar, KnowsTheDayOfTheWeek) {
  EXPECT_EQ(weekday_of(SimTime{}), std::chrono::Thursday);
  EXPECT_EQ(weekday_of(at(2024y / 1 / 1)), std::chrono::Monday);
  EXPECT_EQ(weekday_of(at(2024y / 1 / 7, 23h + 59min)), std::chrono::Sunday);
  EXPECT_EQ(weekday_of(SimTime{-1min}), std::chrono::Wednesday);
}

TEST(Calendar, KnowsTheMinuteOfTheDay) {
  EXPECT_EQ(time_of_day(at(2024y / 1 / 2, 9h + 15min)), 9h + 15min);
  EXPECT_EQ(time_of_day(at(2024y / 1 / 2)), 0min);
}

TEST(Calendar, FindsTheStartOfTheMonth) {
  EXPECT_EQ(start_of_month(at(2024y / 2 / 1)), at(2024y / 2 / 1));
  EXPECT_EQ(start_of_month(at(2024y / 2 / 29, 23h + 59min)), at(2024y / 2 / 1));
}

TEST(Calendar, FindsTheStartOfTheNextMonth) {
  EXPECT_EQ(start_of_next_month(at(2024y / 2 / 1)), at(2024y / 3 / 1));
  EXPECT_EQ(start_of_next_month(at(2024y / 12 / 31, 23h + 59min)), at(2025y / 1 / 1));
}

TEST(Calendar, AddsMonthsToTheSameDay) {
  EXPECT_EQ(add_months(2024y / 1 / 15, months{1}), 2024y / 2 / 15);
  EXPECT_EQ(add_months(2024y / 1 / 15, months{0}), 2024y / 1 / 15);
  EXPECT_EQ(add_months(2024y / 11 / 30, months{14}), 2026y / 1 / 30);
}

TEST(Calendar, ClampsToTheLastDayWhenTheMonthIsShorter) {
  EXPECT_EQ(add_months(2024y / 1 / 31, months{1}), 2024y / 2 / 29);
  EXPECT_EQ(add_months(2023y / 1 / 31, months{1}), 2023y / 2 / 28);
  EXPECT_EQ(add_months(2024y / 3 / 31, months{1}), 2024y / 4 / 30);
  EXPECT_EQ(add_months(2024y / 2 / 29, months{12}), 2025y / 2 / 28);
}

TEST(Calendar, TakesMonthsAway) {
  EXPECT_EQ(add_months(2024y / 3 / 31, months{-1}), 2024y / 2 / 29);
  EXPECT_EQ(add_months(2024y / 1 / 10, months{-1}), 2023y / 12 / 10);
}

TEST(Calendar, KeepsTheTimeOfDayWhenAddingMonths) {
  EXPECT_EQ(add_months(at(2024y / 1 / 31, 9h + 15min), months{1}), at(2024y / 2 / 29, 9h + 15min));
}

TEST(Calendar, RefusesToAddMonthsOutOfRange) {
  EXPECT_THROW(static_cast<void>(add_months(2023y / 2 / 30, months{1})), ContractError);
  EXPECT_THROW(static_cast<void>(add_months(9999y / 12 / 1, months{1})), ContractError);
}

TEST(Calendar, CountsAMonthOnlyOnceItIsWhole) {
  auto const from = at(2024y / 1 / 15, 10h);
  EXPECT_EQ(whole_months_between(from, from), months{0});
  EXPECT_EQ(whole_months_between(from, at(2024y / 2 / 15, 9h + 59min)), months{0});
  EXPECT_EQ(whole_months_between(from, at(2024y / 2 / 15, 10h)), months{1});
  EXPECT_EQ(whole_months_between(from, at(2026y / 1 / 14, 23h)), months{23});
}

TEST(Calendar, CountsAClampedMonthAsWhole) {
  EXPECT_EQ(whole_months_between(at(2024y / 1 / 31), at(2024y / 2 / 28)), months{0});
  EXPECT_EQ(whole_months_between(at(2024y / 1 / 31), at(2024y / 2 / 29)), months{1});
}

TEST(Calendar, RefusesToCountMonthsBackwards) {
  EXPECT_THROW(static_cast<void>(whole_months_between(SimTime{1min}, SimTime{})), ContractError);
}

TEST(Calendar, ReadsADate) {
  EXPECT_EQ(parse_date("2024-01-01"), 2024y / 1 / 1);
  EXPECT_EQ(parse_date("0000-02-29"), 0y / 2 / 29);
  EXPECT_EQ(parse_date("9999-12-31"), 9999y / 12 / 31);
}

TEST(Calendar, ReadsLeapDaysInLeapYearsOnly) {
  EXPECT_EQ(parse_date("2024-02-29"), 2024y / 2 / 29);
  EXPECT_EQ(parse_date("2000-02-29"), 2000y / 2 / 29);
  EXPECT_EQ(parse_date("2023-02-29"), std::nullopt);
  EXPECT_EQ(parse_date("1900-02-29"), std::nullopt);
}

TEST(Calendar, ReadsNothingElse) {
  for (auto const* text : {"",
                           "2024-1-01",
                           "2024-01-1",
                           "24-01-01",
                           "2024-01-01 ",
                           " 2024-01-01",
                           "2024/01/01",
                           "2024-01/01",
                           "20240101",
                           "2024-00-01",
                           "2024-13-01",
                           "2024-01-00",
                           "2024-01-32",
                           "2024-04-31",
                           "-024-01-01",
                           "+024-01-01",
                           "2024-01-0x",
                           "2024-01-01T00:00"}) {
    EXPECT_EQ(parse_date(text), std::nullopt) << text;
  }
}

TEST(Calendar, WritesADate) {
  EXPECT_EQ(format_date(2024y / 1 / 2), "2024-01-02");
  EXPECT_EQ(format_date(7y / 12 / 31), "0007-12-31");
}

TEST(Calendar, RefusesToWriteADateThatDoesNotExist) {
  EXPECT_THROW(static_cast<void>(format_date(2023y / 2 / 29)), ContractError);
}

TEST(Calendar, WritesATime) {
  EXPECT_EQ(format_time(at(2024y / 1 / 2, 9h + 5min)), "2024-01-02 09:05");
  EXPECT_EQ(format_time(at(2024y / 1 / 2, 23h + 59min)), "2024-01-02 23:59");
  EXPECT_EQ(format_time(SimTime{-1min}), "1969-12-31 23:59");
}

}  // namespace
}  // namespace sim
