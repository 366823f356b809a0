#include <clocale>

#include <gtest/gtest.h>

#include "sim/scenario/toml/amount_text.hpp"
#include "sim/scenario/toml/clock_window.hpp"

namespace sim::scenario {
namespace {

using namespace std::chrono_literals;
using std::chrono::days;
using std::chrono::weeks;

TEST(DurationText, KnowsEveryUnit) {
  EXPECT_EQ(read_duration("45 minutes").value, 45min);
  EXPECT_EQ(read_duration("1.5 hours").value, 90min);
  EXPECT_EQ(read_duration("26 days").value, days{26});
  EXPECT_EQ(read_duration("1 week").value, weeks{1});
  EXPECT_EQ(read_duration("18 months").value, months(18));
  EXPECT_EQ(read_duration("12 months").value, years(1));
  EXPECT_EQ(read_duration("3 years").value, 3 * Duration{525'960});
}

TEST(DurationText, SetsThousandsApartByAnySpace) {
  EXPECT_EQ(read_duration("12 064 days").value, days{12'064});
  EXPECT_EQ(read_duration("12\u00A0064 days").value, days{12'064});
  EXPECT_EQ(read_duration("1\u202F012\u2009064 minutes").value, 1'012'064min);
}

TEST(DurationText, SaysWhatIsWrong) {
  EXPECT_EQ(read_duration("13").fault, "the unit is missing; write for example \"13 weeks\"");
  EXPECT_EQ(read_duration("13 uger").fault, "write 'weeks' for 'uger'");
  EXPECT_EQ(read_duration("13 wk").fault,
            "'wk' is not a unit of time; use minutes, hours, days, weeks, months or years");
  EXPECT_EQ(read_duration("weeks").fault, "it must begin with a number");
  EXPECT_EQ(read_duration("").fault, "it must begin with a number");
  EXPECT_EQ(read_duration("5,5 weeks").fault, "write decimals with a point: \"5.5 weeks\"");
  EXPECT_EQ(read_duration("1,000 weeks").fault,
            "a comma is not understood in a number; write decimals with a point and thousands with "
            "a space");
  EXPECT_EQ(read_duration("1e3 weeks").fault, "write the number out in full, without an exponent");
  EXPECT_EQ(read_duration("12 64 weeks").fault,
            "the digits are not in groups of three; write for example 12 064.50");
  EXPECT_EQ(read_duration("0.1 minutes").fault,
            "time is counted in whole minutes; at least 1 minute is needed");
  EXPECT_EQ(read_duration("99999999999999999 years").fault, "that is too long to count");
  EXPECT_EQ(read_duration("inf weeks").fault, "a finite number is needed");
  EXPECT_EQ(read_duration("-nan weeks").fault, "a finite number is needed");
  EXPECT_EQ(read_duration(std::string(400, '9') + " weeks").fault, "the number is too large");
  EXPECT_EQ(read_duration("0." + std::string(400, '0') + "1 weeks").fault,
            "the number is too small to be told from zero");
}

TEST(DurationText, IsWrittenInThePlainestUnit) {
  EXPECT_EQ(write_duration(Duration{0}), "0 days");
  EXPECT_EQ(write_duration(weeks{13}), "13 weeks");
  EXPECT_EQ(write_duration(days{1}), "1 day");
  EXPECT_EQ(write_duration(90min), "90 minutes");
  EXPECT_EQ(write_duration(years(2)), "2 years");
  EXPECT_EQ(write_duration(months(18)), "18 months");
}

TEST(RateText, ReadsHazardsAndCounts) {
  EXPECT_DOUBLE_EQ(read_rate("0.9 % per month").value->per_month(), 0.009);
  EXPECT_DOUBLE_EQ(read_rate("2 per week").value->per_day(), 2.0 / 7);
  EXPECT_EQ(read_rate("120% per year").value, Rate::from_per_minute(1.2 / 525'960));
  EXPECT_EQ(read_rate("0 per day").value, Rate::zero());
}

TEST(RateText, SaysWhatIsWrong) {
  EXPECT_EQ(read_rate("0.9 %").fault, "say how often, for example \"0.9 % per month\"");
  EXPECT_EQ(read_rate("2").fault, "say how often, for example \"2 per month\"");
  EXPECT_EQ(read_rate("2 % pr. month").fault, "say how often, for example \"2 % per month\"");
  EXPECT_EQ(read_rate("2 % per måned").fault,
            "after 'per' write minute, hour, day, week, month or year, not 'måned'");
  EXPECT_EQ(read_rate("2 percent per month").fault, "write the sign: \"2 % per month\"");
  EXPECT_EQ(read_rate("-1 per day").fault,
            "something cannot happen less often than never; write 0 or more");
}

TEST(RateText, ReadsBackWhatItWrites) {
  for (auto const* text : {"0.9 % per month",
                           "2 per week",
                           "14 per month",
                           "33.3333333333 % per "
                           "month",
                           "0.00001 % per year",
                           "1.37 per hour",
                           "7 per minute"}) {
    auto const rate = *read_rate(text).value;
    EXPECT_EQ(read_rate(write_rate(rate)).value, rate) << text;
  }
  EXPECT_EQ(write_rate(*read_rate("0.9 % per month").value), "0.9 % per month");
  EXPECT_EQ(write_rate(*read_rate("2 per week").value), "2 per week");
}

TEST(ShareText, LiesBetweenNoneAndAll) {
  EXPECT_EQ(read_share("60 %").value, Probability{0.6});
  EXPECT_EQ(read_share("0%").value, Probability{0.0});
  EXPECT_EQ(read_share("100 %").value, Probability{1.0});
  EXPECT_EQ(read_share("100.1 %").fault, "a share lies from 0 % to 100 %");
  EXPECT_EQ(read_share("-5 %").fault, "a share lies from 0 % to 100 %");
}

TEST(ShareText, ShowsTheSignThatIsMissing) {
  EXPECT_EQ(read_share("0.6").fault, "write a share with its sign: \"60 %\"");
  EXPECT_EQ(read_share("60").fault, "write a share with its sign: \"60 %\"");
  EXPECT_EQ(read_share("1").fault, "write a share with its sign: \"1 %\" or \"100 %\"");
  EXPECT_EQ(read_share("60 pct.").fault, "write the sign: \"60 %\"");
  EXPECT_EQ(read_share("60 persons").fault,
            "'persons' does not belong to a share; write for example \"60 %\"");
}

TEST(ShareText, ReadsBackEveryTenthOfAPercent) {
  for (int tenth = 0; tenth <= 1000; ++tenth) {
    auto const text = std::to_string(tenth / 10) + "." + std::to_string(tenth % 10) + " %";
    auto const share = *read_share(text).value;
    EXPECT_EQ(read_share(write_share(share)).value, share) << text;
  }
}

TEST(WeeklyTimeText, TakesHoursAndMinutes) {
  EXPECT_EQ(read_weekly_time("37 hours per week").value, 37h);
  EXPECT_EQ(read_weekly_time("7.5 hours per week").value, 450min);
  EXPECT_EQ(read_weekly_time("90 minutes per week").value, 90min);
  EXPECT_EQ(write_weekly_time(37h), "37 hours per week");
  EXPECT_EQ(write_weekly_time(90min), "90 minutes per week");
}

TEST(WeeklyTimeText, NeedsTheWeek) {
  auto const fault = "write hours or minutes per week: \"37 hours per week\"";
  EXPECT_EQ(read_weekly_time("37").fault, fault);
  EXPECT_EQ(read_weekly_time("37 hours").fault, fault);
  EXPECT_EQ(read_weekly_time("37 hours per day").fault, fault);
  EXPECT_EQ(read_weekly_time("37 days per week").fault, fault);
}

TEST(MoneyText, IsExactToTheOre) {
  EXPECT_EQ(read_money("425 DKK per hour", "hour").value, Money::from_kroner(425));
  EXPECT_EQ(read_money("12 064 DKK per month", "month").value, Money::from_kroner(12'064));
  EXPECT_EQ(read_money("0.10 DKK", "").value, Money::from_ore(10));
  EXPECT_EQ(read_money("90071992547409.93 DKK", "").value, Money::from_ore(9'007'199'254'740'993));
  EXPECT_EQ(read_money("-1.5 DKK", "").value, Money::from_ore(-150));
  EXPECT_EQ(write_money(Money::from_ore(1'206'450), "month"), "12 064.50 DKK per month");
}

TEST(MoneyText, SaysWhatIsWrong) {
  EXPECT_EQ(read_money("425", "hour").fault, "write the unit so: \"425 DKK per hour\"");
  EXPECT_EQ(read_money("425 kr.", "").fault, "write the unit so: \"425 DKK\"");
  EXPECT_EQ(read_money("425 DKK per month", "hour").fault,
            "write the unit so: \"425 DKK per hour\"");
  EXPECT_EQ(read_money("12.064 DKK", "").fault,
            "kroner have two decimals; if thousands are meant, write \"12 064 DKK\"");
  EXPECT_EQ(read_money("1.2345 DKK", "").fault, "kroner have two decimals");
  EXPECT_EQ(read_money("99999999999999999999 DKK", "").fault, "the amount is too large");
}

TEST(CountText, MayNameWhatIsCounted) {
  EXPECT_EQ(read_count("20 000", "").value, 20'000);
  EXPECT_EQ(read_count("12 persons", "persons").value, 12);
  EXPECT_EQ(read_count("1 citizen per mentor", "citizens per mentor").value, 1);
  EXPECT_EQ(read_count("12 places", "persons").fault,
            "'places' does not fit; write \"12 persons\"");
  EXPECT_EQ(read_count("12 persons", "").fault, "write a whole number alone, without quotes");
  EXPECT_EQ(read_count("1.5 persons", "persons").fault, "a whole number is needed");
  EXPECT_EQ(read_count("9223372036854775808", "").fault, "the number is too large");
}

TEST(AmountText, ReadsTheSameUnderADanishLocale) {
  auto const* danish = std::setlocale(LC_ALL, "da_DK.UTF-8");
  EXPECT_DOUBLE_EQ(read_rate("0.9 % per month").value->per_month(), 0.009);
  EXPECT_EQ(write_rate(*read_rate("0.9 % per month").value), "0.9 % per month");
  EXPECT_EQ(read_duration("5,5 weeks").fault, "write decimals with a point: \"5.5 weeks\"");
  std::setlocale(LC_ALL, "C");
  RecordProperty("danish_locale_installed", danish != nullptr ? "yes" : "no");
}

TEST(ClockWindow, OpensOnEachOfItsDays) {
  auto const windows = *read_windows("Mon-Thu 08:00-15:30").value;
  ASSERT_EQ(windows.size(), 4U);
  EXPECT_EQ(windows.front().day, std::chrono::Monday);
  EXPECT_EQ(windows.back().day, std::chrono::Thursday);
  EXPECT_EQ(windows.back().from, 8h);
  EXPECT_EQ(windows.back().to, 15h + 30min);
  EXPECT_EQ(windows.back().on_holidays, OnHolidays::closed);
}

TEST(ClockWindow, MayBeOneDayUntilMidnight) {
  auto const windows = *read_windows("Sun 22:00-24:00").value;
  ASSERT_EQ(windows.size(), 1U);
  EXPECT_EQ(windows.front().day, std::chrono::Sunday);
  EXPECT_EQ(write_window(windows.front()), "Sun 22:00-24:00");
}

TEST(ClockWindow, SaysWhatIsWrong) {
  EXPECT_EQ(read_windows("08:00-15:30").fault, "write a window like \"Mon-Thu 08:00-15:30\"");
  EXPECT_EQ(read_windows("Mon-Thr 08:00-15:30").fault,
            "'Thr' is not understood; days are Mon, Tue, Wed, Thu, Fri, Sat and Sun");
  EXPECT_EQ(read_windows("Sat-Mon 08:00-15:30").fault,
            "days run from Monday towards Sunday; write two windows");
  EXPECT_EQ(read_windows("Mon 8-15").fault,
            "'8' is not a time of day; write a window like \"Mon-Thu 08:00-15:30\"");
  EXPECT_EQ(read_windows("Mon 08:00-24:01").fault,
            "'24:01' is not a time of day; write a window like \"Mon-Thu 08:00-15:30\"");
  EXPECT_EQ(read_windows("Mon -8:00-15:30").fault,
            "'' is not a time of day; write a window like \"Mon-Thu 08:00-15:30\"");
  EXPECT_EQ(read_windows("Mon 22:00-06:00").fault,
            "a window ends after it begins, on the same day; over midnight, write two windows");
}

TEST(ClockWindow, FindsOverlapsButLetsWindowsTouch) {
  auto windows = *read_windows("Mon-Fri 08:00-12:00").value;
  windows.push_back(read_windows("Wed 12:00-15:00").value->front());
  EXPECT_EQ(overlap_fault(windows), "");
  windows.push_back(read_windows("Fri 11:59-15:00").value->front());
  EXPECT_EQ(overlap_fault(windows), "two windows overlap on Fri");
}

}  // namespace
}  // namespace sim::scenario
