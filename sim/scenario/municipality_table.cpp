#include "sim/scenario/municipality_table.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "sim/scenario/csv/cell_number.hpp"
#include "sim/scenario/csv/csv_file.hpp"
#include "sim/scenario/toml/nearest_name.hpp"

namespace sim::scenario {

namespace {

constexpr std::string_view name_column = "name";
constexpr std::string_view note_prefix = "note";

void add_columns(Value const& scenario,
                 std::string_view table,
                 std::string const& key,
                 std::vector<MunicipalityColumn>& columns) {
  auto const* named = find(scenario, table);
  auto const* members = named != nullptr ? named->as_table() : nullptr;
  auto const prefix = key == "count" ? std::string{table} : key;
  for (auto const& member : members != nullptr ? *members : Table{}) {
    columns.push_back({.name = fmt::format("{}_{}", prefix, member.key),
                       .path = {std::string{table}, member.key, key}});
  }
}

/// What each column of the file is: one of the known ones, or nothing that is read.
class Header {
 public:
  Header(CsvRow const& cells, std::vector<MunicipalityColumn> const& columns, Problems& problems) {
    known_.emplace_back(name_column);
    std::ranges::transform(columns, std::back_inserter(known_), &MunicipalityColumn::name);
    for (auto const& cell : cells) {
      take(cell, problems);
    }
    for (auto const& needed : {known_.at(0), known_.at(1)}) {
      if (std::ranges::find(names_, needed) == names_.end()) {
        problems.add(
            cells.front().place,
            fmt::format("there is no column '{}'; a table of municipalities needs it.", needed));
      }
    }
  }

  /// Empty for a column that is not read.
  [[nodiscard]] std::vector<std::string> const& names() const { return names_; }

  [[nodiscard]] bool has_names() const {
    return std::ranges::find(names_, name_column) != names_.end();
  }

 private:
  void take(CsvCell const& cell, Problems& problems) {
    bool const is_known = std::ranges::find(known_, cell.text) != known_.end();
    bool const is_again = std::ranges::find(names_, cell.text) != names_.end();
    if (is_known && is_again) {
      problems.add(cell.place, fmt::format("the column '{}' is there twice.", cell.text));
    } else if (!is_known && !cell.text.starts_with(note_prefix)) {
      problems.add(cell.place, unknown_column(cell.text));
    }
    names_.push_back(is_known && !is_again ? cell.text : "");
  }

  [[nodiscard]] std::string unknown_column(std::string const& name) const {
    if (name.empty()) {
      return "the column has no name.";
    }
    auto const nearest = nearest_name(name, known_);
    return nearest ? fmt::format("unknown column '{}'; did you mean '{}'?", name, *nearest)
                   : fmt::format(
                         "unknown column '{}'; known are {}, and columns that begin with "
                         "'{}' are for readers.",
                         name,
                         fmt::join(known_, ", "),
                         note_prefix);
  }

  std::vector<std::string> known_;
  std::vector<std::string> names_;
};

void read_figure(std::string const& column,
                 CsvCell const& cell,
                 Municipality& municipality,
                 Problems& problems) {
  if (is_missing(cell.text)) {
    return;
  }
  auto const number = read_cell_number(cell.text);
  if (number.value) {
    municipality.figures[column] = {.number = *number.value, .place = cell.place};
  } else {
    problems.add(cell.place, fmt::format("{} is '{}'; {}.", column, cell.text, number.fault));
  }
}

Municipality read_row(Header const& header, CsvRow const& row, Problems& problems) {
  Municipality municipality{.name = {}, .place = row.front().place, .figures = {}};
  for (std::size_t index = 0; index < row.size(); ++index) {
    auto const& column = header.names().at(index);
    auto const& cell = row.at(index);
    if (column == name_column) {
      municipality.name = cell.text;
      municipality.place = cell.place;
    } else if (!column.empty()) {
      read_figure(column, cell, municipality, problems);
    }
  }
  return municipality;
}

void check_name(Municipality const& municipality,
                std::vector<Municipality> const& before,
                Problems& problems) {
  auto const same = std::ranges::find(before, municipality.name, &Municipality::name);
  if (municipality.name.empty()) {
    problems.add(municipality.place, "the municipality has no name.");
  } else if (same != before.end()) {
    problems.add(municipality.place,
                 fmt::format("the municipality '{}' is in line {} too; keep one of them.",
                             municipality.name,
                             same->place.line));
  }
}

}  // namespace

std::vector<MunicipalityColumn> municipality_columns(Value const& scenario) {
  std::vector<MunicipalityColumn> columns{
      {.name = "inhabitants", .path = {"jobcentre", "inhabitants"}},
      {.name = "workplaces", .path = {"firms", "count"}}};
  add_columns(scenario, "citizens", "stock", columns);
  add_columns(scenario, "citizens", "inflow", columns);
  add_columns(scenario, "staff", "count", columns);
  return columns;
}

std::vector<Municipality> read_municipalities(std::filesystem::path const& file,
                                              Place const& mentioned_at,
                                              std::vector<MunicipalityColumn> const& columns,
                                              Problems& problems) {
  auto const rows = read_csv_file(file, mentioned_at, problems);
  std::vector<Municipality> municipalities;
  if (rows.empty()) {
    return municipalities;
  }
  Header const header{rows.front(), columns, problems};
  for (auto row = rows.begin() + 1; row != rows.end(); ++row) {
    auto municipality = read_row(header, *row, problems);
    if (header.has_names()) {
      check_name(municipality, municipalities, problems);
      municipalities.push_back(std::move(municipality));
    }
  }
  return municipalities;
}

}  // namespace sim::scenario
