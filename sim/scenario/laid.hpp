#pragma once

#include <string>

#include "sim/scenario/toml/path.hpp"
#include "sim/scenario/toml/value.hpp"

namespace sim::scenario {

/// A table that holds nothing but a value at the end of a path.
[[nodiscard]] Value nested(Path const& path, Value value);

/// A value with the assumption on which it rests, in the place of the value.
[[nodiscard]] Value assumed(Value value, std::string assumption);

}  // namespace sim::scenario
