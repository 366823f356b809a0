#pragma once

namespace sim::engine {

/// Starts to load the cache line at `place`, for use a few hundred nanoseconds from now.
///
/// The empty statement keeps GCC from taking a function that only fetches for one that does
/// nothing, and dropping it.
inline void prefetch(void const* place) {
  __builtin_prefetch(place);
  asm volatile("");
}

}  // namespace sim::engine
