#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "sim/report/tables/csv_rows.hpp"
#include "sim/report/tables/masks.hpp"
#include "sim/scenario/scenario.hpp"

namespace sim::report {

/// The results file that tables are made of.
struct TableSource {
  scenario::Scenario const& scenario;
  std::filesystem::path file;
  Masks& masks;
};

/// Groups of the results file that make one table: the axes of the first are those of all.
struct Subject {
  std::vector<std::string> groups;
  bool is_about_persons = true;  ///< There is a column for their number.
};

/// Levels of every arm, and every arm minus its base.
struct TidyTables {
  std::string levels;
  std::string changes;
};

/// One row per arm, cell and measure; the file is read table by table.
///
/// Money is told in DKK; amounts that are zero in every arm and replication are left out, and so is
/// what nobody could be followed to. Years have a total.
[[nodiscard]] TidyTables tidy_tables(TableSource const& source,
                                     Subject const& subject,
                                     DecimalMark mark);

}  // namespace sim::report
