#include "sim/economics/ledger.hpp"

#include "sim/base/contract.hpp"

namespace sim::economics {

void Ledger::book(Flow const& flow) {
  SIM_EXPECT(flow.year < years());
  SIM_EXPECT(flow.amount >= Money{});
  auto& from = cell(flow.from, flow.item, flow.year);
  auto& to = cell(flow.to, flow.item, flow.year);
  from.amount -= flow.amount;
  to.amount += flow.amount;
  from.assumed -= flow.assumed;
  to.assumed += flow.assumed;
}

Money Ledger::net(Account account, std::size_t year) const {
  SIM_EXPECT(year < years());
  Money sum{};
  for (auto const& each : years_[year][static_cast<std::size_t>(account)]) {
    sum += each.amount;
  }
  return sum;
}

Money Ledger::society(Item item, std::size_t year) const {
  return Money{} - amount(Account::resources, item, year);
}

}  // namespace sim::economics
