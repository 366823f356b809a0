#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sim::scenario {

/// The number of slips of the keyboard between two words: a letter too many, too few, wrong, or two
/// neighbours swapped. Capital and small letters count as the same.
///
/// Source: Damerau 1964 and Levenshtein 1966, as the restricted edit distance.
[[nodiscard]] std::size_t slips_between(std::string_view left, std::string_view right);

/// The known name that was most likely meant: at most one slip per three letters and at least one;
/// among equals the first. Nothing when no name is that near.
[[nodiscard]] std::optional<std::string> nearest_name(std::string_view name,
                                                      std::vector<std::string> const& known);

/// A reference to something that is not there: "policy 'ipss' does not exist; did you mean 'ips'?
/// Known: ips, work_first." `noun` is the sort of thing.
[[nodiscard]] std::string unknown_name(std::string_view noun,
                                       std::string_view name,
                                       std::vector<std::string> const& known);

/// "minutes, hours or days".
[[nodiscard]] std::string either_of(std::vector<std::string> const& names);

}  // namespace sim::scenario
