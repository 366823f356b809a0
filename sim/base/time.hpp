#pragma once

#include <chrono>
#include <cstdint>
#include <ratio>

namespace sim {

/// The clock of the simulated world: whole minutes of Danish civil time since 1970-01-01 00:00.
///
/// Daylight saving is left out: every day has 1,440 minutes. Integers make ties exact and equal on
/// every machine.
struct SimClock {
  using rep = std::int64_t;
  using period = std::ratio<60>;
  using duration = std::chrono::duration<rep, period>;
  using time_point = std::chrono::time_point<SimClock, duration>;
  static constexpr bool is_steady = true;
};

using Duration = SimClock::duration;   ///< Whole minutes; may be negative as a difference.
using SimTime = SimClock::time_point;  ///< A minute of the simulated world.

/// A year is 365.25 days, whatever the calendar says.
inline constexpr double minutes_per_year = 365.25 * 1440.0;

/// Minutes as a number, for rates and statistics.
constexpr double minutes(Duration span) {
  return static_cast<double>(span.count());
}

/// Days (of 1,440 minutes) as a number, for rates and statistics.
constexpr double days(Duration span) {
  return minutes(span) / 1440.0;
}

}  // namespace sim
