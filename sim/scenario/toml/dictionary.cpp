#include "sim/scenario/toml/dictionary.hpp"

#include <algorithm>

#include "sim/scenario/toml/write.hpp"

namespace sim::scenario {

namespace {

Value const* value_of(KeyRecord const& key) {
  if (key.found != nullptr) {
    return is_sourced(*key.found) ? find(*key.found, "value") : key.found;
  }
  return key.fallback ? &*key.fallback : nullptr;
}

void gather(TableRecord const& record, std::vector<DictionaryEntry>& entries) {
  for (auto const& key : record.keys) {
    auto const* value = value_of(*key);
    if (key->holds == Holds::value && value != nullptr) {
      entries.push_back({.path = key->path,
                         .text = inline_toml(*value),
                         .unit = key->unit,
                         .number = key->number,
                         .low = key->low,
                         .high = key->high,
                         .about = key->about,
                         .provenance = key->provenance});
    }
    for (auto const& table : key->tables) {
      gather(*table, entries);
    }
  }
}

}  // namespace

std::vector<DictionaryEntry> dictionary(TableRecord const& root) {
  std::vector<DictionaryEntry> entries;
  gather(root, entries);
  return entries;
}

std::size_t assumptions_in(std::vector<DictionaryEntry> const& entries) {
  return static_cast<std::size_t>(std::ranges::count_if(
      entries, [](DictionaryEntry const& entry) { return entry.provenance.is_assumption(); }));
}

}  // namespace sim::scenario
