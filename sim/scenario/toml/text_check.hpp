#pragma once

#include <string>
#include <string_view>

#include "sim/scenario/toml/problems.hpp"

namespace sim::scenario {

/// Finds, before the TOML parser sees the text, what the parser takes badly or explains badly: text
/// and brackets that are not closed, nesting without end (which would exhaust its stack), letters
/// such as æ outside quotes, typographic quotes, control characters, and numbers that are not
/// finite or too small to be told from zero (which it accepts).
///
/// `text` is UTF-8.
void check_text(std::string_view text, std::string const& file, Problems& problems);

}  // namespace sim::scenario
