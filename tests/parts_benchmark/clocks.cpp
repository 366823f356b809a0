#include <benchmark/benchmark.h>
#include <cstddef>

#include "sim/engine/hazard_clock_bank.hpp"

namespace sim::engine {
namespace {

constexpr std::size_t clock_count = 14;  // As many as a citizen has.

/// A touch of a citizen: a minute passes, all rates change, the earliest clock is looked up.
void clocks_reconsider(benchmark::State& state) {
  HazardBank<clock_count> clocks;
  for (std::size_t k = 0; k < clock_count; ++k) {
    clocks.clock(k).renew(900.0);
  }
  double rate = 1e-6;
  for ([[maybe_unused]] auto const step : state) {
    clocks.consume(Duration{1});
    rate = 3e-6 - rate;
    for (std::size_t k = 0; k < clock_count; ++k) {
      clocks.clock(k).set_rate(rate);
    }
    benchmark::DoNotOptimize(clocks.earliest());
  }
}

BENCHMARK(clocks_reconsider);

}  // namespace
}  // namespace sim::engine
