#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

#include "sim/engine/event_queue_pages.hpp"
#include "sim/engine/event_queue_prefetch.hpp"

namespace sim::engine {

/// An entry of a bucket: something in this slot is, or was, due at this minute of the run.
struct BucketEntry {
  std::uint32_t tick;
  std::uint32_t slot;
};

/// Growing lists of entries that share one store; each is known by the place where it ends.
///
/// A list is a chain of chunks of 16 cells: 15 entries and the number of the chunk before. Writing
/// an entry touches the cell it goes to and nothing else, and chunks of emptied lists are used
/// again.
class BucketCells {
 public:
  static constexpr std::uint32_t empty_list = std::numeric_limits<std::uint32_t>::max();

  /// Writes behind the end of a list and moves the end.
  void append(std::uint32_t& end, BucketEntry entry) {
    bool const is_chunk_full = end % cells_per_chunk == entries_per_chunk;
    if (is_chunk_full) {
      end = new_chunk(end / cells_per_chunk) * cells_per_chunk;
    }
    cells_[end] = entry;
    ++end;
  }

  /// Moves the entries of a list behind those in `entries` and leaves it empty.
  void take(std::uint32_t& end, std::vector<BucketEntry>& entries) {
    auto used = end % cells_per_chunk;
    for (auto chunk = end / cells_per_chunk; chunk != no_chunk; used = entries_per_chunk) {
      auto* const first = cells_of(chunk);
      auto const before = first[entries_per_chunk].slot;
      if (before != no_chunk) {
        prefetch(cells_of(before));
        prefetch(cells_of(before) + entries_per_chunk);
      }
      entries.insert(entries.end(), first, first + used);
      first->slot = first_free_;
      first_free_ = chunk;
      chunk = before;
    }
    end = empty_list;
  }

  /// Forgets all chunks but keeps their memory; all lists must be empty.
  void clear() {
    cells_.clear();
    first_free_ = no_chunk;
  }

  [[nodiscard]] std::size_t bytes() const { return cells_.capacity() * sizeof(BucketEntry); }

 private:
  static constexpr std::uint32_t cells_per_chunk = 16;
  static constexpr std::uint32_t entries_per_chunk = cells_per_chunk - 1;
  static constexpr std::uint32_t no_chunk = empty_list / cells_per_chunk;

  [[nodiscard]] BucketEntry* cells_of(std::uint32_t chunk) {
    return cells_.data() + std::size_t{chunk} * cells_per_chunk;
  }

  [[nodiscard]] std::uint32_t new_chunk(std::uint32_t before) {
    if (first_free_ == no_chunk) {
      first_free_ = static_cast<std::uint32_t>(cells_.size() / cells_per_chunk);
      cells_.resize(cells_.size() + cells_per_chunk, {.tick = 0, .slot = no_chunk});
    }
    auto const chunk = first_free_;
    first_free_ = cells_of(chunk)->slot;
    cells_of(chunk)[entries_per_chunk].slot = before;
    return chunk;
  }

  std::vector<BucketEntry, LargePages<BucketEntry>> cells_;
  std::uint32_t first_free_ = no_chunk;  // the first cell of a free chunk names the next one
};

}  // namespace sim::engine
