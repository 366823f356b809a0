#pragma once

#include <cstdint>

#include "sim/experiment/bench/benchmark.hpp"

namespace sim::experiment::bench {

/// The classic load of an event queue: again and again the next event is taken and put back at an
/// exponential time ahead (30 days in the mean), so that `pending` events are always waiting.
///
/// Increments come from a table, so that next to nothing but the queue is measured.
///
/// Checks: mean time from one event to the next, in minutes; close to 43,200 / pending.
/// Source: Jones 1986, "An empirical comparison of priority-queue and event-set implementations",
/// Communications of the ACM 29(4).
BenchmarkResult hold(std::uint32_t pending, std::uint64_t operations);

}  // namespace sim::experiment::bench
