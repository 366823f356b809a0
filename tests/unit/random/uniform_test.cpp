#include "sim/random/uniform.hpp"

#include <cmath>
#include <cstdint>
#include <limits>

#include <gtest/gtest.h>

#include "sim/base/contract.hpp"
#include "sim/random/uniform_index.hpp"

#include "tests/support/scripted_source.hpp"

namespace sim::random {
namespace {

using tests::ScriptedSource;

constexpr auto all_ones = std::numeric_limits<std::uint64_t>::max();
constexpr double infinity = std::numeric_limits<double>::infinity();

/// One fixed answer for ever.
struct Constant {
  std::uint64_t bits;

  std::uint64_t next() const { return bits; }
};

/// First one answer, then another.
struct Pair {
  std::uint64_t first;
  std::uint64_t second;
  int draws = 0;

  std::uint64_t next() { return draws++ == 0 ? first : second; }
};

TEST(Uniform, StaysOffBothEnds) {
  EXPECT_EQ(unit_interval(0), 0x1p-53);
  EXPECT_EQ(unit_interval(all_ones), 1.0 - 0x1p-53);
}

TEST(Uniform, IsTheMiddleOfItsCell) {
  EXPECT_EQ(unit_interval(std::uint64_t{1} << 12), 1.5 * 0x1p-52);
  EXPECT_EQ(unit_interval(std::uint64_t{1} << 63), 0.5 + 0x1p-53);
}

TEST(Uniform, MirrorsWhenItsBitsAreTurned) {
  for (std::uint64_t const bits : {std::uint64_t{0}, all_ones / 3, all_ones / 7, all_ones - 1}) {
    EXPECT_EQ(unit_interval(~bits), 1.0 - unit_interval(bits));
  }
}

TEST(Uniform, TakesOneDraw) {
  ScriptedSource rng{0.25, 0.5};
  EXPECT_DOUBLE_EQ(uniform(rng), 0.25);
  EXPECT_EQ(rng.draws(), 1U);
}

TEST(UniformBetween, ScalesOneDraw) {
  ScriptedSource rng{0.25};
  EXPECT_DOUBLE_EQ(uniform_between(-2.0, 6.0, rng), 0.0 + 8 * 0x1p-53);
  EXPECT_EQ(rng.draws(), 1U);
}

TEST(UniformBetween, NeverReachesItsUpperEnd) {
  Constant rng{all_ones};
  EXPECT_LT(uniform_between(1.0, 2.0, rng), 2.0);
  EXPECT_LT(uniform_between(1e15, 1e15 + 1.0, rng), 1e15 + 1.0);
}

TEST(UniformBetween, CanGiveItsLowerEndByRounding) {
  Constant rng{0};
  EXPECT_EQ(uniform_between(1.0, 2.0, rng), 1.0);
}

TEST(UniformBetween, RefusesEmptyAndEndlessIntervals) {
  ScriptedSource rng{0.5};
  EXPECT_THROW(uniform_between(1.0, 1.0, rng), ContractError);
  EXPECT_THROW(uniform_between(2.0, 1.0, rng), ContractError);
  EXPECT_THROW(uniform_between(0.0, infinity, rng), ContractError);
  EXPECT_THROW(uniform_between(-1.7e308, 1.7e308, rng), ContractError);
  EXPECT_THROW(uniform_between(std::nan(""), 1.0, rng), ContractError);
  EXPECT_EQ(rng.draws(), 0U);
}

TEST(UniformIndex, CutsTheIntervalIntoEqualParts) {
  ScriptedSource rng{0.0, 0.3333333333, 0.3333333334, 0.6666666666, 0.6666666667, 0.9999999999};
  EXPECT_EQ(uniform_index(3, rng), 0U);
  EXPECT_EQ(uniform_index(3, rng), 0U);
  EXPECT_EQ(uniform_index(3, rng), 1U);
  EXPECT_EQ(uniform_index(3, rng), 1U);
  EXPECT_EQ(uniform_index(3, rng), 2U);
  EXPECT_EQ(uniform_index(3, rng), 2U);
  EXPECT_EQ(rng.draws(), 6U);
}

TEST(UniformIndex, HasOneAnswerForOne) {
  Constant rng{all_ones};
  EXPECT_EQ(uniform_index(1, rng), 0U);
}

TEST(UniformIndex, ReachesTheEndsOfTheWidestRange) {
  Constant low{1};
  Constant high{all_ones};
  EXPECT_EQ(uniform_index(all_ones, low), 0U);
  EXPECT_EQ(uniform_index(all_ones, high), all_ones - 1);
}

// 2^64 = 3 * 6148914691236517205 + 1: of all draws, exactly one (zero) is too many.
TEST(UniformIndex, DrawsAgainForTheSurplusOnly) {
  Pair surplus{0, all_ones};
  EXPECT_EQ(uniform_index(3, surplus), 2U);
  EXPECT_EQ(surplus.draws, 2);

  Pair smallest_good{0x5555555555555556, all_ones};
  EXPECT_EQ(uniform_index(3, smallest_good), 1U);
  EXPECT_EQ(smallest_good.draws, 1);
}

TEST(UniformIndex, RefusesToPickFromNothing) {
  ScriptedSource rng{0.5};
  EXPECT_THROW(uniform_index(0, rng), ContractError);
  EXPECT_EQ(rng.draws(), 0U);
}

}  // namespace
}  // namespace sim::random
