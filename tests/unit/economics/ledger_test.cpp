#include "sim/economics/ledger.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "sim/base/contract.hpp"
#include "sim/economics/bill.hpp"
#include "sim/economics/household.hpp"
#include "sim/random/stream.hpp"
#include "sim/random/uniform_index.hpp"

#include "tests/support/danish_prices.hpp"

namespace sim::economics {
namespace {

TEST(Ledger, TakesFromOneAndGivesToTheOther) {
  Ledger ledger{2};
  ledger.book({.item = Item::benefit,
               .year = 1,
               .from = Account::municipality,
               .to = Account::citizen,
               .amount = Money::from_ore(7)});
  EXPECT_EQ(ledger.amount(Account::municipality, Item::benefit, 1).ore(), -7);
  EXPECT_EQ(ledger.amount(Account::citizen, Item::benefit, 1).ore(), 7);
  EXPECT_EQ(ledger.amount(Account::citizen, Item::benefit, 0).ore(), 0);
}

TEST(Ledger, RefusesAnAmountBelowZero) {
  Ledger ledger{1};
  EXPECT_THROW(ledger.book({.amount = Money::from_ore(-1)}), ContractError);
}

TEST(Ledger, RefusesAYearThatItDoesNotHave) {
  Ledger ledger{1};
  EXPECT_THROW(ledger.book({.year = 1}), ContractError);
}

/// A life of some stretches by lot, each cut in two by lot as well when asked for.
PersonYear life(std::uint32_t number, bool is_cut) {
  auto const prices = tests::danish_prices();
  random::Stream rng{{.seed = 3, .replication = number},
                     {.agent = 0, .decision = 0, .occurrence = 0}};
  PersonYear year;
  SimTime now{};
  auto const began = now - std::chrono::days{random::uniform_index(400, rng)};
  while (now < SimTime{} + std::chrono::days{365}) {
    auto const length = Duration{1 + static_cast<int>(random::uniform_index(120'000, rng))};
    auto const cut = Duration{static_cast<int>(random::uniform_index(120'000, rng))};
    Stretch stretch{
        .from = now,
        .to = now + length,
        .state = static_cast<model::LabourState>(1 + random::uniform_index(12, rng)),
        .minutes_per_week = static_cast<std::int64_t>(random::uniform_index(2'221, rng)),
        .is_mentored = random::uniform_index(2, rng) == 0};
    now = stretch.to;
    if (is_cut && cut < length) {
      auto first = stretch;
      first.to = stretch.from + cut;
      stretch.from = first.to;
      add_stretch(first, began, prices.refunds, year);
    }
    add_stretch(stretch, began, prices.refunds, year);
  }
  return year;
}

Ledger book_of(PersonYear const& year) {
  auto const prices = tests::danish_prices();
  PriceList const list{prices, {"cash_benefit"}, {}};
  Tally tally{list.lines().size(), 1};
  Household{prices, list, 0, tally}.book(year, 0);
  return Bill{list, tally}.ledger();
}

// 500 lives by lot. A book that forgot the payee of one item in one state would be off in most.
TEST(Ledger, SumsToZeroOverAllAccountsInEveryItem) {
  for (std::uint32_t number = 0; number < 500; ++number) {
    auto const ledger = book_of(life(number, false));
    for (std::size_t item = 0; item < item_count; ++item) {
      Money sum{};
      for (std::size_t account = 0; account < account_count; ++account) {
        sum += ledger.amount(static_cast<Account>(account), static_cast<Item>(item), 0);
      }
      ASSERT_EQ(sum.ore(), 0) << "life " << number << ", " << item_names.at(item);
    }
  }
}

TEST(Ledger, LosesNothingOfATransferAmongThePayers) {
  constexpr std::array made{
      Item::production, Item::placement_care, Item::company_mentors, Item::compensation};
  for (std::uint32_t number = 0; number < 500; ++number) {
    auto const ledger = book_of(life(number, false));
    for (std::size_t k = 0; k < item_count; ++k) {
      auto const item = static_cast<Item>(k);
      bool const is_transfer = std::ranges::find(made, item) == made.end();
      if (is_transfer) {
        ASSERT_EQ(ledger.society(item, 0).ore(), 0) << "life " << number;
      }
    }
  }
}

TEST(Ledger, IsTheSameHoweverSpellsAreCut) {
  for (std::uint32_t number = 0; number < 500; ++number) {
    auto const whole = book_of(life(number, false));
    auto const cut = book_of(life(number, true));
    for (std::size_t account = 0; account < account_count; ++account) {
      for (std::size_t item = 0; item < item_count; ++item) {
        ASSERT_EQ(whole.amount(static_cast<Account>(account), static_cast<Item>(item), 0),
                  cut.amount(static_cast<Account>(account), static_cast<Item>(item), 0))
            << "life " << number << ", " << item_names.at(item);
      }
    }
  }
}

}  // namespace
}  // namespace sim::economics
