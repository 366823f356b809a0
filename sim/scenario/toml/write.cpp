#include "sim/scenario/toml/write.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/format.h>

namespace sim::scenario {

namespace {

template <class... Cases>
struct Overloaded : Cases... {
  using Cases::operator()...;
};

bool is_bare(char letter) {
  auto const small = static_cast<char>(letter | 0x20);
  return (letter >= '0' && letter <= '9') || (small >= 'a' && small <= 'z') || letter == '_' ||
         letter == '-';
}

std::string quoted(std::string_view text) {
  std::string result = "\"";
  for (char const letter : text) {
    if (letter == '"' || letter == '\\') {
      result.append(1, '\\').append(1, letter);
    } else if (letter == '\n') {
      result += "\\n";
    } else if ((letter >= 0 && letter < ' ') || letter == 0x7F) {
      result += fmt::format("\\u{:04X}", static_cast<unsigned>(letter));
    } else {
      result += letter;
    }
  }
  return result + '"';
}

std::string float_toml(double number) {
  std::array<char, 40> buffer{};
  auto const result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number);
  std::string text{buffer.data(), result.ptr};
  return text.find_first_of(".e") == std::string::npos ? text + ".0" : text;
}

std::string array_toml(Array const& array) {
  std::string text;
  for (auto const& element : array) {
    text += (text.empty() ? "" : ", ") + inline_toml(element);
  }
  return "[" + text + "]";
}

std::string table_toml(Table const& table) {
  std::string text;
  for (auto const& member : table) {
    text += (text.empty() ? " " : ", ") + toml_key(member.key) + " = " + inline_toml(member.value);
  }
  return text.empty() ? "{}" : "{" + text + " }";
}

bool has_own_heading(Value const& value) {
  return value.as_table() != nullptr && !is_sourced(value);
}

bool has_element_headings(Value const& value) {
  auto const* array = value.as_array();
  return array != nullptr && !array->empty() && std::ranges::all_of(*array, has_own_heading);
}

bool is_plain(Member const& member) {
  return !has_own_heading(member.value) && !has_element_headings(member.value);
}

/// A table that only holds other tables is implied by their headings.
bool needs_heading(Table const& table) {
  return table.empty() || std::ranges::any_of(table, is_plain);
}

void write_table(Table const& table, std::string const& path, std::string& text);

void write_below(Member const& member, std::string const& path, std::string& text) {
  auto const below = path + (path.empty() ? "" : ".") + toml_key(member.key);
  if (has_own_heading(member.value)) {
    auto const& table = *member.value.as_table();
    text += needs_heading(table) ? fmt::format("\n[{}]\n", below) : "";
    write_table(table, below, text);
  } else if (has_element_headings(member.value)) {
    for (auto const& element : *member.value.as_array()) {
      text += fmt::format("\n[[{}]]\n", below);
      write_table(*element.as_table(), below, text);
    }
  }
}

void write_table(Table const& table, std::string const& path, std::string& text) {
  for (auto const& member : table) {
    if (is_plain(member)) {
      text += fmt::format("{} = {}\n", toml_key(member.key), inline_toml(member.value));
    }
  }
  for (auto const& member : table) {
    write_below(member, path, text);
  }
}

}  // namespace

std::string toml_key(std::string_view key) {
  return !key.empty() && std::ranges::all_of(key, is_bare) ? std::string{key} : quoted(key);
}

std::string inline_toml(Value const& value) {
  return std::visit(Overloaded{[](std::string const& text) { return quoted(text); },
                               [](double number) { return float_toml(number); },
                               [](Array const& array) { return array_toml(array); },
                               [](Table const& table) { return table_toml(table); },
                               [&](auto const&) { return describe(value); }},
                    value.content);
}

std::string write_toml(Value const& root) {
  std::string text;
  if (auto const* table = root.as_table()) {
    write_table(*table, "", text);
  }
  return text;
}

}  // namespace sim::scenario
