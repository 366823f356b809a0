#pragma once

#include "sim/scenario/toml/document.hpp"
#include "sim/scenario/toml/problems.hpp"

namespace sim::scenario {

/// Adds a problem for every key inside a policy, wherever policies are written, that would state
/// what the policy brings: a policy says what is given, and everybody responds by the same laws.
void refuse_effects(Document const& document, Problems& problems);

}  // namespace sim::scenario
