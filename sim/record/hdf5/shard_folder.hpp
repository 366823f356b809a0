#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <set>
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
  /// `fingerprint` names the run: two runs with the same one give the same replications. Damaged
  /// and unfinished shards are removed; those of another run stay until `clear`.
  ShardFolder(std::filesystem::path const& result, std::string fingerprint);

  /// Takes the folder away if nothing is in it.
  ~ShardFolder();
  ShardFolder(ShardFolder const&) = delete;
  ShardFolder& operator=(ShardFolder const&) = delete;

  /// Stores what one replication adds. A shard of that replication is replaced.
  void write(std::int32_t replication, Frame const& frame, Pieces const& further = {}) const;

  /// Replications of this run that are stored, in ascending order.
  [[nodiscard]] std::vector<std::int32_t> finished() const;

  /// How many replications of other runs are stored.
  [[nodiscard]] std::size_t others() const { return others_.size(); }

  /// The tables by replication, without those of single persons.
  [[nodiscard]] Frame panels(std::int32_t replication) const;

  /// Everything of a replication, long groups in pieces.
  void for_each_piece(std::int32_t replication, std::function<void(Group&&)> const& use) const;

  /// Where the shards are.
  [[nodiscard]] std::filesystem::path const& folder() const { return folder_; }

  /// Forgets the replications, also of other runs, for a run that starts anew.
  void clear();

  /// Forgets everything: to be called once the merged result is on the disk.
  void remove();

 private:
  [[nodiscard]] std::filesystem::path shard(std::int32_t replication) const;
  void look_through();

  std::filesystem::path folder_;
  std::string fingerprint_;
  FolderLock lock_;
  std::set<std::int32_t> others_;  ///< Replications whose shards are of another run.
};

}  // namespace sim::record::hdf5
