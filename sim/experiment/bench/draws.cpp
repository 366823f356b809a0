#include "sim/experiment/bench/draws.hpp"

#include <string>

#include "sim/base/contract.hpp"
#include "sim/random/exponential.hpp"
#include "sim/random/stream.hpp"
#include "sim/random/uniform.hpp"

namespace sim::experiment::bench {

namespace {

/// Draws once for each of many agents, as the processes of the model do.
template <class Sampler>
BenchmarkResult measure(std::string const& name, std::uint32_t draws, Sampler sampler) {
  SIM_EXPECT(draws > 0);
  constexpr random::RunKey run{.seed = 1, .replication = 0};
  CpuStopwatch const stopwatch;
  double sum = 0.0;
  for (std::uint32_t agent = 0; agent < draws; ++agent) {
    random::Stream stream(run, {.agent = agent, .decision = 0, .occurrence = 0});
    sum += sampler(stream);
  }
  double const seconds = stopwatch.seconds();
  return {.name = name, .events = draws, .seconds = seconds, .checks = {{"mean", sum / draws}}};
}

}  // namespace

BenchmarkResult uniform_draws(std::uint32_t draws) {
  return measure(
      "uniform draws", draws, [](random::Stream& stream) { return random::uniform(stream); });
}

BenchmarkResult exponential_draws(std::uint32_t draws) {
  return measure("exponential draws", draws, [](random::Stream& stream) {
    return random::unit_exponential(stream);
  });
}

}  // namespace sim::experiment::bench
