#pragma once

#include <cstdint>

#include "sim/base/contract.hpp"
#include "sim/random/source.hpp"

namespace sim::random {

/// One of the whole numbers 0 … `count` - 1, each with exactly the same chance.
///
/// Randomness: one draw; with a chance of less than count / 2^64 one more, and so on.
/// Errors: ContractError when `count` is zero.
/// Source: Lemire 2019, "Fast random integer generation in an interval", ACM TOMACS 29(1).
template <Generator Rng>
std::uint64_t uniform_index(std::uint64_t count, Rng& rng) {
  __extension__ using Wide = unsigned __int128;
  SIM_EXPECT(count > 0);
  Wide product = Wide{rng.next()} * count;
  if (static_cast<std::uint64_t>(product) < count) {
    std::uint64_t const surplus = (0 - count) % count;
    while (static_cast<std::uint64_t>(product) < surplus) {
      product = Wide{rng.next()} * count;
    }
  }
  return static_cast<std::uint64_t>(product >> 64);
}

}  // namespace sim::random
