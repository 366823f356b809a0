#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "sim/scenario/toml/problems.hpp"

namespace sim::scenario {

/// The number of bytes of the UTF-8 character that `text` begins with; 0 when it is not one.
[[nodiscard]] std::size_t character_length(std::string_view text);

/// The number of characters of a text in UTF-8.
[[nodiscard]] int characters_in(std::string_view text);

/// What keeps these bytes from being text in UTF-8, the first fault only: UTF-16, a binary file, a
/// byte that is not UTF-8. Nothing when they are text; a byte order mark of UTF-8 is accepted.
[[nodiscard]] std::optional<Problem> encoding_problem(std::string_view bytes,
                                                      std::string const& file);

}  // namespace sim::scenario
