#pragma once

#include <filesystem>
#include <set>
#include <string>

#include "sim/record/hdf5/shard_folder.hpp"

namespace sim::experiment {

/// What becomes of replications that earlier runs have left in the place of a results file.
enum class Earlier : std::uint8_t {
  stay,   ///< Nothing may be lost: a run that would lose some does not begin, or does not merge.
  go_on,  ///< Those of the same run are taken over; still nothing may be lost.
  start_over,  ///< They are discarded.
};

/// What earlier runs have left in the place of a results file: finished replications beside it, of
/// a run that was broken off, and those in the file itself.
///
/// Errors: OutputError, which says what there is and how to go on, from every call.
class EarlierWork {
 public:
  /// Looks, and discards what is beside the file when the run starts over. A file in that place
  /// that is no result of a run is refused in any case.
  EarlierWork(std::filesystem::path out,
              std::string fingerprint,
              record::hdf5::ShardFolder& shards,
              Earlier wanted);

  /// Refuses to begin a run of replications `first` to `end` (not included) that would lose any.
  void check_begin(int first, int end) const;

  /// Refuses to merge these replications into the file when others would be lost.
  void check_end(std::set<int> const& finished) const;

 private:
  void look_at_file();

  std::filesystem::path out_;
  std::filesystem::path folder_;
  std::string fingerprint_;
  Earlier wanted_;
  std::size_t others_ = 0;         ///< Replications of other runs beside the file.
  std::set<int> beside_;           ///< Replications of this run beside the file.
  std::set<int> in_file_;          ///< In the file, if it is of this run.
  bool is_file_of_other_ = false;  ///< The file is of another run.
};

}  // namespace sim::experiment
