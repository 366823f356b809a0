#include "sim/random/categorical.hpp"

#include <array>
#include <cmath>
#include <limits>
#include <vector>

#include <gtest/gtest.h>

#include "sim/base/contract.hpp"

#include "tests/support/scripted_source.hpp"

namespace sim::random {
namespace {

using tests::ScriptedSource;

std::size_t pick(std::vector<double> const& weights, double scripted) {
  ScriptedSource rng{scripted};
  std::size_t const picked = categorical(weights, rng);
  EXPECT_EQ(rng.draws(), 1U);
  return picked;
}

TEST(Categorical, PicksTheNextPlaceFromEachBoundaryOn) {
  std::vector<double> const weights{1, 2, 5};
  EXPECT_EQ(pick(weights, 0.0), 0U);
  EXPECT_EQ(pick(weights, 0.125 - 0x1p-50), 0U);
  EXPECT_EQ(pick(weights, 0.125), 1U);
  EXPECT_EQ(pick(weights, 0.375 - 0x1p-50), 1U);
  EXPECT_EQ(pick(weights, 0.375), 2U);
  EXPECT_EQ(pick(weights, 1 - 0x1p-53), 2U);
}

TEST(Categorical, NeverPicksAWeightOfZero) {
  std::vector<double> const weights{0, 1, 0, 1, 0};
  EXPECT_EQ(pick(weights, 0.0), 1U);
  EXPECT_EQ(pick(weights, 0.5 - 0x1p-50), 1U);
  EXPECT_EQ(pick(weights, 0.5), 3U);
  EXPECT_EQ(pick(weights, 1 - 0x1p-53), 3U);
}

TEST(Categorical, PicksTheOnlyPlace) {
  EXPECT_EQ(pick({0.3}, 0.9), 0U);
}

TEST(Categorical, PicksAPositiveWeightEvenAmongTheSmallestNumbers) {
  double const smallest = std::numeric_limits<double>::denorm_min();
  EXPECT_EQ(pick({smallest, 0.0}, 1 - 0x1p-53), 0U);
}

TEST(Categorical, RefusesWeightsThatAreNoChances) {
  ScriptedSource rng{0.5};
  double const infinity = std::numeric_limits<double>::infinity();
  EXPECT_THROW(categorical(std::vector<double>{}, rng), ContractError);
  EXPECT_THROW(categorical(std::vector{0.0, 0.0}, rng), ContractError);
  EXPECT_THROW(categorical(std::vector{2.0, -1.0}, rng), ContractError);
  EXPECT_THROW(categorical(std::vector{1.0, infinity}, rng), ContractError);
  EXPECT_THROW(categorical(std::vector{1.0, std::nan("")}, rng), ContractError);
  EXPECT_THROW(categorical(std::vector{1e308, 1e308}, rng), ContractError);
  EXPECT_EQ(rng.draws(), 0U);
}

}  // namespace
}  // namespace sim::random
