#pragma once

#include "sim/scenario/toml/value.hpp"

namespace sim::scenario {

/// Lays `difference` over `base`.
///
/// Tables merge key by key. Lists whose elements all have a `name` (or `id`) merge by name, new
/// names at the end. Everything else is replaced: values, other lists, and a sourced value as a
/// whole, so that a new value never keeps the source of the old one. Every value keeps the place
/// where it was set; a merged table has the place of the difference.
void merge(Value& base, Value const& difference);

}  // namespace sim::scenario
