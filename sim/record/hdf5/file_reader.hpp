#pragma once

#include <cstddef>
#include <filesystem>
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

/// One group with these rows of its growing axes only, by name of axis; all of them are named.
[[nodiscard]] Group read_rows(std::filesystem::path const& file,
                              std::string const& path,
                              std::map<std::string, RowRange> const& rows);

/// The values of one table, or the labels of one axis, without reading anything else.
[[nodiscard]] Values read_values(std::filesystem::path const& file,
                                 std::string const& path,
                                 std::string const& name);

/// A text that is said of the file as a whole; empty where there is none. Any HDF5 file may be
/// asked.
[[nodiscard]] std::string root_text(std::filesystem::path const& file, std::string const& name);

/// All groups of a file; for files that fit in memory.
[[nodiscard]] std::vector<Group> read_groups(std::filesystem::path const& file);

}  // namespace sim::record::hdf5
