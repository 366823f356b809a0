#include "sim/engine/chains.hpp"

#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/base/contract.hpp"

namespace sim::engine {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::uint32_t> members(Chains const& chains, std::uint32_t chain) {
  std::vector<std::uint32_t> found;
  for (auto member = chains.front(chain); member != Chains::nobody; member = chains.after(member)) {
    found.push_back(member);
  }
  return found;
}

TEST(Chains, KeepsTheOrderOfAppendingPrependingAndInserting) {
  Chains chains;
  auto const chain = chains.add_chain();
  chains.append(chain, 4);
  chains.append(chain, 2);
  chains.prepend(chain, 9);
  chains.insert_after(4, 7);
  EXPECT_THAT(members(chains, chain), ElementsAre(9, 4, 7, 2));
}

TEST(Chains, ReadsTheSameBackwards) {
  Chains chains;
  auto const chain = chains.add_chain();
  chains.append(chain, 1);
  chains.append(chain, 2);
  EXPECT_EQ(chains.back(chain), 2U);
  EXPECT_EQ(chains.before(2), 1U);
  EXPECT_EQ(chains.before(1), Chains::nobody);
}

TEST(Chains, ClosesTheGapOfAMemberThatLeaves) {
  Chains chains;
  auto const chain = chains.add_chain();
  for (std::uint32_t member = 0; member < 3; ++member) {
    chains.append(chain, member);
  }
  chains.remove(1);
  EXPECT_THAT(members(chains, chain), ElementsAre(0, 2));
}

TEST(Chains, LetsAMemberChangeToAnotherChain) {
  Chains chains;
  auto const first = chains.add_chain();
  auto const second = chains.add_chain();
  chains.append(first, 5);
  chains.remove(5);
  chains.append(second, 5);
  EXPECT_THAT(members(chains, first), IsEmpty());
  EXPECT_THAT(members(chains, second), ElementsAre(5));
}

TEST(Chains, RefusesAMemberThatIsInAChainAlready) {
  Chains chains;
  auto const chain = chains.add_chain();
  chains.append(chain, 3);
  EXPECT_THROW(chains.append(chain, 3), ContractError);
}

TEST(Chains, RefusesToRemoveAMemberThatIsInNoChain) {
  Chains chains;
  chains.add_chain();
  EXPECT_THROW(chains.remove(3), ContractError);
}

TEST(Chains, RefusesToInsertBehindAMemberThatIsInNoChain) {
  Chains chains;
  chains.add_chain();
  EXPECT_THROW(chains.insert_after(1, 2), ContractError);
}

}  // namespace
}  // namespace sim::engine
