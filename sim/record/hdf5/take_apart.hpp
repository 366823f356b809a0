#pragma once

#include <filesystem>
#include <string>

#include "sim/record/hdf5/shard_folder.hpp"

namespace sim::record::hdf5 {

/// Puts the replications of a finished results file back into the folder, one by one, so that more
/// can be added to them: the opposite of `merge`. The file stays. No file: nothing happens.
///
/// Errors: OutputError when the file is not the result of a run of that fingerprint.
void take_apart(std::filesystem::path const& result,
                std::string const& fingerprint,
                ShardFolder const& shards);

}  // namespace sim::record::hdf5
