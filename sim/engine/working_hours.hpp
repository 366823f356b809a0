#pragma once

#include "sim/base/time.hpp"

namespace sim::engine {

/// Where the minutes of a person went, up to some moment.
///
/// Inside the roster every minute is exactly one of meeting, travel, task, absence and idle.
struct WorkingHours {
  Duration roster{};   ///< Open minutes of the roster.
  Duration meeting{};  ///< Meetings held, without travel.
  Duration travel{};
  Duration task{};     ///< Tasks inside the roster.
  Duration absence{};  ///< Absence inside the roster.
  Duration idle{};     ///< Nothing to do inside the roster.
  Duration on_call{};  ///< Tasks outside the roster, in an on-call window.

  /// No minute is lost or counted twice.
  [[nodiscard]] constexpr bool are_conserved() const {
    return meeting + travel + task + absence + idle == roster;
  }

  friend constexpr bool operator==(WorkingHours const&, WorkingHours const&) = default;
};

}  // namespace sim::engine
