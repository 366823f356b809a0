#include "sim/scenario/evidence.hpp"

#include <map>
#include <string>
#include <string_view>

namespace sim::scenario {

namespace {

/// What stands beside a key `value`.
struct Evidence {
  std::string source;
  std::string assumption;
  std::string note;
  std::string unit;
  std::optional<double> low;
  std::optional<double> high;
};

using EvidenceByTable = std::map<std::string, Evidence, std::less<>>;

/// The text of an entry without the quotes of TOML.
std::string plain(std::string const& text) {
  bool const is_quoted = text.size() >= 2 && text.front() == '"' && text.back() == '"';
  return is_quoted ? text.substr(1, text.size() - 2) : text;
}

/// The table around the value of an entry: "x.y" for "x.y.value" and "x.y.value.none".
std::string_view table_of(std::string_view path) {
  constexpr std::string_view key = ".value";
  auto const inside = path.find(".value.");
  if (inside != std::string_view::npos) {
    return path.substr(0, inside);
  }
  return path.ends_with(key) ? path.substr(0, path.size() - key.size()) : std::string_view{};
}

/// Takes an entry that belongs to the evidence of a table; false when it does not.
bool take(DictionaryEntry const& entry, EvidenceByTable& tables) {
  for (auto& [table, evidence] : tables) {
    if (!entry.path.starts_with(table + ".")) {
      continue;
    }
    auto const key = std::string_view{entry.path}.substr(table.size() + 1);
    auto* const text = key == "source"       ? &evidence.source
                       : key == "assumption" ? &evidence.assumption
                       : key == "note"       ? &evidence.note
                       : key == "unit"       ? &evidence.unit
                                             : nullptr;
    if (text != nullptr) {
      *text = plain(entry.text);
      return true;
    }
    if (key == "prior.low" || key == "prior.high") {
      (key == "prior.low" ? evidence.low : evidence.high) = entry.number;
      return true;
    }
  }
  return false;
}

void give(Evidence const& evidence, DictionaryEntry& entry) {
  auto& provenance = entry.provenance;
  bool const is_evident = entry.number.has_value();
  if (is_evident && provenance.place.is_in_file()) {
    provenance.source = evidence.source;
    provenance.assumption = evidence.assumption;
  } else if (is_evident) {
    provenance.assumption = "set by " + provenance.place.file;
  }
  provenance.note = evidence.note;
  entry.unit = evidence.unit.empty() ? entry.unit : evidence.unit;
  entry.low = evidence.low ? evidence.low : entry.low;
  entry.high = evidence.high ? evidence.high : entry.high;
}

}  // namespace

std::vector<DictionaryEntry> with_table_evidence(std::vector<DictionaryEntry> const& entries) {
  EvidenceByTable tables;
  for (auto const& entry : entries) {
    if (auto const table = table_of(entry.path); !table.empty()) {
      tables.try_emplace(std::string{table});
    }
  }
  std::vector<DictionaryEntry> values;
  for (auto const& entry : entries) {
    if (!take(entry, tables)) {
      values.push_back(entry);
    }
  }
  for (auto& value : values) {
    auto const found = tables.find(table_of(value.path));
    if (found != tables.end()) {
      give(found->second, value);
    }
  }
  return values;
}

}  // namespace sim::scenario
