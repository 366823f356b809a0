#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "sim/scenario/toml/path.hpp"
#include "sim/scenario/toml/problems.hpp"

namespace sim::scenario {

/// A column of a table of municipalities and the value of a scenario that it stands for.
struct MunicipalityColumn {
  std::string name;  ///< "stock_cash_benefit".
  Path path;         ///< citizens.cash_benefit.stock
};

/// A number of a municipality and the cell in which it stands.
struct Figure {
  double number = 0.0;
  Place place;
};

/// One row: a municipality and the numbers that are known of it.
struct Municipality {
  std::string name;
  Place place;                            ///< Of the name.
  std::map<std::string, Figure> figures;  ///< By column; not those that are missing.
};

/// The columns beside `name` that a scenario can use: `inhabitants`, `workplaces`, `stock_<group>`,
/// `inflow_<group>` and `staff_<role>`, with groups and roles as in the scenario.
[[nodiscard]] std::vector<MunicipalityColumn> municipality_columns(Value const& scenario);

/// The municipalities in a CSV file. Columns whose name begins with `note` are for people.
///
/// Adds a problem for every fault of the file, with line and column; nothing is returned when the
/// table cannot be told from the file at all.
[[nodiscard]] std::vector<Municipality> read_municipalities(
    std::filesystem::path const& file,
    Place const& mentioned_at,
    std::vector<MunicipalityColumn> const& columns,
    Problems& problems);

}  // namespace sim::scenario
