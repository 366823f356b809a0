#pragma once

#include <string_view>

#include "sim/scenario/toml/parsed.hpp"

namespace sim::scenario {

/// Whether a cell says that its number is missing: empty, or ".." as in StatBank.
[[nodiscard]] bool is_missing(std::string_view cell);

/// A number of zero or more from a spreadsheet: "1234", "12,5", "12.5", "1 234", "1.234.567",
/// "1.234,5", "1,234.5".
///
/// A fault where one point or comma stands before three digits, as in "1.234": that is a thousand
/// in one country and one in another.
[[nodiscard]] Parsed<double> read_cell_number(std::string_view cell);

}  // namespace sim::scenario
