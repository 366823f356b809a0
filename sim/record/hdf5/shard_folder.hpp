#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "sim/record/hdf5/durable.hpp"
#include "sim/record/table.hpp"

namespace sim::record::hdf5 {

/// The finished replications of a run that is not over: one file each, in `<result>.parts/`.
///
/// A replication counts as finished once `write` has returned: its file is whole and on the disk,
/// and survives a kill, a crash and a full disk. A run that is started again finds them and does
/// the rest. One folder belongs to one process at a time, and is used by one thread.
///
/// Errors: OutputError from every call.
class ShardFolder {
 public:
  /// Makes the folder, or takes over one that is there.
  ///
  /// `fingerprint` names the run: two runs with the same one give the same replications. Shards of
  /// another run, damaged ones and unfinished ones are removed.
  ShardFolder(std::filesystem::path const& result, std::string fingerprint);

  /// Stores what one replication adds. A shard of that replication is replaced.
  void write(std::int32_t replication, Frame const& frame) const;

  /// Replications that are stored, in ascending order.
  [[nodiscard]] std::vector<std::int32_t> finished() const;

  [[nodiscard]] Frame read(std::int32_t replication) const;

  /// Forgets the replications, for a run that starts anew.
  void clear() const;

  /// Forgets everything: to be called once the merged result is on the disk.
  void remove() const;

 private:
  [[nodiscard]] std::filesystem::path shard(std::int32_t replication) const;
  [[nodiscard]] bool is_ours(std::filesystem::path const& file) const;
  void discard_useless() const;

  std::filesystem::path folder_;
  std::string fingerprint_;
  FolderLock lock_;
};

}  // namespace sim::record::hdf5
