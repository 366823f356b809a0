#include "sim/economics/bill.hpp"

#include <array>
#include <cmath>
#include <set>

#include <gtest/gtest.h>

#include "sim/random/stream.hpp"
#include "sim/random/uniform_index.hpp"

#include "tests/support/danish_prices.hpp"

namespace sim::economics {
namespace {

PriceList list_of(Prices const& prices) {
  model::Role volunteers;
  volunteers.name = "volunteer";
  volunteers.is_volunteer = true;
  return {prices, {"cash_benefit"}, {volunteers}};
}

/// A tally of whole numbers by lot, up to ten million, in every line that is not worked out.
Tally tally_by_lot(PriceList const& list, std::uint32_t number) {
  random::Stream rng{{.seed = 11, .replication = number},
                     {.agent = 0, .decision = 0, .occurrence = 0}};
  Tally tally{list.lines().size(), 2};
  for (std::size_t line = 0; line < list.lines().size(); ++line) {
    auto const steps = list.line(line).is_refunded ? refund_step_count : 1;
    for (std::size_t step = 0; step < steps; ++step) {
      auto const millions = static_cast<std::int64_t>(random::uniform_index(10, rng));
      auto const rest = static_cast<std::int64_t>(random::uniform_index(1'000'000, rng));
      bool const is_worked_out = list.line(line).item == Item::refund;
      tally.at(1, line, step) = {.parts = is_worked_out ? 0 : 1'000'000 * millions + rest,
                                 .amount = Money::from_ore(list.line(line).has_price() ? 0 : rest)};
    }
  }
  return tally;
}

// 200 tallies. An amount priced in two halves would be an øre off in half of the lines.
TEST(Bill, PricesQuantitiesToTheOre) {
  auto const list = list_of(tests::danish_prices());
  for (std::uint32_t number = 0; number < 200; ++number) {
    Bill const bill{list, tally_by_lot(list, number)};
    for (std::size_t line = 0; line < list.lines().size(); ++line) {
      if (list.line(line).has_price()) {
        double const product = bill.quantity(1, line) * list.line(line).unit_price();
        ASSERT_NEAR(product, static_cast<double>(bill.amount(1, line).ore()), 0.501)
            << list.line(line).name();
      }
    }
  }
}

TEST(Bill, RefundsEverythingThatIsRefunded) {
  auto const list = list_of(tests::danish_prices());
  Bill const bill{list, tally_by_lot(list, 0)};
  Money paid{};
  double refunded = 0.0;
  for (std::size_t line = 0; line < list.lines().size(); ++line) {
    paid += list.line(line).is_refunded ? bill.amount(1, line) : Money{};
    refunded += list.line(line).item == Item::refund ? bill.quantity(1, line) : 0.0;
  }
  EXPECT_EQ(std::llround(refunded * 100.0), paid.ore());
}

TEST(Bill, IsTheLedgerLineByLine) {
  auto const list = list_of(tests::danish_prices());
  Bill const bill{list, tally_by_lot(list, 0)};
  std::array<Money, item_count> by_item{};
  for (std::size_t line = 0; line < list.lines().size(); ++line) {
    by_item.at(static_cast<std::size_t>(list.line(line).item)) += bill.amount(1, line);
  }
  auto const production = by_item.at(static_cast<std::size_t>(Item::production));
  EXPECT_EQ(bill.ledger().society(Item::production, 1), production);
  auto const benefit = by_item.at(static_cast<std::size_t>(Item::benefit));
  EXPECT_EQ(bill.ledger().amount(Account::citizen, Item::benefit, 1), benefit);
}

TEST(Bill, NamesEveryLineOnce) {
  auto const list = list_of(tests::danish_prices());
  std::set<std::string> names;
  for (auto const& line : list.lines()) {
    EXPECT_TRUE(names.insert(line.name()).second) << line.name();
  }
}

}  // namespace
}  // namespace sim::economics
