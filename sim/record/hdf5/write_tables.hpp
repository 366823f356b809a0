#pragma once

#include <filesystem>
#include <vector>

#include "sim/record/table.hpp"

namespace sim::record::hdf5 {

/// Writes tables that belong to no replication as one file, which appears whole or not at all; the
/// same tables give the same bytes. `attributes` go on the root group.
///
/// Errors: OutputError.
void write_tables(std::filesystem::path const& file,
                  std::vector<Group> const& groups,
                  std::vector<Attribute> const& attributes);

}  // namespace sim::record::hdf5
