#include "sim/scenario/post_prices.hpp"

namespace sim::scenario {

std::map<std::string, Money> post_prices(Document const&) {
  return {};
}

}  // namespace sim::scenario
