#include <gtest/gtest.h>

#include "sim/scenario/toml/nearest_name.hpp"

namespace sim::scenario {
namespace {

TEST(NearestName, CountsOneSlipForEachKindOfMistake) {
  EXPECT_EQ(slips_between("take_up", "take_up"), 0U);
  EXPECT_EQ(slips_between("take_upp", "take_up"), 1U);
  EXPECT_EQ(slips_between("tak_up", "take_up"), 1U);
  EXPECT_EQ(slips_between("tage_up", "take_up"), 1U);
  EXPECT_EQ(slips_between("atke_up", "take_up"), 1U);
  EXPECT_EQ(slips_between("Take_Up", "take_up"), 0U);
  EXPECT_EQ(slips_between("", "abc"), 3U);
}

TEST(NearestName, IsTheKnownNameWithFewestSlips) {
  EXPECT_EQ(nearest_name("lenght", {"start", "length", "lengths"}), "length");
}

TEST(NearestName, IsTheFirstAmongEquals) {
  EXPECT_EQ(nearest_name("cat", {"bat", "hat"}), "bat");
}

TEST(NearestName, IsNothingWhenNoNameIsNear) {
  EXPECT_EQ(nearest_name("colour", {"start", "length"}), std::nullopt);
  EXPECT_EQ(nearest_name("colour", {}), std::nullopt);
}

TEST(UnknownName, AsksForTheNearestAndListsAll) {
  EXPECT_EQ(unknown_name("policy", "ipss", {"ips", "work_first"}),
            "policy 'ipss' does not exist; did you mean 'ips'? Known: ips, work_first.");
}

TEST(UnknownName, ListsAllWhenNoneIsNear) {
  EXPECT_EQ(unknown_name("policy", "mentor", {"ips", "work_first"}),
            "policy 'mentor' does not exist; known: ips, work_first.");
}

TEST(UnknownName, ListsNoMoreThanTwenty) {
  std::vector<std::string> const known(21, "abc");
  EXPECT_TRUE(unknown_name("policy", "xyz", known).ends_with("abc, abc, …."));
}

TEST(UnknownName, SaysWhenThereIsNothingToName) {
  EXPECT_EQ(unknown_name("policy", "ips", {}), "policy 'ips' does not exist; there is none.");
}

}  // namespace
}  // namespace sim::scenario
