#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "sim/record/hdf5/checker.hpp"
#include "sim/record/hdf5/dataset.hpp"
#include "sim/record/table.hpp"

namespace sim::record::hdf5 {

/// Writes tables into a new HDF5 file, laid out so that it is also a netCDF-4 file.
///
/// The same calls give the same bytes. Rows are written as they come; nothing is kept of them. To
/// be used by one thread.
///
/// Errors: OutputError from every call but the destructor; the file is then worthless.
class FileWriter {
 public:
  /// Replaces a file of that name.
  FileWriter(std::filesystem::path const& file, Storage storage);

  /// Adds a group, or appends its growing rows where a group of that path was written before.
  /// The two must agree in everything but rows.
  void append(Group const& group);

  /// Adds attributes to the root group.
  void write(std::vector<Attribute> const& attributes);

  /// Must end every successful use: only a file that closed without error is whole.
  void close();

 private:
  struct OpenGroup {
    Group blueprint;
    Handle group;
    std::map<std::string, Handle> datasets;   ///< By name of axis or variable.
    std::map<std::string, std::size_t> rows;  ///< Present length of each growing axis.
  };

  OpenGroup create(Group const& group);
  [[nodiscard]] Storage storage_of(Group const& group) const;
  void create_axis(OpenGroup& open, Axis const& axis);
  void create_variable(OpenGroup& open, Group const& group, Variable const& variable);
  void append_rows_of(OpenGroup& open, Group const& group);

  std::filesystem::path path_;
  Checker check_;  ///< Outlives the file, which reports to it.
  Storage storage_;
  Handle file_;
  Handle root_;
  std::map<std::string, OpenGroup> groups_;
};

}  // namespace sim::record::hdf5
