#include "sim/base/holidays.hpp"

#include <chrono>
#include <map>
#include <string>
#include <string_view>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/base/contract.hpp"

namespace sim {
namespace {

using namespace std::chrono_literals;
using std::chrono::sys_days;
using std::chrono::year;
using testing::ElementsAre;
using testing::Pair;

/// All public holidays of a year, as written in an almanac.
std::map<std::string_view, std::string> almanac(year in) {
  std::map<std::string_view, std::string> found;
  for (auto day = sys_days{in / 1 / 1}; day <= sys_days{in / 12 / 31}; ++day) {
    if (auto const holiday = public_holiday(day)) {
      found[name_of(*holiday)] = format_date(day);
    }
  }
  return found;
}

TEST(Easter, FallsOnItsKnownDates) {
  EXPECT_EQ(easter_sunday(1961y), 1961y / 4 / 2);
  EXPECT_EQ(easter_sunday(2000y), 2000y / 4 / 23);
  EXPECT_EQ(easter_sunday(2019y), 2019y / 4 / 21);
  EXPECT_EQ(easter_sunday(2023y), 2023y / 4 / 9);
  EXPECT_EQ(easter_sunday(2024y), 2024y / 3 / 31);
  EXPECT_EQ(easter_sunday(2025y), 2025y / 4 / 20);
  EXPECT_EQ(easter_sunday(2026y), 2026y / 4 / 5);
}

TEST(Easter, KeepsTheExceptionsOfTheLateMoon) {
  EXPECT_EQ(easter_sunday(1954y), 1954y / 4 / 18);
  EXPECT_EQ(easter_sunday(1981y), 1981y / 4 / 19);
  EXPECT_EQ(easter_sunday(2049y), 2049y / 4 / 18);
  EXPECT_EQ(easter_sunday(2076y), 2076y / 4 / 19);
}

TEST(Easter, FallsBetween22MarchAnd25April) {
  EXPECT_EQ(easter_sunday(2285y), 2285y / 3 / 22);
  EXPECT_EQ(easter_sunday(1943y), 1943y / 4 / 25);
  EXPECT_EQ(easter_sunday(2038y), 2038y / 4 / 25);
}

TEST(Easter, IsASundayWithinItsLimitsInEveryYear) {
  for (auto in = 1900y; in < 3000y; ++in) {
    auto const date = easter_sunday(in);
    ASSERT_EQ(std::chrono::weekday{sys_days{date}}, std::chrono::Sunday) << int{in};
    ASSERT_GE(date, in / 3 / 22);
    ASSERT_LE(date, in / 4 / 25);
  }
}

TEST(Easter, RefusesYearsOutsideItsRange) {
  EXPECT_NO_THROW(static_cast<void>(easter_sunday(1900y)));
  EXPECT_NO_THROW(static_cast<void>(easter_sunday(9999y)));
  EXPECT_THROW(static_cast<void>(easter_sunday(1899y)), ContractError);
  EXPECT_THROW(static_cast<void>(easter_sunday(10000y)), ContractError);
}

TEST(Holidays, AreElevenIn2023) {
  EXPECT_THAT(almanac(2023y),
              ElementsAre(Pair("Ascension Day", "2023-05-18"),
                          Pair("Christmas Day", "2023-12-25"),
                          Pair("Easter Monday", "2023-04-10"),
                          Pair("Easter Sunday", "2023-04-09"),
                          Pair("Good Friday", "2023-04-07"),
                          Pair("Maundy Thursday", "2023-04-06"),
                          Pair("New Year's Day", "2023-01-01"),
                          Pair("Second Christmas Day", "2023-12-26"),
                          Pair("Store bededag", "2023-05-05"),
                          Pair("Whit Monday", "2023-05-29"),
                          Pair("Whit Sunday", "2023-05-28")));
}

TEST(Holidays, AreTenIn2024WithoutStoreBededag) {
  EXPECT_THAT(almanac(2024y),
              ElementsAre(Pair("Ascension Day", "2024-05-09"),
                          Pair("Christmas Day", "2024-12-25"),
                          Pair("Easter Monday", "2024-04-01"),
                          Pair("Easter Sunday", "2024-03-31"),
                          Pair("Good Friday", "2024-03-29"),
                          Pair("Maundy Thursday", "2024-03-28"),
                          Pair("New Year's Day", "2024-01-01"),
                          Pair("Second Christmas Day", "2024-12-26"),
                          Pair("Whit Monday", "2024-05-20"),
                          Pair("Whit Sunday", "2024-05-19")));
}

TEST(Holidays, KeepStoreBededagUpTo2023) {
  EXPECT_EQ(public_holiday(2022y / 5 / 13), Holiday::store_bededag);
  EXPECT_EQ(public_holiday(2023y / 5 / 5), Holiday::store_bededag);
  EXPECT_TRUE(is_working_day(2024y / 4 / 26, ClosingDays::municipal));
  EXPECT_TRUE(is_working_day(2025y / 5 / 16, ClosingDays::municipal));
}

TEST(Holidays, NeverShareADate) {
  for (auto in = 1900y; in < 2400y; ++in) {
    ASSERT_EQ(almanac(in).size(), in <= 2023y ? 11U : 10U) << int{in};
  }
}

TEST(Holidays, HoldWhenAscensionFallsOnTheFirstOfMay) {
  EXPECT_EQ(public_holiday(2008y / 5 / 1), Holiday::ascension);
  EXPECT_FALSE(is_public_holiday(2009y / 5 / 1));
}

TEST(Holidays, GoBeforeClosingDaysOnTheSameDate) {
  EXPECT_EQ(public_holiday(2022y / 6 / 5), Holiday::whit_sunday);
  EXPECT_EQ(public_holiday(2017y / 6 / 5), Holiday::whit_monday);
  EXPECT_FALSE(is_closing_day(2017y / 6 / 5, ClosingDays::municipal));
}

TEST(Holidays, EndWithTheirLastDay) {
  EXPECT_TRUE(is_working_day(2024y / 3 / 27, ClosingDays::none));
  EXPECT_FALSE(is_working_day(2024y / 3 / 28, ClosingDays::none));
  EXPECT_FALSE(is_working_day(2024y / 4 / 1, ClosingDays::none));
  EXPECT_TRUE(is_working_day(2024y / 4 / 2, ClosingDays::none));
}

TEST(Holidays, RefuseDatesThatDoNotExist) {
  EXPECT_THROW(static_cast<void>(public_holiday(2023y / 2 / 29)), ContractError);
}

TEST(ClosingDays, AreWorkingDaysWhereThereIsNoCustom) {
  for (auto const date : {2024y / 6 / 5, 2024y / 12 / 24, 2024y / 12 / 31}) {
    EXPECT_FALSE(is_public_holiday(date));
    EXPECT_FALSE(is_closing_day(date, ClosingDays::none));
    EXPECT_TRUE(is_working_day(date, ClosingDays::none));
  }
}

TEST(ClosingDays, AreKeptByMunicipalities) {
  for (auto const date : {2024y / 6 / 5, 2024y / 12 / 24, 2024y / 12 / 31}) {
    EXPECT_TRUE(is_closing_day(date, ClosingDays::municipal));
    EXPECT_FALSE(is_working_day(date, ClosingDays::municipal));
  }
}

TEST(ClosingDays, LeaveTheNeighbouringDaysAlone) {
  for (auto const date : {2024y / 6 / 4, 2024y / 6 / 6, 2024y / 12 / 23, 2024y / 12 / 30}) {
    EXPECT_FALSE(is_closing_day(date, ClosingDays::municipal));
    EXPECT_TRUE(is_working_day(date, ClosingDays::municipal));
  }
}

TEST(WorkingDays, LeaveOutWeekends) {
  EXPECT_TRUE(is_working_day(2024y / 1 / 5, ClosingDays::none));
  EXPECT_FALSE(is_working_day(2024y / 1 / 6, ClosingDays::none));
  EXPECT_FALSE(is_working_day(2024y / 1 / 7, ClosingDays::none));
  EXPECT_TRUE(is_working_day(2024y / 1 / 8, ClosingDays::none));
}

}  // namespace
}  // namespace sim
