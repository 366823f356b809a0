#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "sim/record/hdf5/shard_folder.hpp"
#include "sim/record/table.hpp"

namespace sim::record::hdf5 {

/// Writes the results file from these replications, which must be finished, in ascending order.
///
/// They are read piece by piece: memory grows neither with their number nor with the log of events.
/// `further` are groups that belong to no replication (summaries, provenance); `attributes` go on
/// the root group. The file appears whole or not at all, and the same shards give the same bytes.
/// The shards stay: see `ShardFolder::remove`.
///
/// Errors: OutputError; ContractError without a replication or when a further group has
/// the path of one that the replications hold.
void merge(ShardFolder const& shards,
           std::vector<std::int32_t> const& replications,
           std::filesystem::path const& result,
           std::vector<Group> const& further,
           std::vector<Attribute> const& attributes);

}  // namespace sim::record::hdf5
