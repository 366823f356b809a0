#pragma once

#include <vector>

#include "sim/base/roster.hpp"
#include "sim/base/time.hpp"

namespace sim::engine {

/// The booked time of a diary, in as few spans as possible, so that a search jumps over full weeks.
///
/// A run is a half-open span without one free open minute: bookings that touch, or that are apart
/// by closed time only, are one run when the later of them is added.
///
/// Cost: look-up by bisection; a change moves the runs behind it (16 bytes each).
class BusyRuns {
 public:
  struct Run {
    SimTime from;
    SimTime to;

    friend constexpr bool operator==(Run const&, Run const&) = default;
  };

  /// Adds a booked span; it overlaps no other booked span.
  void add(Run booked, Roster const& roster);

  /// Takes a booked span out of the gap between the bookings next to it.
  void remove(Run booked, Run gap);

  /// The first run that ends after `at`; the end of the vector when there is none.
  [[nodiscard]] std::vector<Run>::const_iterator first_ending_after(SimTime at) const;

  [[nodiscard]] std::vector<Run> const& runs() const { return runs_; }

  /// Forgets runs that are over at `now`.
  void drop_before(SimTime now);

 private:
  std::vector<Run> runs_;  ///< In order, none touching the next.
};

}  // namespace sim::engine
