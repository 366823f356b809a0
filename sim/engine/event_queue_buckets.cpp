#include "sim/engine/event_queue_buckets.hpp"

#include <algorithm>

#include "sim/base/contract.hpp"

namespace sim::engine {

void EventBuckets::insert_beyond_lap(BucketEntry entry) {
  std::uint64_t const lap = std::uint64_t{entry.tick} >> (width_ + level_bits);
  if (lap >> level_bits == era_) {
    append(laps_, lap % OccupiedBuckets::size, entry);
  } else {
    far_.push_back(entry);
  }
}

bool EventBuckets::open_next(std::uint32_t limit, std::vector<BucketEntry>& opened) {
  auto bucket = next_near_bucket();
  while (bucket == OccupiedBuckets::size) {
    if (!open_lap(limit) && !open_era(limit)) {
      return false;
    }
    bucket = next_near_bucket();
  }
  auto const begin = ((lap_ << level_bits) + bucket) << width_;
  if (begin > limit) {
    return false;
  }
  take(near_, bucket, opened);
  frontier_ = begin + (std::uint64_t{1} << width_);
  return true;
}

/// The first near bucket from the frontier on that holds anything; `size` if there is none.
std::size_t EventBuckets::next_near_bucket() const {
  return near_.occupied.next((frontier_ >> width_) - (lap_ << level_bits));
}

/// Spreads the next occupied lap of this era over the near buckets.
bool EventBuckets::open_lap(std::uint32_t limit) {
  std::uint64_t const first_lap = era_ << level_bits;
  auto const place = laps_.occupied.next(lap_ + 1 - first_lap);
  if (place == OccupiedBuckets::size || (first_lap + place) << (width_ + level_bits) > limit) {
    return false;
  }
  lap_ = first_lap + place;
  frontier_ = lap_ << (width_ + level_bits);
  moving_.clear();
  take(laps_, place, moving_);
  for (auto const entry : moving_) {
    insert(entry);
  }
  return true;
}

/// Spreads the earliest of the far entries' eras over its laps, if no lap of this era is left.
bool EventBuckets::open_era(std::uint32_t limit) {
  bool const is_lap_left =
      laps_.occupied.next(lap_ + 1 - (era_ << level_bits)) != OccupiedBuckets::size;
  if (is_lap_left || far_.empty()) {
    return false;
  }
  auto const earliest = std::min_element(
      far_.begin(), far_.end(), [](auto const& a, auto const& b) { return a.tick < b.tick; });
  if (earliest->tick > limit) {
    return false;
  }
  era_ = std::uint64_t{earliest->tick} >> (width_ + 2 * level_bits);
  lap_ = era_ << level_bits;
  frontier_ = lap_ << (width_ + level_bits);
  moving_.clear();
  moving_.swap(far_);
  for (auto const entry : moving_) {
    insert(entry);
  }
  return true;
}

void EventBuckets::take(Level& level, std::size_t bucket, std::vector<BucketEntry>& entries) {
  cells_.take(level.ends[bucket], entries);
  level.occupied.remove(bucket);
}

void EventBuckets::restart(unsigned width, std::uint32_t now, std::vector<BucketEntry>& entries) {
  SIM_EXPECT(width <= width_max);
  for (auto* level : {&near_, &laps_}) {
    for (auto bucket = level->occupied.next(0); bucket < OccupiedBuckets::size;
         bucket = level->occupied.next(bucket + 1)) {
      take(*level, bucket, entries);
    }
  }
  entries.insert(entries.end(), far_.begin(), far_.end());
  far_.clear();
  cells_.clear();

  width_ = width;
  frontier_ = std::uint64_t{now} >> width << width;
  lap_ = std::uint64_t{now} >> (width + level_bits);
  era_ = lap_ >> level_bits;
}

std::size_t EventBuckets::bytes() const {
  return cells_.bytes() + (far_.capacity() + moving_.capacity()) * sizeof(BucketEntry) +
         2 * OccupiedBuckets::size * sizeof(std::uint32_t);
}

}  // namespace sim::engine
