#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

#include "sim/base/calendar.hpp"

/// Danish public holidays and customary closing days, years 1900 to 9999.
///
/// No two public holidays ever share a date, so a date has at most one.
///
/// Errors: ContractError for a date that does not exist or a year outside the range.
/// Source: the holidays of the national church as reformed in 1770; store bededag (the fourth
/// Friday after Easter) ceased to be one from 2024 (act on the consequences of abolishing store
/// bededag as a public holiday, passed 28 February 2023).
namespace sim {

enum class Holiday : std::uint8_t {
  new_year,
  maundy_thursday,
  good_friday,
  easter_sunday,
  easter_monday,
  store_bededag,  ///< General prayer day; up to and including 2023.
  ascension,
  whit_sunday,
  whit_monday,
  christmas_day,
  second_christmas_day,
};

/// Days off that are custom or agreement, not public holidays by law.
///
/// Source: the act on retail opening hours (lukkeloven) closes shops on Constitution Day, Christmas
/// Eve and, from 15:00, New Year's Eve; the Nordic Council's "Public holidays in Denmark" lists the
/// three as usual days off by agreement. That a jobcentre is closed all day on them is an
/// assumption.
enum class ClosingDays : std::uint8_t {
  none,       ///< Public holidays only.
  municipal,  ///< Also Constitution Day (5 June), Christmas Eve and New Year's Eve.
};

/// Easter Sunday of a year.
///
/// Source: anonymous Gregorian algorithm; Meeus 1991, "Astronomical algorithms", chapter 8.
[[nodiscard]] Date easter_sunday(std::chrono::year year);

/// The public holiday that falls on a date, if any. Sundays as such are none.
[[nodiscard]] std::optional<Holiday> public_holiday(Date date);

[[nodiscard]] bool is_public_holiday(Date date);

/// Whether a date is one of the chosen customary closing days; public holidays are not.
[[nodiscard]] bool is_closing_day(Date date, ClosingDays closing_days);

/// Monday to Friday, neither a public holiday nor a closing day.
[[nodiscard]] bool is_working_day(Date date, ClosingDays closing_days);

/// The English name, for messages and reports.
[[nodiscard]] std::string_view name_of(Holiday holiday);

}  // namespace sim
