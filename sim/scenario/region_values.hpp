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

/// Adds the values of an arm that the list, of the first arm, does not have, as
/// "arms.ips.staff.ips_consultant.count".
void add_values_of_arm(std::string const& arm,
                       std::vector<DictionaryEntry> const& values,
                       std::vector<DictionaryEntry>& list);

}  // namespace sim::scenario
