#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sim/scenario/toml/problems.hpp"

namespace sim::scenario {

/// One cell of a table: its text without spaces and quotes around it, and where it begins.
struct CsvCell {
  std::string text;
  Place place;
};

using CsvRow = std::vector<CsvCell>;  ///< One cell or more.

/// The rows of a table in CSV that is text in UTF-8, the header first.
///
/// Cells are set apart by semicolons where the first line has one, else by commas. Cells in
/// quotation marks may hold separators, line breaks and doubled quotation marks. Rows without any
/// text and empty cells after the last column of the header are left out. Every other row must have
/// as many cells as the header; one that has not is a problem and left out.
///
/// Source: RFC 4180; semicolons as spreadsheets write them where the comma marks decimals.
[[nodiscard]] std::vector<CsvRow> read_csv(std::string_view text,
                                           std::string const& file,
                                           Problems& problems);

}  // namespace sim::scenario
