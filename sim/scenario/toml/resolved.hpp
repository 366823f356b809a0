#pragma once

#include "sim/scenario/toml/record.hpp"
#include "sim/scenario/toml/value.hpp"

namespace sim::scenario {

/// The effective scenario of a reading: what was found, with the defaults filled in, keys in the
/// order in which the schema asked for them. `write_toml` of it reads back to the same values, and
/// resolving that again gives the same text.
[[nodiscard]] Value resolved(TableRecord const& root);

}  // namespace sim::scenario
