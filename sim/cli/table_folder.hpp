#pragma once

#include <filesystem>
#include <vector>

#include "sim/report/tables/tables.hpp"

namespace sim::cli {

/// Writes tables into a folder, each whole or not at all, so that it holds these and none of an
/// earlier result: `contents.txt` says which files are ours. Files of others stay.
///
/// Errors: OutputError.
void write_table_folder(std::filesystem::path const& folder,
                        std::vector<report::TableFile> const& tables);

}  // namespace sim::cli
