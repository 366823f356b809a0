#include "sim/record/table.hpp"

#include <algorithm>
#include <bitset>
#include <cmath>
#include <cstdlib>
#include <numeric>
#include <type_traits>
#include <utility>

#include "sim/base/contract.hpp"

namespace sim::record {

namespace {

constexpr std::int64_t exact_in_double = std::int64_t{1} << 53;

bool is_letter(char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
}

/// Names that are usable as a column name in every reader.
bool is_name(std::string_view text) {
  return !text.empty() && is_letter(text.front()) && std::ranges::all_of(text, [](char letter) {
    return is_letter(letter) || (letter >= '0' && letter <= '9') || letter == '_';
  });
}

bool is_word(std::string_view text) {
  return !text.empty() && text.find_first_of(std::string_view(" \t\r\n\0", 5)) == text.npos;
}

/// Texts are stored up to their first zero byte.
bool is_text(std::string_view text) {
  return text.find('\0') == std::string_view::npos;
}

bool becomes_time_span_in_xarray(std::string_view units) {
  return units == "days" || units == "hours" || units == "minutes" || units == "seconds";
}

bool is_unit(std::string_view units) {
  return !units.empty() && is_text(units) && !becomes_time_span_in_xarray(units);
}

template <class Named>
auto find_named(std::vector<Named> const& all, std::string_view name) {
  return std::ranges::find(all, name, &Named::name);
}

void check(Attribute const& attribute) {
  SIM_EXPECT(is_name(attribute.name));
  if (auto const* text = std::get_if<std::string>(&attribute.value)) {
    SIM_EXPECT(is_text(*text));
  }
  if (auto const* number = std::get_if<std::int64_t>(&attribute.value)) {
    SIM_EXPECT(std::abs(*number) < exact_in_double);
  }
}

void check_categories(Variable const& variable) {
  auto const* codes = std::get_if<std::vector<std::int8_t>>(&variable.values);
  SIM_EXPECT(codes != nullptr);
  std::bitset<256> known;
  auto const place = [](std::int8_t code) { return static_cast<std::size_t>(code + 128); };
  for (auto const& category : variable.categories) {
    SIM_EXPECT(is_word(category.word) && !known[place(category.code)]);
    known.set(place(category.code));
  }
  SIM_EXPECT(std::ranges::all_of(*codes, [&](auto code) { return known[place(code)]; }));
}

void check_values(Variable const& variable) {
  if (!variable.categories.empty()) {
    check_categories(variable);
    return;
  }
  if (auto const* texts = std::get_if<std::vector<std::string>>(&variable.values)) {
    SIM_EXPECT(std::ranges::all_of(*texts, is_text));
    return;
  }
  SIM_EXPECT(is_unit(variable.units));
}

/// Nothing, of the same type.
template <class Variant>
Variant emptied(Variant const& filled) {
  return std::visit([]<class Column>(Column const&) { return Variant{Column{}}; }, filled);
}

/// Equal, or both missing.
template <class Cell>
bool same_cell(Cell const& left, Cell const& right) {
  if constexpr (std::is_floating_point_v<Cell>) {
    return left == right || (std::isnan(left) && std::isnan(right));
  } else {
    return left == right;
  }
}

bool same(Values const& left, Values const& right) {
  auto const same_column = [&]<class Cell>(std::vector<Cell> const& column) {
    return std::ranges::equal(column, std::get<std::vector<Cell>>(right), same_cell<Cell>);
  };
  return left.index() == right.index() && std::visit(same_column, left);
}

}  // namespace

std::size_t extent(Labels const& labels) {
  return std::visit(
      []<class Column>(Column const& column) -> std::size_t {
        if constexpr (std::is_same_v<Column, Unlabelled>) {
          return column.extent;
        } else {
          return column.size();
        }
      },
      labels);
}

std::size_t count(Values const& values) {
  return std::visit([](auto const& column) { return column.size(); }, values);
}

bool operator==(Variable const& left, Variable const& right) {
  return left.name == right.name && left.long_name == right.long_name &&
         left.units == right.units && left.axes == right.axes &&
         left.categories == right.categories && left.attributes == right.attributes &&
         same(left.values, right.values);
}

Variable row_size(std::string instance,
                  std::string observation,
                  std::vector<std::int32_t> row_sizes) {
  return {.name = "row_size",
          .long_name = "number of rows along " + observation,
          .units = "1",
          .axes = {std::move(instance)},
          .values = std::move(row_sizes),
          .attributes = {{"sample_dimension", std::move(observation)}}};
}

Group::Group(std::string path, std::string title)
    : path_(std::move(path)), title_(std::move(title)) {
  SIM_EXPECT(path_.empty() || is_name(path_));
  SIM_EXPECT(is_text(title_));
}

Group& Group::add(Axis axis) {
  SIM_EXPECT(is_name(axis.name) && !has_axis(axis.name) && !has_variable(axis.name));
  SIM_EXPECT(is_text(axis.long_name) && !axis.long_name.empty());
  auto const* names = std::get_if<std::vector<std::string>>(&axis.labels);
  if (axis.growth == Growth::fixed) {
    SIM_EXPECT(extent(axis.labels) > 0);
  } else {
    SIM_EXPECT(names == nullptr);  // Some readers fail on text along a growing axis.
  }
  if (names != nullptr) {
    SIM_EXPECT(std::ranges::all_of(*names, is_text));
  } else if (!std::holds_alternative<Unlabelled>(axis.labels)) {
    SIM_EXPECT(is_unit(axis.units));
  }
  axes_.push_back(std::move(axis));
  return *this;
}

Group& Group::add(Variable variable) {
  SIM_EXPECT(is_name(variable.name) && !has_axis(variable.name) && !has_variable(variable.name));
  SIM_EXPECT(is_text(variable.long_name) && !variable.long_name.empty());
  check_shape(variable);
  check_values(variable);
  std::ranges::for_each(variable.attributes, [](auto const& attribute) { check(attribute); });
  variables_.push_back(std::move(variable));
  return *this;
}

Group& Group::add(Attribute attribute) {
  check(attribute);
  SIM_EXPECT(find_named(attributes_, attribute.name) == attributes_.end());
  attributes_.push_back(std::move(attribute));
  return *this;
}

void Group::check_shape(Variable const& variable) const {
  std::size_t cells = 1;
  for (auto const& name : variable.axes) {
    SIM_EXPECT(has_axis(name));
    auto const& along = axis(name);
    SIM_EXPECT(along.growth == Growth::fixed || &name == &variable.axes.front());
    cells *= extent(along.labels);
  }
  SIM_EXPECT(count(variable.values) == cells);
  SIM_EXPECT(!grows(variable) ||
             !std::holds_alternative<std::vector<std::string>>(variable.values));

  auto const sample = find_named(variable.attributes, "sample_dimension");
  if (sample != variable.attributes.end()) {
    auto const& sizes = std::get<std::vector<std::int32_t>>(variable.values);
    SIM_EXPECT(std::ranges::all_of(sizes, [](auto size) { return size >= 0; }));
    auto const rows = std::accumulate(sizes.begin(), sizes.end(), std::int64_t{0});
    auto const& observation = axis(std::get<std::string>(sample->value));
    SIM_EXPECT(static_cast<std::size_t>(rows) == extent(observation.labels));
  }
}

bool Group::has_axis(std::string_view name) const {
  return find_named(axes_, name) != axes_.end();
}

bool Group::has_variable(std::string_view name) const {
  return find_named(variables_, name) != variables_.end();
}

Axis const& Group::axis(std::string_view name) const {
  auto const found = find_named(axes_, name);
  SIM_EXPECT(found != axes_.end());
  return *found;
}

Variable const& Group::variable(std::string_view name) const {
  auto const found = find_named(variables_, name);
  SIM_EXPECT(found != variables_.end());
  return *found;
}

bool Group::grows(Variable const& variable) const {
  return !variable.axes.empty() && axis(variable.axes.front()).growth == Growth::by_replication;
}

Group Group::without_rows() const {
  Group empty(path_, title_);
  empty.attributes_ = attributes_;
  for (auto const& along : axes_) {
    auto const keep = along.growth == Growth::fixed;
    empty.axes_.push_back({.name = along.name,
                           .long_name = along.long_name,
                           .units = along.units,
                           .labels = keep ? along.labels : emptied(along.labels),
                           .growth = along.growth});
  }
  for (auto const& variable : variables_) {
    empty.variables_.push_back(
        {.name = variable.name,
         .long_name = variable.long_name,
         .units = variable.units,
         .axes = variable.axes,
         .values = grows(variable) ? emptied(variable.values) : variable.values,
         .categories = variable.categories,
         .attributes = variable.attributes});
  }
  return empty;
}

}  // namespace sim::record
