#include "sim/base/roster.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>

#include "sim/base/contract.hpp"

namespace sim {

namespace {

using std::chrono::hours;

/// A roster knows this much of the year after its last, so that the next opening is always known:
/// holidays and closing days never fall on the same weekday three weeks running.
constexpr std::chrono::days look_ahead{31};

/// In order of weekday and time of day.
std::vector<RosterWindow> sorted(std::vector<RosterWindow> week) {
  std::ranges::sort(week, {}, [](RosterWindow const& window) {
    return std::tuple(window.day.c_encoding(), window.from);
  });
  return week;
}

void expect_sound(std::vector<RosterWindow> const& sorted_week) {
  SIM_EXPECT(!sorted_week.empty());
  for (auto const& window : sorted_week) {
    SIM_EXPECT(window.day.ok());
    SIM_EXPECT(Duration::zero() <= window.from);
    SIM_EXPECT(window.from < window.to);
    SIM_EXPECT(window.to <= hours{24});
  }
  auto const overlap = [](RosterWindow const& earlier, RosterWindow const& later) {
    return earlier.day == later.day && later.from < earlier.to;
  };
  bool const has_overlap = std::ranges::adjacent_find(sorted_week, overlap) != sorted_week.end();
  SIM_EXPECT(!has_overlap);
}

/// The windows that are kept on a date, in the order of the week.
std::vector<RosterWindow> windows_on(Date date,
                                     std::vector<RosterWindow> const& week,
                                     ClosingDays closing_days) {
  auto const weekday = std::chrono::weekday{std::chrono::sys_days{date}};
  bool const is_day_off = is_public_holiday(date) || is_closing_day(date, closing_days);
  std::vector<RosterWindow> kept;
  std::ranges::copy_if(week, std::back_inserter(kept), [&](RosterWindow const& window) {
    bool const is_open = !is_day_off || window.on_holidays == OnHolidays::open;
    return window.day == weekday && is_open;
  });
  return kept;
}

}  // namespace

Roster::Roster(std::vector<RosterWindow> const& week, RosterYears years, ClosingDays closing_days) {
  SIM_EXPECT(years.first <= years.last);
  auto const sorted_week = sorted(week);
  expect_sound(sorted_week);
  start_ = start_of(years.first / 1 / 1);
  end_ = start_of(years.last / 12 / 31) + std::chrono::days{1};
  write_out(sorted_week, closing_days);
  index_days();
}

Roster Roster::always_open() {
  constexpr Duration very_long{std::int64_t{1} << 60};
  Roster roster;
  roster.start_ = SimTime{-very_long};
  roster.end_ = SimTime{very_long};
  roster.add_opening(roster.start_, roster.end_ + look_ahead);
  roster.by_day_ = {0};
  return roster;
}

bool Roster::is_open(SimTime at) const {
  return opening_after(at).from <= at;
}

SimTime Roster::next_open(SimTime from) const {
  return std::max(from, opening_after(from).from);
}

SimTime Roster::open_until(SimTime at) const {
  auto const& opening = opening_after(at);
  SIM_EXPECT(opening.from <= at);
  return opening.to;
}

Duration Roster::open_time(SimTime from, SimTime to) const {
  SIM_EXPECT(from <= to);
  return open_before(to) - open_before(from);
}

void Roster::write_out(std::vector<RosterWindow> const& week, ClosingDays closing_days) {
  for (auto midnight = start_; midnight < end_ + look_ahead; midnight += std::chrono::days{1}) {
    for (auto const& window : windows_on(date_of(midnight), week, closing_days)) {
      add_opening(midnight + window.from, midnight + window.to);
    }
  }
}

void Roster::add_opening(SimTime from, SimTime to) {
  if (openings_.empty()) {
    openings_.push_back({from, to, Duration::zero()});
    return;
  }
  auto& latest = openings_.back();
  if (latest.to == from) {
    latest.to = to;
  } else {
    openings_.push_back({from, to, latest.open_before + (latest.to - latest.from)});
  }
}

void Roster::index_days() {
  std::uint32_t next = 0;
  for (auto midnight = start_; midnight < end_; midnight += std::chrono::days{1}) {
    while (openings_[next].to <= midnight) {
      ++next;
    }
    by_day_.push_back(next);
  }
}

Roster::Opening const& Roster::opening_after(SimTime at) const {
  SIM_EXPECT(start_ <= at && at <= end_);
  auto const day = static_cast<std::size_t>((at - start_) / std::chrono::days{1});
  auto opening = openings_.begin() + by_day_[std::min(day, by_day_.size() - 1)];
  while (opening->to <= at) {
    ++opening;
  }
  return *opening;
}

Duration Roster::open_before(SimTime at) const {
  auto const& opening = opening_after(at);
  return opening.open_before + std::max(Duration::zero(), at - opening.from);
}

std::vector<RosterWindow> office_week(Duration per_week) {
  constexpr int working_days = 5;
  constexpr Duration from = hours{8};
  SIM_EXPECT(per_week >= Duration{working_days});
  SIM_EXPECT(per_week <= working_days * (hours{24} - from));
  std::vector<RosterWindow> week;
  for (int day = 0; day < working_days; ++day) {
    auto const length = per_week * (day + 1) / working_days - per_week * day / working_days;
    auto const weekday = std::chrono::Monday + std::chrono::days{day};
    week.push_back({.day = weekday, .from = from, .to = from + length});
  }
  return week;
}

}  // namespace sim
