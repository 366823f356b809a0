#include "sim/base/money.hpp"

#include <limits>

#include <gtest/gtest.h>

#include "sim/base/contract.hpp"

namespace sim {
namespace {

constexpr Money largest = Money::from_ore(std::numeric_limits<std::int64_t>::max());
constexpr Money smallest = Money::from_ore(std::numeric_limits<std::int64_t>::min());
constexpr Money one_ore = Money::from_ore(1);

TEST(Money, IsNothingAtFirst) {
  EXPECT_EQ(Money{}, Money::from_ore(0));
}

TEST(Money, HasAHundredOreInAKrone) {
  EXPECT_EQ(Money::from_kroner(-3).ore(), -300);
}

TEST(Money, AddsAndTakesAway) {
  auto amount = Money::from_kroner(10);
  amount += Money::from_ore(50);
  EXPECT_EQ(amount, Money::from_ore(1050));
  amount -= Money::from_kroner(11);
  EXPECT_EQ(amount, Money::from_ore(-50));
  EXPECT_EQ(Money::from_kroner(2) + Money::from_kroner(3), Money::from_kroner(5));
  EXPECT_EQ(Money::from_kroner(2) - Money::from_kroner(3), Money::from_kroner(-1));
}

TEST(Money, MultipliesByACount) {
  EXPECT_EQ(Money::from_ore(1250) * 4, Money::from_kroner(50));
  EXPECT_EQ(Money::from_ore(1250) * -2, Money::from_kroner(-25));
}

TEST(Money, IsOrdered) {
  EXPECT_LT(Money::from_ore(-1), Money{});
}

TEST(Money, RefusesResultsThatDoNotFit) {
  EXPECT_EQ(largest + Money{}, largest);
  EXPECT_THROW(static_cast<void>(largest + one_ore), ContractError);
  EXPECT_THROW(static_cast<void>(smallest - one_ore), ContractError);
  EXPECT_THROW(static_cast<void>(largest * 2), ContractError);
  EXPECT_THROW(static_cast<void>(Money::from_kroner(largest.ore())), ContractError);
}

TEST(MoneyShare, RoundsToTheNearestOre) {
  EXPECT_EQ(share_of(Money::from_ore(100), 1, 3), Money::from_ore(33));
  EXPECT_EQ(share_of(Money::from_ore(100), 2, 3), Money::from_ore(67));
  EXPECT_EQ(share_of(Money::from_kroner(425), 90, 60), Money::from_ore(63750));
}

TEST(MoneyShare, RoundsHalvesAwayFromZero) {
  EXPECT_EQ(share_of(Money::from_ore(1), 1, 2), Money::from_ore(1));
  EXPECT_EQ(share_of(Money::from_ore(-1), 1, 2), Money::from_ore(-1));
  EXPECT_EQ(share_of(Money::from_ore(-5), 1, 4), Money::from_ore(-1));
}

TEST(MoneyShare, IsNothingForNoPartAndAllForTheWhole) {
  EXPECT_EQ(share_of(Money::from_ore(-7), 0, 5), Money{});
  EXPECT_EQ(share_of(Money::from_ore(-7), 5, 5), Money::from_ore(-7));
}

TEST(MoneyShare, RefusesANegativePartAndAnEmptyWhole) {
  EXPECT_THROW(static_cast<void>(share_of(one_ore, -1, 5)), ContractError);
  EXPECT_THROW(static_cast<void>(share_of(one_ore, 1, 0)), ContractError);
}

TEST(MoneyText, GroupsThousandsBySpaces) {
  EXPECT_EQ(format_money(Money{}), "0 DKK");
  EXPECT_EQ(format_money(Money::from_kroner(999)), "999 DKK");
  EXPECT_EQ(format_money(Money::from_kroner(1000)), "1 000 DKK");
  EXPECT_EQ(format_money(Money::from_kroner(12064)), "12 064 DKK");
  EXPECT_EQ(format_money(Money::from_kroner(-1234567)), "-1 234 567 DKK");
}

TEST(MoneyText, ShowsOreOnlyWhenThereAreAny) {
  EXPECT_EQ(format_money(Money::from_ore(1206450)), "12 064.50 DKK");
  EXPECT_EQ(format_money(Money::from_ore(5)), "0.05 DKK");
  EXPECT_EQ(format_money(Money::from_ore(-5)), "-0.05 DKK");
}

TEST(MoneyText, ReachesTheLimits) {
  EXPECT_EQ(format_money(largest), "92 233 720 368 547 758.07 DKK");
  EXPECT_EQ(format_money(smallest), "-92 233 720 368 547 758.08 DKK");
}

}  // namespace
}  // namespace sim
