#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "sim/base/time.hpp"

/// Civil dates (proleptic Gregorian) of simulated minutes, years 0 to 9999. Free of locale.
///
/// Errors: ContractError for a date that does not exist or a year outside 0 to 9999.
namespace sim {

using Date = std::chrono::year_month_day;

/// The date on which a minute falls.
[[nodiscard]] Date date_of(SimTime time);

/// The first minute of a date.
[[nodiscard]] SimTime start_of(Date date);

/// Whole days since 1970-01-01, downwards: the number of the day on which a minute falls.
[[nodiscard]] constexpr std::chrono::days day_number(SimTime time) {
  return std::chrono::floor<std::chrono::days>(time.time_since_epoch());
}

[[nodiscard]] constexpr std::chrono::weekday weekday_of(SimTime time) {
  return std::chrono::weekday{std::chrono::sys_days{day_number(time)}};
}

/// Minutes since midnight: 0 to 1,439.
[[nodiscard]] constexpr Duration time_of_day(SimTime time) {
  return time.time_since_epoch() - day_number(time);
}

/// The first minute of the month in which a minute falls.
[[nodiscard]] SimTime start_of_month(SimTime time);

/// The first minute of the month after the one in which a minute falls.
[[nodiscard]] SimTime start_of_next_month(SimTime time);

/// The same day some months later (or earlier); the month's last day where that day is missing:
/// 31 January and one month is 28 or 29 February.
[[nodiscard]] Date add_months(Date date, std::chrono::months months);

/// As for dates; the time of day is kept.
[[nodiscard]] SimTime add_months(SimTime time, std::chrono::months months);

/// The most months that can be added to `from` without passing `to`; `from` is not after `to`.
[[nodiscard]] std::chrono::months whole_months_between(SimTime from, SimTime to);

/// Reads "2024-01-31": ten characters, a date that exists. Anything else is nothing.
[[nodiscard]] std::optional<Date> parse_date(std::string_view text);

/// Writes "2024-01-31".
[[nodiscard]] std::string format_date(Date date);

/// Writes "2024-01-31 09:15".
[[nodiscard]] std::string format_time(SimTime time);

}  // namespace sim
