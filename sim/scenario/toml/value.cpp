#include "sim/scenario/toml/value.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace sim::scenario {

namespace {

constexpr std::size_t longest_shown = 80;

template <class... Cases>
struct Overloaded : Cases... {
  using Cases::operator()...;
};

bool same_tables(Table const& left, Table const& right) {
  return left.size() == right.size() && std::ranges::all_of(left, [&](Member const& member) {
           auto const other = std::ranges::find(right, member.key, &Member::key);
           return other != right.end() && other->value == member.value;
         });
}

/// Short and on one line, so that a message stays one.
std::string start_of(std::string const& text) {
  auto end = std::min(longest_shown, text.size());
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
    --end;
  }
  auto shown = text.substr(0, end);
  std::ranges::replace_if(
      shown, [](char letter) { return letter >= 0 && letter < ' '; }, ' ');
  return end < text.size() ? shown + "…" : shown;
}

/// Without exponent, unless that would be a long row of zeros.
std::string shown(double number) {
  auto const size = number < 0 ? -number : number;
  if (size == 0.0 || (size >= 1e-6 && size < 1e15)) {
    return number_to_text(number);
  }
  std::array<char, 40> buffer{};
  auto const result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number);
  return {buffer.data(), result.ptr};
}

}  // namespace

bool operator==(Value const& left, Value const& right) {
  if (left.as_table() != nullptr && right.as_table() != nullptr) {
    return same_tables(*left.as_table(), *right.as_table());
  }
  if (left.as_array() != nullptr && right.as_array() != nullptr) {
    return std::ranges::equal(*left.as_array(), *right.as_array());
  }
  if (left.content.index() != right.content.index()) {
    return false;
  }
  return std::visit(Overloaded{[](Array const&) { return false; },
                               [](Table const&) { return false; },
                               [&](auto const& content) {
                                 return content ==
                                        std::get<std::decay_t<decltype(content)>>(right.content);
                               }},
                    left.content);
}

Value const* find(Value const& value, std::string_view key) {
  auto const* table = value.as_table();
  if (table == nullptr) {
    return nullptr;
  }
  auto const member = std::ranges::find(*table, key, &Member::key);
  return member == table->end() ? nullptr : &member->value;
}

Value* find(Value& value, std::string_view key) {
  return const_cast<Value*>(find(std::as_const(value), key));
}

std::vector<std::string> keys_of(Value const* value) {
  auto const* table = value != nullptr ? value->as_table() : nullptr;
  std::vector<std::string> keys;
  for (auto const& member : table != nullptr ? *table : Table{}) {
    keys.push_back(member.key);
  }
  return keys;
}

bool is_sourced(Value const& value) {
  return find(value, "value") != nullptr;
}

std::string const* name_of(Value const& element) {
  for (auto const* key : {"name", "id"}) {
    auto const* name = find(element, key);
    if (name != nullptr && name->as_text() != nullptr) {
      return name->as_text();
    }
  }
  return nullptr;
}

bool is_named_list(Value const& value) {
  auto const* array = value.as_array();
  return array != nullptr && !array->empty() &&
         std::ranges::all_of(*array, [](Value const& element) { return name_of(element); });
}

std::string describe(Value const& value) {
  return std::visit(Overloaded{[](std::string const& text) { return "'" + start_of(text) + "'"; },
                               [](std::int64_t number) { return std::to_string(number); },
                               [](double number) { return shown(number); },
                               [](bool flag) { return std::string{flag ? "true" : "false"}; },
                               [](Date date) { return format_date(date); },
                               [](Moment const& moment) { return moment.text; },
                               [](Array const&) { return std::string{"a list"}; },
                               [](Table const&) { return std::string{"a table"}; }},
                    value.content);
}

std::string number_to_text(double number) {
  std::array<char, 400> buffer{};
  auto const result =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, std::chars_format::fixed);
  return {buffer.data(), result.ptr};
}

}  // namespace sim::scenario
