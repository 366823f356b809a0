#pragma once

#include <string>
#include <string_view>

#include "sim/scenario/toml/value.hpp"

namespace sim::scenario {

/// A document as TOML that reads back to an equal one: in each table the plain values first, then
/// the tables, both in their order; sourced values on one line.
[[nodiscard]] std::string write_toml(Value const& root);

/// One value as it stands after '=', on one line.
[[nodiscard]] std::string inline_toml(Value const& value);

/// A key as TOML: in quotes where it needs them.
[[nodiscard]] std::string toml_key(std::string_view key);

}  // namespace sim::scenario
