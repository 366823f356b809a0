#include "sim/base/digest.hpp"

#include <bit>
#include <cstdint>
#include <set>

#include <gtest/gtest.h>

namespace sim {
namespace {

Digest digest_of(std::uint64_t first, std::uint64_t second) {
  Digest digest;
  digest.add(first);
  digest.add(second);
  return digest;
}

TEST(MixBits, GivesThePublishedSequence) {
  // SplitMix64 from seed 1234567: the known answers of the published reference program.
  constexpr std::uint64_t golden_gamma = 0x9E3779B97F4A7C15ULL;
  EXPECT_EQ(mix_bits(1234567), 6457827717110365317ULL);
  EXPECT_EQ(mix_bits(1234567 + golden_gamma), 3203168211198807973ULL);
  EXPECT_EQ(mix_bits(1234567 + 2 * golden_gamma), 9817491932198370423ULL);
}

TEST(MixBits, MovesAboutHalfOfTheBitsForEveryInputBit) {
  for (int bit = 0; bit < 64; ++bit) {
    int moved = 0;
    for (std::uint64_t word = 0; word < 1000; ++word) {
      moved += std::popcount(mix_bits(word) ^ mix_bits(word ^ (1ULL << bit)));
    }
    EXPECT_NEAR(moved / 1000.0, 32.0, 1.0) << "bit " << bit;
  }
}

TEST(Digest, IsTheSameForTheSameWords) {
  EXPECT_EQ(digest_of(1, 2).value(), digest_of(1, 2).value());
}

TEST(Digest, DependsOnTheOrder) {
  EXPECT_NE(digest_of(1, 2).value(), digest_of(2, 1).value());
}

TEST(Digest, CountsEveryWordEvenZero) {
  std::set<std::uint64_t> values;
  Digest digest;
  for (int words = 0; words < 1000; ++words) {
    values.insert(digest.value());
    digest.add(0);
  }
  EXPECT_EQ(values.size(), 1000U);
}

TEST(Digest, IsKnownAtCompileTime) {
  constexpr auto value = [] {
    Digest digest;
    digest.add(7);
    return digest.value();
  }();
  EXPECT_EQ(value, mix_bits(7));
}

}  // namespace
}  // namespace sim
