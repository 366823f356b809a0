#pragma once

#include "sim/scenario/parts.hpp"

namespace sim::scenario {

/// The setting of one arm from parts in which no problem was found: rosters are drawn up, the rule
/// of assignment is made.
[[nodiscard]] model::Setting assemble(Parts const& parts);

}  // namespace sim::scenario
