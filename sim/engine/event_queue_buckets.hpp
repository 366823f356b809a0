#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "sim/engine/event_queue_bits.hpp"
#include "sim/engine/event_queue_cells.hpp"

namespace sim::engine {

/// The farther part of the future, roughly sorted into buckets that are opened one after another.
///
/// Two levels and a rest. The present lap is cut into 4,096 near buckets of 2^`width` minutes; the
/// later laps of the present era, 4,096 laps, have one bucket each; what lies in later eras waits
/// in one list. An insertion appends to a bucket, which touches one cache line, and the lines at
/// the ends of all buckets together fit into a second-level cache.
class EventBuckets {
 public:
  static constexpr unsigned width_max = 16;

  /// Every bucket that begins before this minute has been opened. A multiple of the width.
  [[nodiscard]] std::uint64_t frontier() const { return frontier_; }

  [[nodiscard]] unsigned width() const { return width_; }

  /// Adds an entry at or after the frontier.
  void insert(BucketEntry entry) {
    std::uint64_t const tick = entry.tick;
    if (tick >> (width_ + level_bits) == lap_) {
      append(near_, (tick >> width_) % OccupiedBuckets::size, entry);
    } else {
      insert_beyond_lap(entry);
    }
  }

  /// Moves the entries of the next occupied bucket to `opened` and the frontier to its end; false,
  /// and the frontier stays, if no bucket that begins at or before `limit` holds anything.
  bool open_next(std::uint32_t limit, std::vector<BucketEntry>& opened);

  /// Moves all entries to `entries` and starts anew, with another width, at the bucket of `now`.
  void restart(unsigned width, std::uint32_t now, std::vector<BucketEntry>& entries);

  [[nodiscard]] std::size_t bytes() const;

 private:
  static constexpr unsigned level_bits = 12;

  struct Level {
    OccupiedBuckets occupied;
    std::vector<std::uint32_t> ends = std::vector(OccupiedBuckets::size, BucketCells::empty_list);
  };

  void append(Level& level, std::size_t bucket, BucketEntry entry) {
    level.occupied.add(bucket);
    cells_.append(level.ends[bucket], entry);
  }

  void insert_beyond_lap(BucketEntry entry);
  void take(Level& level, std::size_t bucket, std::vector<BucketEntry>& entries);
  [[nodiscard]] std::size_t next_near_bucket() const;
  bool open_lap(std::uint32_t limit);
  bool open_era(std::uint32_t limit);

  unsigned width_ = 6;
  std::uint64_t frontier_ = 0;
  std::uint64_t lap_ = 0;
  std::uint64_t era_ = 0;
  Level near_;
  Level laps_;
  std::vector<BucketEntry> far_;

  BucketCells cells_;
  std::vector<BucketEntry> moving_;
};

}  // namespace sim::engine
