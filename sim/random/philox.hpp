#pragma once

#include <array>
#include <cstdint>
#include <utility>

namespace sim::random {

using PhiloxCounter = std::array<std::uint32_t, 4>;
using PhiloxKey = std::array<std::uint32_t, 2>;
using PhiloxBlock = std::array<std::uint32_t, 4>;

/// One round: two wide products, their halves crossed and mixed with the key of the round.
constexpr PhiloxBlock philox_round(PhiloxBlock block, std::uint32_t key_0, std::uint32_t key_1) {
  std::uint64_t const product_0 = std::uint64_t{0xD2511F53} * block[0];
  std::uint64_t const product_1 = std::uint64_t{0xCD9E8D57} * block[2];
  return {static_cast<std::uint32_t>(product_1 >> 32) ^ block[1] ^ key_0,
          static_cast<std::uint32_t>(product_1),
          static_cast<std::uint32_t>(product_0 >> 32) ^ block[3] ^ key_1,
          static_cast<std::uint32_t>(product_0)};
}

/// The given rounds in turn. A fold instead of a loop, because compilers unroll it at every level.
template <std::uint32_t... round>
constexpr PhiloxBlock philox_rounds(PhiloxBlock block,
                                    PhiloxKey key,
                                    std::integer_sequence<std::uint32_t, round...>) {
  constexpr std::uint32_t step_0 = 0x9E3779B9;  // the golden ratio
  constexpr std::uint32_t step_1 = 0xBB67AE85;  // the square root of three, less one
  ((block = philox_round(block, key[0] + round * step_0, key[1] + round * step_1)), ...);
  return block;
}

/// Philox4x32-10: 128 random bits as a pure function of a counter and a key.
///
/// For a fixed key it is a bijection of the 128-bit counters: two counters never give the same
/// block. Passed BigCrush in every way of counting that its authors tried. A call of its own, so
/// that what surrounds a draw stays small enough to be inlined.
///
/// Source: Salmon, Moraes, Dror and Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3", SC11.
[[gnu::noinline]] constexpr PhiloxBlock philox(PhiloxCounter counter, PhiloxKey key) {
  return philox_rounds(counter, key, std::make_integer_sequence<std::uint32_t, 10>{});
}

}  // namespace sim::random
