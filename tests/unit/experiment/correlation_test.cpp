#include "sim/experiment/correlation.hpp"

#include <gtest/gtest.h>

namespace sim::experiment {
namespace {

/// The two-sided 5 % point of a correlation over 10 pairs is 0.632 in any table.
TEST(StandsOut, HasThePointOfTheTables) {
  EXPECT_FALSE(stands_out(0.631 * 0.631, 10, 1));
  EXPECT_TRUE(stands_out(0.633 * 0.633, 10, 1));
}

TEST(StandsOut, AsksForMoreWhereMoreIsLookedAt) {
  EXPECT_TRUE(stands_out(0.14, 40, 1));
  EXPECT_FALSE(stands_out(0.14, 40, 8));
}

}  // namespace
}  // namespace sim::experiment
