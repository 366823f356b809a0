#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "sim/report/tables/csv_rows.hpp"
#include "sim/scenario/scenario.hpp"

namespace sim::report {

/// What the names in the tables mean, in English and Danish, as CSV: one row per column and name.
///
/// `groups` are those of the results file that tables were made of. A name that nobody has given a
/// Danish text has none.
[[nodiscard]] std::string names_table(scenario::Scenario const& scenario,
                                      std::filesystem::path const& results,
                                      std::vector<std::string> const& groups,
                                      DecimalMark mark);

}  // namespace sim::report
