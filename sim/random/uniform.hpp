#pragma once

#include <bit>
#include <cmath>
#include <cstdint>

#include "sim/base/contract.hpp"
#include "sim/random/source.hpp"

namespace sim::random {

/// The number that 64 random bits stand for: the middle of one of 2^52 equal cells of (0, 1).
///
/// Never 0 or 1, and as fine at one end as at the other: `~bits` stands for 1 - u, exactly.
/// Increasing in the bits, of which the 12 lowest are not used.
constexpr double unit_interval(std::uint64_t bits) {
  return std::bit_cast<double>(bits >> 12 | 0x3ff0000000000000) - (1.0 - 0x1p-53);
}

/// A number between 0 and 1, both excluded.
///
/// Randomness: one draw.
template <Generator Rng>
double uniform(Rng& rng) {
  return unit_interval(rng.next());
}

/// A number from `low` up to but not including `high`.
///
/// Randomness: one draw; increasing in it.
/// Errors: ContractError unless both ends are finite, `high - low` too, and `low < high`.
template <Generator Rng>
double uniform_between(double low, double high, Rng& rng) {
  SIM_EXPECT(low < high);
  SIM_EXPECT(std::isfinite(high - low));
  double const value = low + (high - low) * uniform(rng);
  return value < high ? value : std::nextafter(high, low);
}

}  // namespace sim::random
