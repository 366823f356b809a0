#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "sim/economics/item.hpp"
#include "sim/economics/price.hpp"

namespace sim::economics {

/// One payment: so much for an item in a year of the run, from one account to another.
struct Flow {
  Item item{};
  std::size_t year = 0;  ///< Of the run, from 0.
  Account from{};
  Account to{};
  Money amount{};   ///< Zero or more.
  Money assumed{};  ///< The part of it that is booked at assumed prices.
};

/// Double-entry book of a run: who paid how much for what, by year, to the øre.
///
/// Every flow is taken from one account and given to another, so that the six accounts sum to zero
/// in every item and year, and the five payers to what entered or left society. What was booked at
/// prices that rest on assumptions is kept apart besides.
///
/// Units: amounts from the account's side; minus: it pays.
class Ledger {
 public:
  explicit Ledger(std::size_t years) : years_(years) {}

  void book(Flow const& flow);

  [[nodiscard]] std::size_t years() const { return years_.size(); }

  [[nodiscard]] Money amount(Account account, Item item, std::size_t year) const {
    return cell(account, item, year).amount;
  }

  /// The part of the amount that was booked at assumed prices.
  [[nodiscard]] Money assumed(Account account, Item item, std::size_t year) const {
    return cell(account, item, year).assumed;
  }

  /// All items of a year.
  [[nodiscard]] Money net(Account account, std::size_t year) const;

  /// What the five payers have together: what entered society less what left it.
  [[nodiscard]] Money society(Item item, std::size_t year) const;

 private:
  struct Cell {
    Money amount{};
    Money assumed{};
  };

  using Year = std::array<std::array<Cell, item_count>, account_count>;

  [[nodiscard]] Cell const& cell(Account account, Item item, std::size_t year) const {
    return years_[year][static_cast<std::size_t>(account)][static_cast<std::size_t>(item)];
  }

  [[nodiscard]] Cell& cell(Account account, Item item, std::size_t year) {
    return years_[year][static_cast<std::size_t>(account)][static_cast<std::size_t>(item)];
  }

  std::vector<Year> years_;
};

}  // namespace sim::economics
