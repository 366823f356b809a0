#include "sim/base/id.hpp"

#include <type_traits>

#include <gtest/gtest.h>

namespace sim {
namespace {

struct Apple;
struct Pear;

TEST(Id, IsNoneUntilGiven) {
  EXPECT_TRUE(Id<Apple>{}.is_none());
  EXPECT_EQ(Id<Apple>{}, Id<Apple>::none());
}

TEST(Id, IsSomeoneFromZeroOn) {
  EXPECT_FALSE(Id<Apple>{0}.is_none());
  EXPECT_EQ(Id<Apple>{3}.index, 3U);
}

TEST(Id, IsOrderedWithNoneLast) {
  EXPECT_LT(Id<Apple>{0}, Id<Apple>{1});
  EXPECT_LT(Id<Apple>{0xFFFFFFFE}, Id<Apple>::none());
}

TEST(Id, IsNotMixedWithNumbersOrOtherIds) {
  EXPECT_FALSE((std::is_convertible_v<std::uint32_t, Id<Apple>>));
  EXPECT_FALSE((std::is_convertible_v<Id<Apple>, std::uint32_t>));
  EXPECT_FALSE((std::is_convertible_v<Id<Apple>, Id<Pear>>));
}

}  // namespace
}  // namespace sim
