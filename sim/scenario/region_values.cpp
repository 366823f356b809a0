#include "sim/scenario/region_values.hpp"

#include <map>
#include <tuple>

#include "sim/scenario/toml/path.hpp"

namespace sim::scenario {

namespace {

/// The same value, set in the same place.
using Identity = std::tuple<std::string, std::string, Place>;

Identity identity_of(DictionaryEntry const& entry) {
  return {entry.path, entry.text, entry.provenance.place};
}

}  // namespace

std::vector<DictionaryEntry> values_of_regions(std::vector<RegionValues> regions) {
  std::map<Identity, std::size_t> regions_with;
  for (auto const& region : regions) {
    for (auto const& entry : region.entries) {
      ++regions_with[identity_of(entry)];
    }
  }
  std::vector<DictionaryEntry> common;
  std::vector<DictionaryEntry> apart;
  for (auto& region : regions) {
    bool const is_first = &region == &regions.front();
    for (auto& entry : region.entries) {
      bool const is_common = regions_with.at(identity_of(entry)) == regions.size();
      if (is_common && is_first) {
        common.push_back(std::move(entry));
      } else if (!is_common) {
        entry.path = path_below("regions", region.region) + "." + entry.path;
        apart.push_back(std::move(entry));
      }
    }
  }
  common.insert(common.end(), apart.begin(), apart.end());
  return common;
}

}  // namespace sim::scenario
