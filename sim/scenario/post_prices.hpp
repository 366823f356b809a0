#pragma once

#include <map>
#include <string>

#include "sim/base/money.hpp"
#include "sim/scenario/toml/document.hpp"

namespace sim::scenario {

/// What a post costs in a year, by role; empty when the document has no prices. Whoever reads the
/// whole scenario tells their faults.
[[nodiscard]] std::map<std::string, Money> post_prices(Document const& document);

}  // namespace sim::scenario
