#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "sim/report/tables/csv_rows.hpp"
#include "sim/scenario/scenario.hpp"

namespace sim::report {

/// A table for people who work in spreadsheets: its file name and its text.
struct TableFile {
  std::string name;  ///< "outcomes.csv".
  std::string text;
};

/// The names of all tables that may be written.
[[nodiscard]] std::vector<std::string> table_file_names();

/// All tables that a results file has figures for; documented in output/README.md.
///
/// Small cells are masked; see Masks. Memory: one table of the results file at a time, and the
/// texts. Errors: OutputError for a damaged file.
[[nodiscard]] std::vector<TableFile> tables_of(scenario::Scenario const& scenario,
                                               std::filesystem::path const& results,
                                               DecimalMark mark);

}  // namespace sim::report
