#include <benchmark/benchmark.h>
#include <cstdint>

#include "sim/random/exponential.hpp"
#include "sim/random/gamma.hpp"
#include "sim/random/stream.hpp"
#include "sim/random/uniform.hpp"

namespace sim::random {
namespace {

/// One draw from a stream of its own, as every decision of the model makes it.
template <class Sampler>
void draw(benchmark::State& state, Sampler sampler) {
  constexpr RunKey run{.seed = 1, .replication = 0};
  std::uint64_t agent = 0;
  for ([[maybe_unused]] auto const step : state) {
    Stream stream{run, {.agent = agent++, .decision = 0, .occurrence = 0}};
    benchmark::DoNotOptimize(sampler(stream));
  }
}

void uniform_draw(benchmark::State& state) {
  draw(state, [](Stream& stream) { return uniform(stream); });
}

void exponential_draw(benchmark::State& state) {
  draw(state, [](Stream& stream) { return unit_exponential(stream); });
}

/// The frailty of a newcomer: variance 2.
void gamma_draw(benchmark::State& state) {
  draw(state, [](Stream& stream) { return gamma(0.5, 2.0, stream); });
}

BENCHMARK(uniform_draw);
BENCHMARK(exponential_draw);
BENCHMARK(gamma_draw);

}  // namespace
}  // namespace sim::random
