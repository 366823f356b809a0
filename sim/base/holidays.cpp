#include "sim/base/holidays.hpp"

#include <algorithm>
#include <array>

#include "sim/base/contract.hpp"

namespace sim {

using std::chrono::December;
using std::chrono::January;
using std::chrono::June;
using std::chrono::month_day;
using std::chrono::sys_days;
using std::chrono::year;

namespace {

constexpr year year_first{1900};
constexpr year year_last{9999};
constexpr year store_bededag_last{2023};

struct MovableHoliday {
  Holiday holiday;
  std::chrono::days after_easter;
  year last;
};

constexpr std::array movable_holidays{
    MovableHoliday{Holiday::maundy_thursday, std::chrono::days{-3}, year_last},
    MovableHoliday{Holiday::good_friday, std::chrono::days{-2}, year_last},
    MovableHoliday{Holiday::easter_sunday, std::chrono::days{0}, year_last},
    MovableHoliday{Holiday::easter_monday, std::chrono::days{1}, year_last},
    MovableHoliday{Holiday::store_bededag, std::chrono::days{26}, store_bededag_last},
    MovableHoliday{Holiday::ascension, std::chrono::days{39}, year_last},
    MovableHoliday{Holiday::whit_sunday, std::chrono::days{49}, year_last},
    MovableHoliday{Holiday::whit_monday, std::chrono::days{50}, year_last},
};

struct FixedHoliday {
  Holiday holiday;
  month_day date;
};

constexpr std::array fixed_holidays{
    FixedHoliday{Holiday::new_year, January / 1},
    FixedHoliday{Holiday::christmas_day, December / 25},
    FixedHoliday{Holiday::second_christmas_day, December / 26},
};

constexpr std::array municipal_closing_days{June / 5, December / 24, December / 31};

month_day day_in_year(Date date) {
  return date.month() / date.day();
}

}  // namespace

Date easter_sunday(year in) {
  SIM_EXPECT(year_first <= in && in <= year_last);
  int const y = int{in};
  int const golden = y % 19;
  int const century = y / 100;
  int const moon_correction = (century - (century + 8) / 25 + 1) / 3;
  int const epact = (19 * golden + century - century / 4 - moon_correction + 15) % 30;
  int const weekday = (32 + 2 * (century % 4) + 2 * (y % 100 / 4) - epact - y % 4) % 7;
  int const late = (golden + 11 * epact + 22 * weekday) / 451;
  int const days_after_march_22 = epact + weekday - 7 * late;
  return sys_days{in / 3 / 22} + std::chrono::days{days_after_march_22};
}

std::optional<Holiday> public_holiday(Date date) {
  SIM_EXPECT(date.ok());
  auto const after_easter = sys_days{date} - sys_days{easter_sunday(date.year())};
  for (auto const& movable : movable_holidays) {
    if (movable.after_easter == after_easter && date.year() <= movable.last) {
      return movable.holiday;
    }
  }
  for (auto const& fixed : fixed_holidays) {
    if (fixed.date == day_in_year(date)) {
      return fixed.holiday;
    }
  }
  return std::nullopt;
}

bool is_public_holiday(Date date) {
  return public_holiday(date).has_value();
}

bool is_closing_day(Date date, ClosingDays closing_days) {
  if (is_public_holiday(date) || closing_days == ClosingDays::none) {
    return false;
  }
  return std::ranges::find(municipal_closing_days, day_in_year(date)) !=
         municipal_closing_days.end();
}

bool is_working_day(Date date, ClosingDays closing_days) {
  auto const weekday = std::chrono::weekday{sys_days{date}};
  bool const is_weekend = weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
  return !is_public_holiday(date) && !is_closing_day(date, closing_days) && !is_weekend;
}

std::string_view name_of(Holiday holiday) {
  switch (holiday) {
    case Holiday::new_year: return "New Year's Day";
    case Holiday::maundy_thursday: return "Maundy Thursday";
    case Holiday::good_friday: return "Good Friday";
    case Holiday::easter_sunday: return "Easter Sunday";
    case Holiday::easter_monday: return "Easter Monday";
    case Holiday::store_bededag: return "Store bededag";
    case Holiday::ascension: return "Ascension Day";
    case Holiday::whit_sunday: return "Whit Sunday";
    case Holiday::whit_monday: return "Whit Monday";
    case Holiday::christmas_day: return "Christmas Day";
    case Holiday::second_christmas_day: return "Second Christmas Day";
  }
  contract_failed("expects", "a known holiday", __FILE__, __LINE__);
}

}  // namespace sim
