#include "sim/base/probability.hpp"

#include <limits>
#include <type_traits>

#include <gtest/gtest.h>

namespace sim {
namespace {

constexpr double just_above_one = 1.0 + std::numeric_limits<double>::epsilon();
constexpr double just_below_zero = -std::numeric_limits<double>::denorm_min();

TEST(Probability, HoldsEverythingFromZeroToOne) {
  EXPECT_EQ(Probability{0.0}.value(), 0.0);
  EXPECT_EQ(Probability{0.25}.value(), 0.25);
  EXPECT_EQ(Probability{1.0}.value(), 1.0);
}

TEST(Probability, RefusesWhatLiesOutside) {
  EXPECT_THROW(Probability{just_below_zero}, ContractError);
  EXPECT_THROW(Probability{just_above_one}, ContractError);
  EXPECT_THROW(Probability{std::numeric_limits<double>::infinity()}, ContractError);
}

TEST(Probability, RefusesNotANumber) {
  EXPECT_THROW(Probability{std::numeric_limits<double>::quiet_NaN()}, ContractError);
}

TEST(Probability, IsNeverMadeFromABareNumberUnseen) {
  EXPECT_FALSE((std::is_convertible_v<double, Probability>));
}

TEST(Probability, HasAComplement) {
  EXPECT_EQ(Probability{0.25}.complement(), Probability{0.75});
  EXPECT_EQ(Probability{1.0}.complement(), Probability{0.0});
}

TEST(Probability, IsOrdered) {
  EXPECT_LT(Probability{0.2}, Probability{0.3});
  EXPECT_EQ(Probability{0.3}, Probability{0.3});
}

}  // namespace
}  // namespace sim
