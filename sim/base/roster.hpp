#pragma once

#include <chrono>
#include <cstdint>
#include <vector>

#include "sim/base/calendar.hpp"
#include "sim/base/holidays.hpp"
#include "sim/base/time.hpp"

namespace sim {

/// Whether a window is kept on public holidays and closing days.
enum class OnHolidays : std::uint8_t {
  closed,
  open,  ///< An on-call window.
};

/// One opening in every week.
struct RosterWindow {
  std::chrono::weekday day;
  Duration from;  ///< Time of day, 00:00 or later.
  Duration to;    ///< Time of day, after `from`, 24:00 at the latest; itself outside the window.
  OnHolidays on_holidays = OnHolidays::closed;
};

/// The years for which a roster is drawn up, both included, from 1900 to 9998.
struct RosterYears {
  std::chrono::year first;
  std::chrono::year last;
};

/// When a person or a desk is at work: weekly windows less holidays and closing days.
///
/// Every window of the years asked for is written out once, in order, windows that touch (also over
/// midnight) as one; a query is a look-up by day and a step or two, without allocation.
///
/// An opening that would last for more than a month after the last year is cut off there.
///
/// Shape: about 260 windows of 24 bytes and 365 days of 4 bytes per year.
/// Errors: ContractError for a week without windows, a window that is empty or outside its day, two
/// that overlap, years in wrong order, and for a question about a minute before the years or after
/// their end (00:00 on 1 January after the last).
class Roster {
 public:
  Roster(std::vector<RosterWindow> const& week, RosterYears years, ClosingDays closing_days);

  /// Open at every minute of all time, for models that know no calendar.
  [[nodiscard]] static Roster always_open();

  /// A stretch without a closed minute, from `from` up to, not including, `to`.
  struct Opening {
    SimTime from;
    SimTime to;
    Duration open_before;  ///< Open minutes in all earlier openings.
  };

  /// The opening in which `at` lies, or else the next one.
  [[nodiscard]] Opening const& opening_after(SimTime at) const;

  [[nodiscard]] bool is_open(SimTime at) const;

  /// The first open minute at or after `from`: `from` itself if open.
  [[nodiscard]] SimTime next_open(SimTime from) const;

  /// The end of the opening in which `at` lies: the first minute that is closed. `at` must be open.
  [[nodiscard]] SimTime open_until(SimTime at) const;

  /// Open minutes from `from` up to, not including, `to`; `from` is not after `to`.
  [[nodiscard]] Duration open_time(SimTime from, SimTime to) const;

 private:
  Roster() = default;

  void write_out(std::vector<RosterWindow> const& week, ClosingDays closing_days);
  void add_opening(SimTime from, SimTime to);
  void index_days();
  [[nodiscard]] Duration open_before(SimTime at) const;

  SimTime start_;                      ///< First minute that may be asked about.
  SimTime end_;                        ///< Last minute that may be asked about.
  std::vector<Opening> openings_;      ///< In order, apart from each other, one or more.
  std::vector<std::uint32_t> by_day_;  ///< Per day: first opening not over at 00:00.
};

/// Monday to Friday from 08:00, `per_week` spread evenly (37 hours: until 15:24 each day).
///
/// Odd minutes fall on the later days. `per_week` is at least 5 minutes and at most 80 hours.
[[nodiscard]] std::vector<RosterWindow> office_week(Duration per_week);

}  // namespace sim
