#pragma once

#include <array>
#include <initializer_list>
#include <string_view>
#include <vector>

#include "sim/scenario/toml/problems.hpp"
#include "sim/scenario/toml/reader.hpp"

namespace sim::scenario {

/// A table that belongs together and has one origin: the key `value` holds it, beside `source` or
/// `assumption` and perhaps a `note`. Adds a problem when the origin is missing or given twice.
[[nodiscard]] Reader evidence_table(Reader const& parent,
                                    std::string_view key,
                                    std::string_view about);

/// Shares that make up a whole, divided by their sum.
///
/// Adds a problem when the sum is more than half a per cent away from 100 %; `what` names the
/// shares in the message.
void normalise(std::vector<double>& shares,
               std::string_view what,
               Place const& place,
               Problems& problems);

/// The chances under the given names in a table with its origin, in the order of names; each stands
/// for itself.
[[nodiscard]] std::vector<double> chances_of(Reader const& parent,
                                             std::string_view key,
                                             std::initializer_list<std::string_view> names,
                                             std::string_view about);

/// The shares under the given names in a table with its origin, normalised, in the order of names.
[[nodiscard]] std::vector<double> shares_of(Reader const& parent,
                                            std::string_view key,
                                            std::initializer_list<std::string_view> names,
                                            std::string_view about,
                                            Problems& problems);

/// The first elements of a list as an array of fixed size.
template <std::size_t size>
std::array<double, size> as_array(std::vector<double> const& values) {
  std::array<double, size> array{};
  for (std::size_t k = 0; k < size && k < values.size(); ++k) {
    array[k] = values[k];
  }
  return array;
}

}  // namespace sim::scenario
