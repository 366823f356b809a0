#include "sim/economics/bill.hpp"

namespace sim::economics {

Bill::Bill(PriceList const& list, Tally tally)
    : lines_(list.lines())
    , first_refund_(list.place(Entry::refund))
    , tally_(std::move(tally))
    , ledger_(tally_.years()) {
  for (std::size_t year = 0; year < tally_.years(); ++year) {
    count_refunds(year);
    book(year);
  }
}

void Bill::count_refunds(std::size_t year) {
  for (std::size_t line = 0; line < lines_.size(); ++line) {
    auto const& of = lines_[line];
    Counted so_far;
    Money before{};
    for (std::size_t step = 0; of.is_refunded && step < refund_step_count; ++step) {
      so_far += tally_.at(year, line, step);
      auto const until = of.has_price() ? of.cost(so_far.parts) : so_far.amount;
      auto const paid = (until - before).ore();
      auto& refunded = tally_.at(year, first_refund_ + step);
      refunded.parts += paid;
      refunded.assumed += of.origin == Origin::assumed ? paid : 0;
      before = until;
    }
  }
}

double Bill::quantity(std::size_t year, std::size_t line) const {
  return static_cast<double>(tally_.total(year, line).parts) /
         static_cast<double>(lines_[line].unit.parts);
}

Money Bill::amount(std::size_t year, std::size_t line) const {
  auto const counted = tally_.total(year, line);
  return lines_[line].has_price() ? lines_[line].cost(counted.parts) : counted.amount;
}

Money Bill::assumed(std::size_t year, std::size_t line) const {
  auto const& of = lines_[line];
  if (of.origin == Origin::assumed) {
    return amount(year, line);
  }
  return of.has_price() ? of.cost(tally_.total(year, line).assumed) : Money{};
}

void Bill::book(std::size_t year) {
  for (std::size_t line = 0; line < lines_.size(); ++line) {
    auto const& of = lines_[line];
    ledger_.book({.item = of.item,
                  .year = year,
                  .from = of.from,
                  .to = of.to,
                  .amount = amount(year, line),
                  .assumed = assumed(year, line)});
  }
}

}  // namespace sim::economics
