#include "sim/engine/waiting_list.hpp"

#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/base/contract.hpp"

namespace sim::engine {
namespace {

using ::testing::ElementsAre;

std::vector<std::uint32_t> served_from(WaitingList list, std::uint32_t rank = 0) {
  std::vector<std::uint32_t> served;
  while (list.front(std::uint64_t{1} << rank) != WaitingList::nobody) {
    served.push_back(list.front(std::uint64_t{1} << rank));
    list.leave(served.back(), rank);
  }
  return served;
}

TEST(WaitingList, ServesFirstComeFirst) {
  WaitingList list;
  list.join(7);
  list.join(3);
  list.join(5);
  EXPECT_THAT(served_from(list), ElementsAre(7, 3, 5));
}

TEST(WaitingList, ForgetsWhoGivesUpInTheMiddle) {
  WaitingList list;
  list.join(7);
  list.join(3);
  list.join(5);
  list.leave(3);
  EXPECT_THAT(served_from(list), ElementsAre(7, 5));
}

TEST(WaitingList, TakesWhoComesBackAtTheFront) {
  WaitingList list;
  list.join(7);
  list.join_at_front(3);
  EXPECT_THAT(served_from(list), ElementsAre(3, 7));
}

TEST(WaitingList, ServesALowerRankFirst) {
  WaitingList list{3};
  list.join(1, 2);
  list.join(2, 1);
  EXPECT_EQ(list.front(), 2U);
}

TEST(WaitingList, LooksOnlyAtTheRanksAskedFor) {
  WaitingList list{3};
  list.join(1, 0);
  list.join(2, 2);
  EXPECT_EQ(list.front(0b110), 2U);
  EXPECT_EQ(list.front(0b010), WaitingList::nobody);
}

TEST(WaitingList, CountsAllRanksTogether) {
  WaitingList list{2};
  list.join(1, 0);
  list.join(2, 1);
  EXPECT_EQ(list.size(), 2U);
  EXPECT_EQ(list.occupied_ranks(), 0b11U);
  list.leave(1, 0);
  EXPECT_EQ(list.size(), 1U);
  EXPECT_EQ(list.occupied_ranks(), 0b10U);
}

TEST(WaitingList, ServesSixtyFourRanks) {
  WaitingList list{64};
  list.join(5, 63);
  EXPECT_EQ(list.front(), 5U);
}

TEST(WaitingList, HasNobodyAtTheFrontWhenEmpty) {
  WaitingList const list;
  EXPECT_TRUE(list.is_empty());
  EXPECT_EQ(list.front(), WaitingList::nobody);
}

TEST(WaitingList, RefusesWhoWaitsAlready) {
  WaitingList list{2};
  list.join(4, 0);
  EXPECT_THROW(list.join(4, 1), ContractError);
}

TEST(WaitingList, RefusesToLetGoWhoDoesNotWait) {
  WaitingList list;
  EXPECT_THROW(list.leave(4), ContractError);
}

TEST(WaitingList, RefusesAnUnknownRank) {
  WaitingList list{2};
  EXPECT_THROW(list.join(4, 2), ContractError);
  EXPECT_THROW(list.join_at_front(4, 2), ContractError);
}

TEST(WaitingList, RefusesNoRanksAndMoreThanSixtyFour) {
  EXPECT_THROW(WaitingList{0}, ContractError);
  EXPECT_THROW(WaitingList{65}, ContractError);
}

}  // namespace
}  // namespace sim::engine
