#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "sim/base/calendar.hpp"
#include "sim/scenario/toml/place.hpp"

namespace sim::scenario {

struct Member;
struct Value;

/// A time of day or a date with a time: kept as text, since no scenario key takes one.
struct Moment {
  std::string text;

  friend bool operator==(Moment const&, Moment const&) = default;
};

using Array = std::vector<Value>;
using Table = std::vector<Member>;  ///< In the order of the file; each key once.

/// One value of a scenario and where it was written.
///
/// Equality looks at the content only: neither places nor the order of keys matter.
struct Value {
  using Content = std::variant<std::string, std::int64_t, double, bool, Date, Moment, Array, Table>;

  Content content;
  Place place{};

  [[nodiscard]] std::string const* as_text() const { return std::get_if<std::string>(&content); }

  [[nodiscard]] Array const* as_array() const { return std::get_if<Array>(&content); }

  [[nodiscard]] Table const* as_table() const { return std::get_if<Table>(&content); }

  [[nodiscard]] Table* as_table() { return std::get_if<Table>(&content); }

  [[nodiscard]] Array* as_array() { return std::get_if<Array>(&content); }

  friend bool operator==(Value const& left, Value const& right);
};

/// A key of a table, where it was written, and its value.
struct Member {
  std::string key;
  Place place{};
  Value value;
};

/// The value of a key of a table; null when the key is missing or `value` is no table.
[[nodiscard]] Value const* find(Value const& value, std::string_view key);
[[nodiscard]] Value* find(Value& value, std::string_view key);

/// The keys of a table in their order; none when `value` is null or no table.
[[nodiscard]] std::vector<std::string> keys_of(Value const* value);

/// A value with its evidence, `{ value = …, source = … }`: any table with the key `value`.
[[nodiscard]] bool is_sourced(Value const& value);

/// The text by which an element of a list is known: its `name`, else its `id`; null without.
[[nodiscard]] std::string const* name_of(Value const& element);

/// A list of one or more tables, each with a name.
[[nodiscard]] bool is_named_list(Value const& value);

/// For messages: "'13 weeks'", "0.6", "true", "2025-01-06", "a list", "a table".
[[nodiscard]] std::string describe(Value const& value);

/// A number in the shortest form that reads back the same, without exponent: "0.6", "12".
[[nodiscard]] std::string number_to_text(double number);

}  // namespace sim::scenario
