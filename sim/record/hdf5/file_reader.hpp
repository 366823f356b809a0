#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "sim/record/table.hpp"

namespace sim::record::hdf5 {

/// The groups of a results file in the order in which they were written; the root group ("") first.
///
/// Errors: OutputError when the file is missing, damaged or not ours; so too for the others.
[[nodiscard]] std::vector<std::string> group_paths(std::filesystem::path const& file);

/// One group with all its values, equal to what was written.
///
/// The root group's attributes come with it; `Conventions` belongs to the file and is left out.
[[nodiscard]] Group read_group(std::filesystem::path const& file, std::string const& path);

/// One group with its axes, of its tables only those of these names, where it has them.
[[nodiscard]] Group read_columns(std::filesystem::path const& file,
                                 std::string const& path,
                                 std::set<std::string> const& names);

/// Some places of a growing axis, end to end.
struct RowRange {
  std::size_t first = 0;
  std::size_t count = 0;
};

/// Some places of growing axes, by name of axis.
using Rows = std::map<std::string, RowRange>;

/// One group with these rows of its growing axes only; all of them are named.
[[nodiscard]] Group read_rows(std::filesystem::path const& file,
                              std::string const& path,
                              Rows const& rows);

/// The values of one table, or the labels of one axis, without reading anything else.
[[nodiscard]] Values read_values(std::filesystem::path const& file,
                                 std::string const& path,
                                 std::string const& name);

/// A text that is said of the file as a whole; empty where there is none. Any HDF5 file may be
/// asked.
[[nodiscard]] std::string root_text(std::filesystem::path const& file, std::string const& name);

/// These rows of growing axes, cut into pieces of at most so many rows, or those of one part of a
/// ragged table. The group has its axes, and `row_size` where it is ragged. One piece or more.
[[nodiscard]] std::vector<Rows> pieces_of(Group const& group,
                                          Rows const& rows,
                                          std::size_t most = rows_in_piece);

/// All groups of a file one after the other, long ones in pieces; see `Pieces`.
void for_each_piece(std::filesystem::path const& file,
                    std::function<void(Group&&)> const& use,
                    std::size_t most = rows_in_piece);

}  // namespace sim::record::hdf5
