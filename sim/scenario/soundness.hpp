#pragma once

#include <string>

#include "sim/scenario/parts.hpp"

namespace sim::scenario {

/// Adds a problem for everything in one arm that is well written and cannot be delivered: a policy
/// in use that needs a role without posts, or a meeting that is longer than the role's day.
void check_soundness(std::string const& arm,
                     Parts const& parts,
                     Document const& document,
                     Problems& problems);

}  // namespace sim::scenario
