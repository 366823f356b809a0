#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "sim/scenario/toml/problems.hpp"
#include "sim/scenario/toml/value.hpp"

namespace sim::scenario {

/// Reads TOML: the table of the whole text, every value with its place in `file`.
///
/// Nothing when the text has faults; then at least one problem is added. Numbers are finite, dates
/// exist, nesting is bounded, and no list of named tables has a name twice.
[[nodiscard]] std::optional<Value> parse(std::string_view text,
                                         std::string const& file,
                                         Problems& problems);

}  // namespace sim::scenario
