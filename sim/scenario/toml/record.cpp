#include "sim/scenario/toml/record.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <span>

#include "sim/scenario/toml/nearest_name.hpp"
#include "sim/scenario/toml/path.hpp"

namespace sim::scenario {

namespace {

constexpr std::size_t most_listed = 20;

using Headings = std::map<std::string, std::string>;  ///< Key -> a table that has it.

void gather_headings(TableRecord const& record, Headings& headings) {
  for (auto const& key : record.keys) {
    headings.try_emplace(key->key, record.heading);
    for (auto const& table : key->tables) {
      gather_headings(*table, headings);
    }
  }
}

std::vector<std::string> known_keys(TableRecord const& record) {
  std::vector<std::string> known;
  for (auto const& key : record.keys) {
    known.push_back(key->key);
  }
  return known;
}

std::string unknown_text(std::string const& key,
                         TableRecord const& record,
                         Headings const& headings) {
  auto const known = known_keys(record);
  if (auto const nearest = nearest_name(key, known)) {
    return fmt::format("unknown key '{}'; did you mean '{}'?", key, *nearest);
  }
  auto const elsewhere = headings.find(key);
  if (elsewhere != headings.end()) {
    return fmt::format("unknown key '{}' {}; it belongs {}.",
                       key,
                       record.heading.empty() ? "at the top" : "in " + record.heading,
                       elsewhere->second.empty() ? "at the top, before the first heading"
                                                 : "in " + elsewhere->second);
  }
  auto const listed = std::min(most_listed, known.size());
  return fmt::format("unknown key '{}'; known here: {}{}.",
                     key,
                     fmt::join(known.begin(), known.begin() + static_cast<long>(listed), ", "),
                     listed < known.size() ? ", …" : "");
}

void check_table(TableRecord const& record, Headings const& headings, Problems& problems) {
  bool const can_be_checked = record.table != nullptr && !record.is_faulty;
  auto const members =
      can_be_checked ? std::span{*record.table->as_table()} : std::span<Member const>{};
  for (auto const& member : members) {
    auto const renamed = record.renamed.find(member.key);
    if (renamed != record.renamed.end()) {
      problems.add(member.place,
                   fmt::format("'{}' is now called '{}'.", member.key, renamed->second));
    } else if (record.find(member.key) == nullptr) {
      problems.add(member.place, unknown_text(member.key, record, headings));
    }
  }
  for (auto const& key : record.keys) {
    for (auto const& table : key->tables) {
      check_table(*table, headings, problems);
    }
  }
}

}  // namespace

KeyRecord* TableRecord::find(std::string_view key) const {
  auto const record = std::ranges::find(keys, key, [](auto const& each) { return each->key; });
  return record == keys.end() ? nullptr : record->get();
}

KeyRecord& TableRecord::ask(std::string_view key) {
  if (auto* known = find(key)) {
    return *known;
  }
  keys.push_back(std::make_unique<KeyRecord>(
      KeyRecord{.key = std::string{key}, .path = path_below(path, key)}));
  auto& record = *keys.back();
  record.found = table == nullptr ? nullptr : sim::scenario::find(*table, key);
  return record;
}

void check_unknown_keys(TableRecord const& root, Problems& problems) {
  Headings headings;
  gather_headings(root, headings);
  check_table(root, headings, problems);
}

}  // namespace sim::scenario
