#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "sim/engine/event_queue_buckets.hpp"

namespace sim::engine {

/// Puts the entries of an opened bucket nearly into the order of their minutes, in linear time.
///
/// A counting sort over groups of neighbouring minutes, about as many groups as entries; only
/// entries of one group may still stand in the wrong order.
class MinuteSpread {
 public:
  /// `begin` is the first minute of the bucket, 2^`width` the number of its minutes.
  void apply(std::uint64_t begin, unsigned width, std::vector<BucketEntry>& entries) {
    unsigned const groups_log = static_cast<unsigned>(std::bit_width(entries.size()));
    unsigned const shift = width > groups_log ? width - groups_log : 0;
    auto const group_of = [begin, shift](BucketEntry entry) {
      return (entry.tick - begin) >> shift;
    };

    ends_.assign((std::size_t{1} << (width - shift)) + 1, 0);
    for (auto const entry : entries) {
      ++ends_[group_of(entry) + 1];
    }
    for (std::size_t group = 1; group < ends_.size(); ++group) {
      ends_[group] += ends_[group - 1];
    }
    spread_.resize(entries.size());
    for (auto const entry : entries) {
      spread_[ends_[group_of(entry)]++] = entry;
    }
    entries.swap(spread_);
  }

  [[nodiscard]] std::size_t bytes() const {
    return spread_.capacity() * sizeof(BucketEntry) + ends_.capacity() * sizeof(std::uint32_t);
  }

 private:
  std::vector<BucketEntry> spread_;
  std::vector<std::uint32_t> ends_;
};

}  // namespace sim::engine
