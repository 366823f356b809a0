#pragma once

#include <string>
#include <string_view>

#include "sim/scenario/toml/parsed.hpp"

namespace sim::scenario {

/// A number at the start of a text, and what follows it.
struct NumberText {
  std::string digits;    ///< Sign, digits and point, without the spaces between thousands.
  std::size_t decimals;  ///< Digits after the point.
  std::string rest;      ///< The text after the number, spaces at both ends taken off.
  double number;         ///< Finite; zero only when the digits say so.
};

/// The text without spaces at both ends, also non-breaking and thin ones.
[[nodiscard]] std::string_view without_spaces_around(std::string_view text);

/// Reads "12 064.50 DKK" and the like; the same under every locale.
///
/// Thousands may be set apart by a space, also a non-breaking or a thin one. A comma, an exponent,
/// and groups of other than three digits are faults.
[[nodiscard]] Parsed<NumberText> read_number(std::string_view text);

}  // namespace sim::scenario
