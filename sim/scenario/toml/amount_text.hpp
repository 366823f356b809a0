#pragma once

#include <string>
#include <string_view>

#include "sim/base/money.hpp"
#include "sim/base/probability.hpp"
#include "sim/base/rate.hpp"
#include "sim/base/time.hpp"
#include "sim/scenario/toml/parsed.hpp"

/// Amounts as a reader writes them, number and unit. Reading accepts every unit that is listed;
/// writing chooses the plainest unit that reads back to exactly the same amount.
namespace sim::scenario {

/// Years of 365.25 days, as in "3 years": for spans, not for dates.
constexpr Duration years(std::int64_t count) {
  return Duration{count * 525'960};
}

/// Months of a twelfth of a year (30.4375 days), as in "18 months".
constexpr Duration months(std::int64_t count) {
  return Duration{count * 43'830};
}

/// "13 weeks", "45 minutes", "1.5 hours": minutes, hours, days, weeks, months or years, rounded to
/// whole minutes.
[[nodiscard]] Parsed<Duration> read_duration(std::string_view text);
[[nodiscard]] std::string write_duration(Duration span);

/// "0.9 % per month", "2 per week": a hazard, so "0.9 %" is 0.009 and can be above 100 %.
[[nodiscard]] Parsed<Rate> read_rate(std::string_view text);
[[nodiscard]] std::string write_rate(Rate rate);

/// "60 %", from 0 to 100.
[[nodiscard]] Parsed<Probability> read_share(std::string_view text);
[[nodiscard]] std::string write_share(Probability share);

/// "37 hours per week" or "90 minutes per week", as time in a week.
[[nodiscard]] Parsed<Duration> read_weekly_time(std::string_view text);
[[nodiscard]] std::string write_weekly_time(Duration per_week);

/// "425 DKK per hour" where `per` is "hour"; "1 500 DKK" where it is empty. Exact to the øre.
[[nodiscard]] Parsed<Money> read_money(std::string_view text, std::string_view per);
[[nodiscard]] std::string write_money(Money amount, std::string_view per);

/// "12", "20 000", "12 persons", "1 person" where `noun` is "persons".
[[nodiscard]] Parsed<std::int64_t> read_count(std::string_view text, std::string_view noun);
[[nodiscard]] std::string write_count(std::int64_t count, std::string_view noun);

}  // namespace sim::scenario
