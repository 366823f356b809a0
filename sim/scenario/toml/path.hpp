#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/scenario/toml/value.hpp"

namespace sim::scenario {

/// The way to a value: keys of tables, and names of elements in lists of named tables.
using Path = std::vector<std::string>;

/// Reads `staff.caseworker.count`; names with a dot stand in quotes: `staff."St. Bededag".count`.
/// Nothing when a name is empty, a quote is not closed, or there are more than 16 names.
[[nodiscard]] std::optional<Path> path_from_text(std::string_view text);

/// Writes a path as `path_from_text` reads it.
[[nodiscard]] std::string to_text(Path const& path);

/// One more step on a path written as text.
[[nodiscard]] std::string path_below(std::string_view path, std::string_view name);

/// The value at a path; null when there is none.
[[nodiscard]] Value const* find(Value const& root, Path const& path);

}  // namespace sim::scenario
