#include "sim/base/calendar.hpp"

#include "sim/base/contract.hpp"

namespace sim {

using std::chrono::sys_days;

namespace {

constexpr int year_last = 9999;

bool is_in_range(Date date) {
  return date.ok() && int{date.year()} >= 0 && int{date.year()} <= year_last;
}

/// The number written by `text`, which must be digits only.
std::optional<int> parse_digits(std::string_view text) {
  int number = 0;
  for (char const letter : text) {
    if (letter < '0' || letter > '9') {
      return std::nullopt;
    }
    number = number * 10 + (letter - '0');
  }
  return number;
}

/// `number` with leading zeros up to `width` digits.
std::string padded(long number, std::size_t width) {
  auto const digits = std::to_string(number);
  return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}

}  // namespace

Date date_of(SimTime time) {
  constexpr auto first = sys_days{std::chrono::year{0} / 1 / 1}.time_since_epoch();
  constexpr auto last = sys_days{std::chrono::year{year_last} / 12 / 31}.time_since_epoch();
  auto const day = day_number(time);
  SIM_EXPECT(first <= day && day <= last);
  return sys_days{day};
}

SimTime start_of(Date date) {
  SIM_EXPECT(is_in_range(date));
  return SimTime{sys_days{date}.time_since_epoch()};
}

SimTime start_of_month(SimTime time) {
  auto const date = date_of(time);
  return start_of(date.year() / date.month() / 1);
}

SimTime start_of_next_month(SimTime time) {
  return add_months(start_of_month(time), std::chrono::months{1});
}

Date add_months(Date date, std::chrono::months months) {
  SIM_EXPECT(is_in_range(date));
  auto const moved = date + months;
  auto const clamped = moved.ok() ? moved : Date{moved.year() / moved.month() / std::chrono::last};
  SIM_ENSURE(is_in_range(clamped));
  return clamped;
}

SimTime add_months(SimTime time, std::chrono::months months) {
  return start_of(add_months(date_of(time), months)) + time_of_day(time);
}

std::chrono::months whole_months_between(SimTime from, SimTime to) {
  SIM_EXPECT(from <= to);
  auto const first = date_of(from);
  auto const last = date_of(to);
  auto const months = last.year() / last.month() - first.year() / first.month();
  return add_months(from, months) <= to ? months : months - std::chrono::months{1};
}

std::optional<Date> parse_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
    return std::nullopt;
  }
  auto const year = parse_digits(text.substr(0, 4));
  auto const month = parse_digits(text.substr(5, 2));
  auto const day = parse_digits(text.substr(8, 2));
  if (!year || !month || !day) {
    return std::nullopt;
  }
  auto const date = std::chrono::year{*year} / *month / *day;
  return date.ok() ? std::optional{date} : std::nullopt;
}

std::string format_date(Date date) {
  SIM_EXPECT(is_in_range(date));
  return padded(int{date.year()}, 4) + '-' + padded(unsigned{date.month()}, 2) + '-' +
         padded(unsigned{date.day()}, 2);
}

std::string format_time(SimTime time) {
  auto const minute = time_of_day(time).count();
  return format_date(date_of(time)) + ' ' + padded(minute / 60, 2) + ':' + padded(minute % 60, 2);
}

}  // namespace sim
