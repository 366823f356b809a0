#pragma once

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <ostream>
#include <stdexcept>
#include <string>
#include <vector>

#include "sim/scenario/toml/document.hpp"
#include "sim/scenario/toml/path.hpp"
#include "sim/scenario/toml/write.hpp"

namespace sim::tests {

inline std::filesystem::path const case_folder = SIM_SOURCE_DIR "/tests/cases";

/// One `[[case]]` of a file in tests/cases.
struct Case {
  std::string file;   ///< Without folder and ending.
  std::string title;  ///< The sentence that it proves.
  scenario::Value table;

  /// How gtest calls it: "screening_TheTalkSendsSomeAway".
  [[nodiscard]] std::string test_name() const {
    std::string name = file + "_";
    bool begins_word = true;
    for (unsigned char const letter : title) {
      if (std::isalnum(letter) != 0) {
        name += static_cast<char>(begins_word ? std::toupper(letter) : letter);
      }
      begins_word = std::isalnum(letter) == 0 && letter != '\'';
    }
    return name;
  }
};

/// For gtest's messages.
inline void PrintTo(Case const& one, std::ostream* out) {
  *out << one.title;
}

[[noreturn]] inline void refuse(scenario::Value const& where, std::string const& why) {
  throw std::invalid_argument(where.place.file + ":" + std::to_string(where.place.line) + ": " +
                              why);
}

/// The text of a key; refuses anything else.
inline std::string text_of(scenario::Value const& table, std::string_view key) {
  auto const* value = find(table, key);
  if (value == nullptr || value->as_text() == nullptr) {
    refuse(table, "'" + std::string{key} + "' must be a text");
  }
  return *value->as_text();
}

inline void check_keys(scenario::Value const& table, std::vector<std::string_view> const& known) {
  for (auto const& member : *table.as_table()) {
    if (std::ranges::find(known, member.key) == known.end()) {
      refuse(table, "nothing is called '" + member.key + "' here");
    }
  }
}

inline std::vector<Case> cases_in(std::filesystem::path const& file) {
  auto const document = scenario::load_document(file);
  auto const* list = find(document.root, "case");
  std::vector<Case> cases;
  if (list == nullptr || list->as_array() == nullptr) {
    return cases;
  }
  for (auto const& each : *list->as_array()) {
    check_keys(each, {"title", "policy", "citizen", "staff", "given", "expect"});
    cases.push_back({.file = file.stem().string(), .title = text_of(each, "title"), .table = each});
  }
  return cases;
}

/// All cases, in order of file and of lines.
inline std::vector<Case> all_cases() {
  std::vector<std::filesystem::path> files;
  for (auto const& entry : std::filesystem::directory_iterator{case_folder}) {
    if (entry.path().extension() == ".toml" && entry.path().stem() != "quiet") {
      files.push_back(entry.path());
    }
  }
  std::ranges::sort(files);
  std::vector<Case> cases;
  for (auto const& file : files) {
    std::ranges::move(cases_in(file), std::back_inserter(cases));
  }
  return cases;
}

}  // namespace sim::tests
