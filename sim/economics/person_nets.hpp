#pragma once

#include <array>
#include <cstddef>

#include "sim/base/money.hpp"
#include "sim/economics/item.hpp"

namespace sim::economics {

/// What the payers have of one citizen's year: received less paid. Time of staff and volunteers is
/// not among it, since a post belongs to no citizen.
struct PersonNets {
  std::array<Money, payer_count> by_payer{};

  void move(Money amount, Account from, Account to) {
    if (from != Account::resources) {
      by_payer[static_cast<std::size_t>(from)] -= amount;
    }
    if (to != Account::resources) {
      by_payer[static_cast<std::size_t>(to)] += amount;
    }
  }

  PersonNets& operator+=(PersonNets const& other) {
    for (std::size_t payer = 0; payer < payer_count; ++payer) {
      by_payer[payer] += other.by_payer[payer];
    }
    return *this;
  }
};

}  // namespace sim::economics
