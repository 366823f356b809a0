#include "sim/experiment/stored_table.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "sim/base/contract.hpp"
#include "sim/record/hdf5/file_reader.hpp"
#include "sim/record/output_error.hpp"

namespace sim::experiment {

namespace {

using record::Axis;
using record::Variable;

constexpr char const* replication_axis_name = "replication";

std::vector<double> numbers_in(record::Values const& values) {
  return std::visit(
      []<class Cell>(std::vector<Cell> const& column) {
        if constexpr (std::is_arithmetic_v<Cell>) {
          return std::vector<double>(column.begin(), column.end());
        } else {
          return std::vector<double>{};
        }
      },
      values);
}

bool is_by_replication_and_arm(Variable const& variable) {
  bool const is_number = std::holds_alternative<std::vector<double>>(variable.values) ||
                         std::holds_alternative<std::vector<std::int32_t>>(variable.values);
  return is_number && variable.axes.size() > 1 && variable.axes[0] == replication_axis_name &&
         variable.axes[1] == "arm";
}

}  // namespace

std::vector<double> StoredTable::values_of(std::size_t arm, std::size_t cell) const {
  std::vector<double> found;
  found.reserve(replications.size());
  for (std::size_t k = 0; k < replications.size(); ++k) {
    found.push_back(values[(k * arms + arm) * cells + cell]);
  }
  return found;
}

std::vector<std::size_t> StoredTable::places_of(std::size_t cell) const {
  std::vector<std::size_t> places(axes.size());
  for (auto k = axes.size(); k > 0; --k) {
    auto const length = extent(axes[k - 1].labels);
    places[k - 1] = cell % length;
    cell /= length;
  }
  return places;
}

std::vector<TableName> stored_table_names(std::filesystem::path const& file,
                                          std::string const& group) {
  std::vector<TableName> names;
  auto const paths = record::hdf5::group_paths(file);
  if (std::ranges::find(paths, group) == paths.end()) {
    return names;
  }
  auto const nothing = record::hdf5::read_rows(file, group, {{replication_axis_name, {}}});
  for (auto const& variable : nothing.variables()) {
    if (is_by_replication_and_arm(variable)) {
      names.emplace_back(group, variable.name);
    }
  }
  return names;
}

StoredTable stored_table(std::filesystem::path const& file, TableName const& name) {
  auto const group = record::hdf5::read_columns(file, name.first, {name.second});
  if (!group.has_variable(name.second) || !is_by_replication_and_arm(group.variable(name.second))) {
    throw record::OutputError(
        file, fmt::format("holds no table {}/{} by replication and arm", name.first, name.second));
  }
  auto const& variable = group.variable(name.second);
  StoredTable table{
      .name = name,
      .long_name = variable.long_name,
      .units = variable.units,
      .replications = std::get<std::vector<std::int32_t>>(group.axis(replication_axis_name).labels),
      .arms = extent(group.axis("arm").labels),
      .axes = {},
      .values = numbers_in(variable.values)};
  for (std::size_t k = 2; k < variable.axes.size(); ++k) {
    table.axes.push_back(group.axis(variable.axes[k]));
    table.cells *= extent(table.axes.back().labels);
  }
  return table;
}

StoredTable with_total(StoredTable const& table, std::string const& axis) {
  auto const along = std::ranges::find(table.axes, axis, &Axis::name);
  SIM_EXPECT(along != table.axes.end());
  auto const length = extent(along->labels);
  std::size_t inner = 1;  // Cells between one place along the axis and the next.
  for (auto after = along + 1; after != table.axes.end(); ++after) {
    inner *= extent(after->labels);
  }
  auto total = table;
  total.cells = table.cells / length * (length + 1);
  std::vector<std::string> labels;
  for (std::size_t place = 0; place < length; ++place) {
    labels.push_back(label_of(*along, place));
  }
  labels.emplace_back("all");
  std::ranges::find(total.axes, axis, &Axis::name)->labels = std::move(labels);
  total.values.clear();
  for (std::size_t first = 0; first < table.values.size(); first += length * inner) {
    auto const from = table.values.begin() + static_cast<std::ptrdiff_t>(first);
    total.values.insert(
        total.values.end(), from, from + static_cast<std::ptrdiff_t>(length * inner));
    for (std::size_t k = 0; k < inner; ++k) {
      double sum = 0.0;
      for (std::size_t place = 0; place < length; ++place) {
        sum += table.values[first + place * inner + k];
      }
      total.values.push_back(sum);
    }
  }
  return total;
}

std::string label_of(Axis const& axis, std::size_t place) {
  return std::visit(
      [place]<class Column>(Column const& labels) {
        if constexpr (std::is_same_v<Column, record::Unlabelled>) {
          return std::to_string(place);
        } else {
          return fmt::format("{}", labels.at(place));
        }
      },
      axis.labels);
}

}  // namespace sim::experiment
