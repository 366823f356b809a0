#pragma once

#include <algorithm>
#include <optional>
#include <utility>

#include "sim/base/rate.hpp"
#include "sim/model/doses.hpp"
#include "sim/random/exponential.hpp"
#include "sim/random/stream.hpp"

namespace sim::model {

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
