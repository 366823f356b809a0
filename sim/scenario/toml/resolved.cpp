#include "sim/scenario/toml/resolved.hpp"

#include <optional>

namespace sim::scenario {

namespace {

void add_text(Table& evidence, std::string const& key, std::string const& text) {
  if (!text.empty()) {
    evidence.push_back({.key = key, .value = {text}});
  }
}

/// The value as it was used, with the evidence that still holds for it.
std::optional<Value> resolved_value(KeyRecord const& key) {
  if (key.found == nullptr && !key.fallback) {
    return std::nullopt;
  }
  auto const& found = key.found != nullptr ? *key.found : *key.fallback;
  auto const* value = find(found, "value");
  Table evidence{{.key = "value", .value = value != nullptr ? *value : found}};
  add_text(evidence, "source", key.provenance.source);
  add_text(evidence, "assumption", key.provenance.assumption);
  if (auto const* range = find(found, "range")) {
    evidence.push_back({.key = "range", .value = *range});
  }
  add_text(evidence, "note", key.provenance.note);
  if (key.provenance.year) {
    evidence.push_back({.key = "year", .value = {*key.provenance.year}});
  }
  return evidence.size() == 1 ? evidence.front().value : Value{std::move(evidence), found.place};
}

std::optional<Value> resolved_key(KeyRecord const& key) {
  if (key.holds == Holds::table) {
    auto table = resolved(*key.tables.front());
    bool const is_shown = key.found != nullptr || !table.as_table()->empty();
    return is_shown ? std::optional{std::move(table)} : std::nullopt;
  }
  if (key.holds == Holds::tables && key.found != nullptr) {
    Array array;
    for (auto const& element : key.tables) {
      array.push_back(resolved(*element));
    }
    return Value{std::move(array), key.found->place};
  }
  if (key.holds == Holds::named && key.found != nullptr) {
    Table table;
    for (auto const& named : key.tables) {
      table.push_back({named->name, named->place, resolved(*named)});
    }
    return Value{std::move(table), key.found->place};
  }
  if (key.holds == Holds::value) {
    return resolved_value(key);
  }
  return key.found != nullptr ? std::optional{*key.found} : std::nullopt;
}

}  // namespace

Value resolved(TableRecord const& root) {
  Table table;
  for (auto const& key : root.keys) {
    if (auto value = resolved_key(*key)) {
      auto const place = value->place;
      table.push_back({key->key, place, std::move(*value)});
    }
  }
  return {std::move(table), root.place};
}

}  // namespace sim::scenario
