#include "sim/random/bernoulli.hpp"

#include <gtest/gtest.h>

#include "tests/support/scripted_source.hpp"

namespace sim::random {
namespace {

using tests::ScriptedSource;

TEST(Bernoulli, HappensBelowTheChanceAndNotAtIt) {
  ScriptedSource rng{0.6 - 0x1p-51, 0.6};
  EXPECT_TRUE(bernoulli(Probability{0.6}, rng));
  EXPECT_FALSE(bernoulli(Probability{0.6}, rng));
}

TEST(Bernoulli, NeverHappensWithChanceZero) {
  ScriptedSource rng{0.0};
  EXPECT_FALSE(bernoulli(Probability{0.0}, rng));
}

TEST(Bernoulli, AlwaysHappensWithChanceOne) {
  ScriptedSource rng{1.0 - 0x1p-53};
  EXPECT_TRUE(bernoulli(Probability{1.0}, rng));
}

TEST(Bernoulli, TakesOneDrawEvenWhenTheAnswerIsCertain) {
  ScriptedSource rng{0.5, 0.5, 0.5};
  bernoulli(Probability{0.0}, rng);
  bernoulli(Probability{0.5}, rng);
  bernoulli(Probability{1.0}, rng);
  EXPECT_EQ(rng.draws(), 3U);
}

}  // namespace
}  // namespace sim::random
