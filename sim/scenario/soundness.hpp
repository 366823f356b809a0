#pragma once

#include <string>

#include "sim/scenario/named.hpp"
#include "sim/scenario/parts.hpp"

namespace sim::scenario {

/// Adds a problem for every stage of a policy that another stage makes impossible.
void check_stages(Reader const& policy, model::Doses const& doses);

/// Adds a problem for everything in one region of an arm that is well written and cannot be
/// delivered: stages that do not fit, a policy in use that needs a role without posts, or a meeting
/// that is longer than the role's day.
void check_soundness(Whereabouts const& here, Parts const& parts, Reading& reading);

}  // namespace sim::scenario
