#pragma once

#include <charconv>
#include <limits>
#include <map>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "sim/scenario/csv/csv_text.hpp"

namespace sim::report::tests {

using TableRow = std::map<std::string, std::string>;

/// The rows of a CSV text with a decimal point, cells by the names of their columns.
inline std::vector<TableRow> read_table(std::string const& text) {
  scenario::Problems problems;
  auto const rows = scenario::read_csv(text, "table.csv", problems);
  problems.throw_if_any();
  std::vector<TableRow> table;
  for (std::size_t k = 1; k < rows.size(); ++k) {
    auto& row = table.emplace_back();
    for (std::size_t column = 0; column < rows[0].size(); ++column) {
      row[rows[0][column].text] = rows[k][column].text;
    }
  }
  return table;
}

/// Those whose cells hold these texts.
inline std::vector<TableRow> rows_with(std::vector<TableRow> const& table, TableRow const& wanted) {
  std::vector<TableRow> found;
  for (auto const& row : table) {
    bool fits = true;
    for (auto const& [column, text] : wanted) {
      fits = fits && row.at(column) == text;
    }
    if (fits) {
      found.push_back(row);
    }
  }
  return found;
}

/// Exactly the number that a cell stands for; NaN for an empty one.
inline double number_in(std::string const& cell) {
  double number = std::numeric_limits<double>::quiet_NaN();
  auto const end = cell.data() + cell.size();
  if (!cell.empty()) {
    EXPECT_EQ(std::from_chars(cell.data(), end, number).ptr, end) << cell;
  }
  return number;
}

}  // namespace sim::report::tests
