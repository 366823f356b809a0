#pragma once

#include <cstdint>

#include "sim/experiment/bench/benchmark.hpp"

namespace sim::experiment::bench {

/// One server, Poisson arrivals, exponential service at 80 % load, with statistics: the smallest
/// model there is, and the one on which simulators are compared most.
///
/// Checks: mean number in the system (4 in theory) and mean time in it, in mean services (5).
BenchmarkResult mm1(std::uint64_t customers, std::uint32_t seed = 1);

}  // namespace sim::experiment::bench
