#pragma once

#include <string>
#include <vector>

#include "sim/scenario/toml/dictionary.hpp"

namespace sim::scenario {

/// Every value of one region.
struct RegionValues {
  std::string region;
  std::vector<DictionaryEntry> entries;
};

/// The values of all regions in one list: those that all have in common once, then region by region
/// the others, as "regions.north.staff.caseworker.count".
[[nodiscard]] std::vector<DictionaryEntry> values_of_regions(std::vector<RegionValues> regions);

}  // namespace sim::scenario
