#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "sim/experiment/series.hpp"
#include "sim/record/table.hpp"

/// Single tables of a results file over all its replications: for what means do not tell.
namespace sim::experiment {

/// What every replication says of every arm, cell by cell.
///
/// Shape: replications x arms x cells; cells are the places along the axes after `replication` and
/// `arm`, the last one fastest.
struct StoredTable {
  TableName name;
  std::string long_name;
  std::string units;
  std::vector<std::int32_t> replications;  ///< Their numbers, ascending.
  std::size_t arms = 1;
  std::size_t cells = 1;
  std::vector<record::Axis> axes;  ///< After `replication` and `arm`.
  std::vector<double> values;

  /// One cell of an arm, replication by replication.
  [[nodiscard]] std::vector<double> values_of(std::size_t arm, std::size_t cell) const;

  /// Where a cell lies along the axes.
  [[nodiscard]] std::vector<std::size_t> places_of(std::size_t cell) const;
};

/// The tables of numbers by replication and arm that a group holds, in its order; none when the
/// file has no such group. Errors: OutputError for a damaged file, here and below.
[[nodiscard]] std::vector<TableName> stored_table_names(std::filesystem::path const& file,
                                                        std::string const& group);

/// One of these tables with all its values: eight bytes for each.
[[nodiscard]] StoredTable stored_table(std::filesystem::path const& file, TableName const& name);

/// The table with one more place along an axis, called "all": the sum over the others.
[[nodiscard]] StoredTable with_total(StoredTable const& table, std::string const& axis);

/// The name of a place along an axis; numbers as text.
[[nodiscard]] std::string label_of(record::Axis const& axis, std::size_t place);

}  // namespace sim::experiment
