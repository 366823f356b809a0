#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>

#include "sim/engine/event_queue_buckets.hpp"

namespace sim::engine {

/// Chooses the width of the queue's buckets from how many events a minute brings.
///
/// A bucket should hold about 64 events; with very many pending events rather more, so that one lap
/// of buckets spans about twice their mean waiting time (by Little's law: pending / rate) and most
/// of them are written only once. Looked at again after as many pops as there are pending events,
/// and left alone while it is right within a factor of four, so its cost stays small beside theirs.
class EventQueueWidth {
 public:
  /// To be asked once per popped event.
  bool is_due() { return --pops_left_ == 0; }

  unsigned choose(unsigned present, std::uint32_t now, std::size_t pending) {
    std::uint64_t const wanted = std::max<std::uint64_t>(events_per_bucket, pending / 512);
    std::uint64_t const minutes = now - since_;
    std::uint64_t const width_in_minutes = std::max<std::uint64_t>(wanted * minutes / pops_, 1);
    unsigned const best = std::min(static_cast<unsigned>(std::bit_width(width_in_minutes)) - 1,
                                   EventBuckets::width_max);

    since_ = now;
    pops_ = std::max<std::uint64_t>(pops_min, pending);
    pops_left_ = pops_;
    bool const is_near = best <= present + 1 && present <= best + 1;
    return is_near ? present : best;
  }

 private:
  static constexpr std::uint64_t events_per_bucket = 64;
  static constexpr std::uint64_t pops_min = 1024;

  std::uint64_t pops_ = pops_min;
  std::uint64_t pops_left_ = pops_min;
  std::uint32_t since_ = 0;
};

}  // namespace sim::engine
