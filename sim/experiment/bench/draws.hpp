#pragma once

#include <cstdint>

#include "sim/experiment/bench/benchmark.hpp"

namespace sim::experiment::bench {

/// Keyed uniform draws, each from a stream of its own. Checks: their mean (1/2).
BenchmarkResult uniform_draws(std::uint32_t draws);

/// Keyed exponential draws, each from a stream of its own. Checks: their mean (1).
BenchmarkResult exponential_draws(std::uint32_t draws);

}  // namespace sim::experiment::bench
