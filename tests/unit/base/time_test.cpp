#include "sim/base/time.hpp"

#include <chrono>
#include <type_traits>

#include <gtest/gtest.h>

namespace sim {
namespace {

using namespace std::chrono_literals;

template <class Left, class Right>
concept Addable = requires(Left left, Right right) {
  left + right;
};

TEST(Time, CountsWholeMinutes) {
  EXPECT_EQ(Duration{1h}.count(), 60);
  EXPECT_EQ(Duration{std::chrono::weeks{13}}.count(), 13 * 7 * 1440);
}

TEST(Time, TakesNothingFinerThanAMinute) {
  EXPECT_FALSE((std::is_convertible_v<std::chrono::seconds, Duration>));
  EXPECT_TRUE((std::is_convertible_v<std::chrono::minutes, Duration>));
}

TEST(Time, MovesByDurationsOnly) {
  EXPECT_EQ((SimTime{} + 90min) - SimTime{}, 90min);
  EXPECT_TRUE((Addable<SimTime, Duration>));
  EXPECT_FALSE((Addable<SimTime, SimTime>));
  EXPECT_FALSE((Addable<SimTime, int>));
}

TEST(Time, IsNotMixedWithOtherClocks) {
  EXPECT_FALSE((std::is_convertible_v<std::chrono::system_clock::time_point, SimTime>));
}

TEST(Time, GivesMinutesAndDaysAsNumbers) {
  EXPECT_EQ(minutes(36h), 2160.0);
  EXPECT_EQ(days(36h), 1.5);
  EXPECT_EQ(days(-12h), -0.5);
}

}  // namespace
}  // namespace sim
