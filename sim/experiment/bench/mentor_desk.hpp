#pragma once

#include <cstdint>

#include "sim/experiment/bench/benchmark.hpp"

namespace sim::experiment::bench {

/// A closed population that asks for the help of a few equal mentors.
struct MentorDeskSize {
  std::uint32_t citizens;
  std::uint32_t mentors;
  std::int64_t days;
  std::uint32_t seed = 1;
};

/// The reference work of this simulator: requests, waiting with patience, service, on the kernel.
///
/// Each citizen is idle for 30 days in the mean, asks for a mentor, gives up after 60 days of
/// waiting, is served for half a day, and is idle again; all times are exponential and whole
/// minutes, at least one. Who waits is served in the order of asking. Being served cancels the
/// patience. Uses what the model uses: event queue, tickets, keyed draws, order by identity, one
/// 64-byte record per citizen with time in each state.
///
/// Checks: requests, starts, ends, give-ups, mean queue, mean wait of the served, share of time
/// idle. The exact values of the first ones come from a birth-death chain.
/// Source: illustrative figures.
BenchmarkResult mentor_desk(MentorDeskSize size);

}  // namespace sim::experiment::bench
