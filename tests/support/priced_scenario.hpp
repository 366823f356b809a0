#pragma once

#include "tests/support/danish_prices.hpp"
#include "tests/support/tiny_scenario.hpp"

namespace sim::tests {

/// The tiny scenario with prices; every role costs the same.
inline scenario::Scenario priced_scenario() {
  auto made = tiny_scenario();
  auto prices = danish_prices();
  prices.roles.resize(any_setting(made).roles.size(), prices.roles.front());
  prices.support.benefits.resize(any_setting(made).populations.size(),
                                 prices.support.benefits.front());
  made.prices = prices;
  return made;
}

}  // namespace sim::tests
