#pragma once

#include <array>
#include <cstdint>
#include <limits>

#include "sim/base/time.hpp"

namespace sim::tests {

/// Do customers who have left come again?
enum class Comeback : std::uint8_t {
  never,   ///< New ones come one after another.
  always,  ///< A closed population: each is away for some time and comes again.
};

/// A queue with one line, first come, first served; all times are exponential, in minutes.
///
/// A time unit of 10,000 minutes or more keeps the rounding to whole minutes out of sight: the mean
/// of a rounded exponential of mean m is m (1 - 1 / (24 m^2)), and an arrival and an end meet in
/// one minute with a chance of the order 1 / m, where the end counts as first.
struct QueueTerms {
  double gap_mean;  ///< Between arrivals; of the time away in a closed population.
  double service_mean;
  double patience_mean = 0.0;  ///< Until a customer who waits gives up; zero for never.
  std::uint32_t servers = 1;
  std::uint32_t ceiling = 1;  ///< Places with each server.
  std::uint32_t customers = std::numeric_limits<std::uint32_t>::max();
  Comeback comeback = Comeback::never;
  std::array<Duration, 4> long_waits{};  ///< Waits longer than these are counted.

  [[nodiscard]] std::uint32_t places() const { return servers * ceiling; }
};

/// What happened in a queue in a window of time.
struct QueueTotals {
  Duration window{};
  Duration queue_time{};  ///< Integral of the number waiting.
  Duration busy_time{};   ///< Integral of the number being served.
  std::int64_t arrived = 0;
  std::int64_t served = 0;
  std::int64_t gave_up = 0;
  // Of those who arrived in the window, whenever it happened:
  std::int64_t waited = 0;  ///< Were not served at once.
  std::array<std::int64_t, 4> waited_long{};
  Duration waiting{};  ///< Sum of waits.
  Duration stay{};     ///< Sum of waits and services.

  friend bool operator==(QueueTotals const&, QueueTotals const&) = default;
};

}  // namespace sim::tests
