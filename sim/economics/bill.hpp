#pragma once

#include "sim/economics/ledger.hpp"
#include "sim/economics/price_list.hpp"
#include "sim/economics/tally.hpp"

namespace sim::economics {

/// A tally priced line by line: what was used, what it cost, and the book of it.
///
/// A line's year is priced once, as a whole, to the nearest øre, so that quantity times unit price
/// is the amount, to the øre. The parts of an amount that fall on the steps of the refund are
/// differences of rounded running sums, so they add up to it; the state's share is taken of the sum
/// of all lines in a step, once a year.
class Bill {
 public:
  Bill(PriceList const& list, Tally tally);

  [[nodiscard]] Ledger const& ledger() const { return ledger_; }

  /// In the line's unit.
  [[nodiscard]] double quantity(std::size_t year, std::size_t line) const;

  [[nodiscard]] Money amount(std::size_t year, std::size_t line) const;

 private:
  void count_refunds(std::size_t year);
  [[nodiscard]] Money assumed(std::size_t year, std::size_t line) const;
  void book(std::size_t year);

  std::vector<Line> lines_;
  std::size_t first_refund_;
  Tally tally_;
  Ledger ledger_;
};

}  // namespace sim::economics
