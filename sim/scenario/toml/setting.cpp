#include "sim/scenario/toml/setting.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <optional>

#include "sim/scenario/toml/merge.hpp"
#include "sim/scenario/toml/nearest_name.hpp"
#include "sim/scenario/toml/parse.hpp"
#include "sim/scenario/toml/path.hpp"

namespace sim::scenario {

namespace {

constexpr std::string_view example = "for example staff.caseworker.count=12";

/// Gives a value and all within it the place of the setting.
void move_to(Value& value, Place const& place) {
  value.place = place;
  if (auto* table = value.as_table()) {
    for (auto& member : *table) {
      member.place = place;
      move_to(member.value, place);
    }
  } else if (auto* array = value.as_array()) {
    for (auto& element : *array) {
      move_to(element, place);
    }
  }
}

std::size_t equals_sign(std::string_view setting) {
  char quote = '\0';
  for (std::size_t index = 0; index < setting.size(); ++index) {
    char const letter = setting[index];
    if (quote == '\0' && letter == '=') {
      return index;
    }
    if (letter == quote) {
      quote = '\0';
    } else if (quote == '\0' && (letter == '"' || letter == '\'')) {
      quote = letter;
    }
  }
  return std::string_view::npos;
}

/// Only text that opens like TOML must be TOML; its faults are told. The rest may be plain text.
bool must_be_toml(std::string_view text) {
  return text.find_first_of("[{\"'") == 0;
}

std::optional<Value> value_from(std::string_view text, Place const& place, Problems& problems) {
  Problems found;
  auto parsed = parse(fmt::format("value = {}\n", text), place.file, found);
  if (parsed && parsed->as_table()->size() == 1) {
    auto value = std::move(parsed->as_table()->front().value);
    move_to(value, place);
    return value;
  }
  if (must_be_toml(text)) {
    problems.add(place, "the value opens a text, list or table but is not valid TOML.");
    return std::nullopt;
  }
  return Value{.content = std::string{text}, .place = place};
}

std::vector<std::string> names_in(Array const& array) {
  std::vector<std::string> names;
  for (auto const& element : array) {
    if (auto const* name = name_of(element)) {
      names.push_back(*name);
    }
  }
  return names;
}

/// Applies one setting to one document.
class Setting {
 public:
  Setting(Place const& place, Problems& problems) : place_(place), problems_(problems) {}

  /// The value at the end of the path, made where it is missing; null after a problem.
  Value* reach(Value& root, Path const& path) {
    auto* value = &root;
    for (std::size_t step = 0; step < path.size() && value != nullptr; ++step) {
      bool const goes_through_value = value->as_table() == nullptr && value->as_array() == nullptr;
      if (goes_through_value) {
        problems_.add(place_,
                      fmt::format("'{}' is {}, which has nothing named '{}' in it.",
                                  path[step - 1],
                                  describe(*value),
                                  path[step]));
        return nullptr;
      }
      value = value->as_table() != nullptr ? member_of(*value->as_table(), path[step])
                                           : element_of(*value->as_array(), path, step);
    }
    return value;
  }

 private:
  Value* member_of(Table& table, std::string const& key) {
    auto const present = std::ranges::find(table, key, &Member::key);
    if (present != table.end()) {
      return &present->value;
    }
    table.push_back({key, place_, Value{.content = Table{}, .place = place_}});
    return &table.back().value;
  }

  Value* element_of(Array& array, Path const& path, std::size_t step) {
    auto const present = std::ranges::find_if(array, [&](Value const& element) {
      auto const* name = name_of(element);
      return name != nullptr && *name == path[step];
    });
    if (present != array.end()) {
      return &*present;
    }
    auto const names = names_in(array);
    problems_.add(place_,
                  names.empty() ? fmt::format("the elements of '{}' have no names; set the whole "
                                              "list.",
                                              path[step - 1])
                                : unknown_name(path[step - 1], path[step], names));
    return nullptr;
  }

  Place place_;
  Problems& problems_;
};

/// The arm or region that a path changes; those are made in files, so it must be there already.
struct Variant {
  std::string_view noun;
  std::string_view table;
  std::string const& name;
};

std::vector<Variant> variants_in(Path const& path) {
  std::vector<Variant> variants;
  for (std::size_t step = 0; step + 1 < path.size() && step <= 2; step += 2) {
    if (path[step] == "arms" && step == 0) {
      variants.push_back({"arm", "arms", path[step + 1]});
    } else if (path[step] == "regions") {
      variants.push_back({"region", "regions", path[step + 1]});
    }
  }
  return variants;
}

/// Adds a problem for an arm or region that is in no file: a slip of the pen would make a new one.
bool knows_variants(Value const& root, Path const& path, Place const& place, Problems& problems) {
  for (auto const& variant : variants_in(path)) {
    auto const known = keys_of(find(root, variant.table));
    if (known.empty()) {
      problems.add(place, fmt::format("the scenario has no {}.", variant.table));
      return false;
    }
    if (std::ranges::find(known, variant.name) == known.end()) {
      problems.add(place, unknown_name(variant.noun, variant.name, known));
      return false;
    }
  }
  return true;
}

void apply(std::string const& setting, Value& root, Problems& problems) {
  Place const place{.file = "--set " + setting};
  auto const split = equals_sign(setting);
  if (split == std::string::npos) {
    problems.add(place, fmt::format("there is no '='; write key=value, {}.", example));
    return;
  }
  auto const path = path_from_text(std::string_view{setting}.substr(0, split));
  if (!path) {
    problems.add(place, fmt::format("the key before '=' is not understood; {}.", example));
    return;
  }
  auto const text = std::string_view{setting}.substr(split + 1);
  if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) {
    problems.add(place, fmt::format("there is no value after '='; {}.", example));
    return;
  }
  if (!knows_variants(root, *path, place, problems)) {
    return;
  }
  if (auto const value = value_from(text, place, problems)) {
    if (auto* target = Setting{place, problems}.reach(root, *path)) {
      merge(*target, *value);
    }
  }
}

}  // namespace

Document with_settings(Document document, std::vector<std::string> const& settings) {
  Problems problems;
  for (auto const& setting : settings) {
    apply(setting, document.root, problems);
  }
  problems.throw_if_any();
  return document;
}

}  // namespace sim::scenario
