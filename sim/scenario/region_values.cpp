#include "sim/scenario/region_values.hpp"

#include <map>
#include <set>
#include <tuple>

#include "sim/scenario/toml/path.hpp"

namespace sim::scenario {

namespace {

/// The same value, set in the same place.
using Identity = std::tuple<std::string, std::string, Place>;

Identity identity_of(DictionaryEntry const& entry) {
  return {entry.path, entry.text, entry.provenance.place};
}

/// How many regions have a value.
std::map<Identity, std::size_t> regions_with(std::vector<RegionValues> const& regions) {
  std::map<Identity, std::size_t> counts;
  for (auto const& region : regions) {
    for (auto const& entry : region.entries) {
      ++counts[identity_of(entry)];
    }
  }
  return counts;
}

}  // namespace

std::vector<DictionaryEntry> values_of_regions(std::vector<RegionValues> regions) {
  auto const counts = regions_with(regions);
  std::vector<DictionaryEntry> common;
  std::vector<DictionaryEntry> apart;
  for (auto& region : regions) {
    for (auto& entry : region.entries) {
      bool const is_common = counts.at(identity_of(entry)) == regions.size();
      if (!is_common) {
        entry.path = path_below("regions", region.region) + "." + entry.path;
        apart.push_back(std::move(entry));
      } else if (&region == &regions.front()) {
        common.push_back(std::move(entry));
      }
    }
  }
  common.insert(common.end(), apart.begin(), apart.end());
  return common;
}

void add_values_of_arm(std::string const& arm,
                       std::vector<DictionaryEntry> const& values,
                       std::vector<DictionaryEntry>& list) {
  std::set<Identity> known;
  for (auto const& entry : list) {
    known.insert(identity_of(entry));
  }
  for (auto const& entry : values) {
    if (!known.contains(identity_of(entry))) {
      list.push_back(entry);
      list.back().path = path_below("arms", arm) + "." + entry.path;
    }
  }
}

}  // namespace sim::scenario
