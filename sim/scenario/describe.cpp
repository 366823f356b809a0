#include "sim/scenario/describe.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace sim::scenario {

namespace {

constexpr std::size_t widest_value = 30;

/// The value as in the file, without quotes; a bare number with its unit.
std::string value_text(DictionaryEntry const& entry) {
  auto const& text = entry.text;
  bool const is_text = text.size() >= 2 && text.front() == '"' && text.back() == '"';
  if (is_text) {
    return text.substr(1, text.size() - 2);
  }
  bool const has_unit = entry.number.has_value() && !entry.unit.empty() && entry.unit != "1";
  return has_unit ? fmt::format("{} {}", text, entry.unit) : text;
}

std::string origin_text(DictionaryEntry const& entry) {
  auto const& provenance = entry.provenance;
  auto origin = !provenance.source.empty()       ? provenance.source
                : !provenance.assumption.empty() ? "assumption: " + provenance.assumption
                                                 : std::string{};
  if (provenance.year) {
    origin += fmt::format(" [{}]", *provenance.year);
  }
  if (!provenance.note.empty()) {
    origin += origin.empty() ? provenance.note : fmt::format(" ({})", provenance.note);
  }
  return origin;
}

std::size_t width_of_paths(std::vector<DictionaryEntry> const& entries) {
  std::size_t width = 0;
  for (auto const& entry : entries) {
    width = std::max(width, entry.path.size());
  }
  return width;
}

}  // namespace

EvidenceCounts count_evidence(std::vector<DictionaryEntry> const& entries) {
  EvidenceCounts counts;
  std::set<Place> counted;
  for (auto const& entry : entries) {
    auto const& provenance = entry.provenance;
    bool const is_in_file = provenance.place.is_in_file();
    if (is_in_file && !counted.insert(provenance.place).second) {
      continue;
    }
    if (provenance.is_assumption()) {
      ++(provenance.place.file == "default" ? counts.defaults : counts.assumed);
    } else {
      ++(provenance.source.empty() ? counts.plain : counts.sourced);
    }
  }
  return counts;
}

std::string value_table(std::vector<DictionaryEntry> const& entries) {
  std::string table;
  auto const width = width_of_paths(entries);
  for (auto const& entry : entries) {
    auto const origin = origin_text(entry);
    table += fmt::format("{:<{}}  {:<{}}  {}{}[{}]\n",
                         entry.path,
                         width,
                         value_text(entry),
                         widest_value,
                         origin,
                         origin.empty() ? "" : "  ",
                         to_text(entry.provenance.place));
  }
  return table;
}

std::string describe(Scenario const& scenario) {
  auto text = fmt::format("{}\n{}\n\nArms:\n", scenario.title, scenario.description);
  for (auto const& arm : scenario.arms) {
    text += fmt::format("  {:<24}  {}\n", arm.name, arm.title);
  }
  auto const regions = named_regions(scenario);
  text += regions.empty() ? "" : "\nRegions, which share no citizens, staff or firms:\n";
  for (auto const& region : regions) {
    text += fmt::format("  {:<24}  {}\n", region.name, region.title);
  }
  auto const counts = count_evidence(scenario.dictionary);
  text += fmt::format(
      "\nValues of the first arm ({} with a source, {} assumptions, {} defaults, {} that need "
      "neither):\n\n",
      counts.sourced,
      counts.assumed,
      counts.defaults,
      counts.plain);
  return text + value_table(scenario.dictionary);
}

}  // namespace sim::scenario
