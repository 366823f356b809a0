#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "sim/scenario/toml/record.hpp"

namespace sim::scenario {

/// One value that the schema read, defaults included.
struct DictionaryEntry {
  std::string path;  ///< As for `--set`.
  std::string text;  ///< The value as TOML.
  std::string unit;  ///< Of the numbers; empty when it is not a number.
  std::optional<double> number;
  std::optional<double> low;   ///< Lower end of the prior range.
  std::optional<double> high;  ///< Upper end of the prior range.
  std::string about;
  Provenance provenance;
};

/// Every value of a reading, in the order in which the schema asked.
[[nodiscard]] std::vector<DictionaryEntry> dictionary(TableRecord const& root);

/// How many values of a dictionary are assumptions.
[[nodiscard]] std::size_t assumptions_in(std::vector<DictionaryEntry> const& entries);

}  // namespace sim::scenario
