#pragma once

#include "sim/scenario/read_spending.hpp"
#include "sim/scenario/toml/value.hpp"

namespace sim::scenario {

/// The changes of posts, as a scenario writes them, when posts are bought beside those of `role`: a
/// table [staff.role], with its `count` and perhaps `changes` of its own.
///
/// The k-th of n posts opens when k/n of the ramp-up is over, all at the start without one; all
/// close at `until`.
[[nodiscard]] Value changes_with(Value const& role, PurchaseTerms const& bought, int posts);

}  // namespace sim::scenario
