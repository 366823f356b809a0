#include "tests/support/scripted_source.hpp"

#include <cmath>
#include <stdexcept>

#include <gtest/gtest.h>

#include "sim/random/uniform.hpp"

namespace sim::tests {
namespace {

TEST(ScriptedSource, ReplaysTheSmallestUniformThatIsNotBelowTheScript) {
  for (double const scripted : {0.0, 1e-20, 0x1p-53, 0.1, 0.25, 0.3, 0.5, 0.6, 0.99, 1 - 0x1p-53}) {
    ScriptedSource rng{scripted};
    double const replayed = random::uniform(rng);
    EXPECT_GE(replayed, scripted);
    EXPECT_LT(replayed - 0x1p-52, scripted);
  }
}

TEST(ScriptedSource, CountsWhatWasTaken) {
  ScriptedSource rng{0.59, 0.2};
  EXPECT_EQ(rng.draws(), 0U);
  rng.next();
  EXPECT_EQ(rng.draws(), 1U);
}

TEST(ScriptedSource, RefusesToInventMore) {
  ScriptedSource rng{0.59};
  rng.next();
  EXPECT_THROW(rng.next(), std::out_of_range);
}

TEST(ScriptedSource, RefusesNumbersThatNoUniformCanBe) {
  EXPECT_THROW(ScriptedSource{-0.1}, std::invalid_argument);
  EXPECT_THROW(ScriptedSource{1.0}, std::invalid_argument);
  EXPECT_THROW(ScriptedSource{std::nan("")}, std::invalid_argument);
}

}  // namespace
}  // namespace sim::tests
