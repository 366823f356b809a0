#pragma once

#include <algorithm>
#include <optional>
#include <utility>

#include "sim/base/rate.hpp"
#include "sim/model/doses.hpp"
#include "sim/random/exponential.hpp"
#include "sim/random/stream.hpp"

namespace sim::model {

/// A time from `low` to `high` at this share (0 to 1) of the way.
inline Duration part_way(Duration low, Duration high, double share) {
  return low + Duration{static_cast<Duration::rep>(share * minutes(high - low))};
}

/// An exponential time with this mean, a day at least.
inline Duration spell(Duration mean, random::Stream&& rng) {
  auto const drawn = random::exponential(minutes(mean), rng);
  return std::max(Duration{static_cast<Duration::rep>(drawn)}, Duration{std::chrono::days{1}});
}

/// A time until something happens at a rate, drawn whole: at least a minute; nothing at rate zero.
/// For rates that never change; others are clocks (engine/hazard_clock.hpp).
inline std::optional<Duration> gap(double per_minute, random::Stream&& rng) {
  if (per_minute <= 0.0) {
    return std::nullopt;
  }
  double const drawn =
      std::min(random::unit_exponential(rng) / per_minute, minutes(unlimited_support));
  return std::max(Duration{static_cast<Duration::rep>(drawn)}, Duration{1});
}

inline std::optional<Duration> gap(Rate rate, random::Stream&& rng) {
  return gap(rate.per_minute(), std::move(rng));
}

}  // namespace sim::model
