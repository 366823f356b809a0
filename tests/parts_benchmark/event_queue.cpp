#include "sim/engine/event_queue.hpp"

#include <benchmark/benchmark.h>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "sim/base/digest.hpp"
#include "sim/base/portable_math.hpp"

namespace sim::engine {
namespace {

struct Held {
  std::uint32_t agent;
  std::uint32_t occurrence;
};

std::uint64_t order_of(Held const& held) {
  return std::uint64_t{held.agent} << 24 | (held.occurrence & 0xFFFFFFU);
}

/// Exponential times ahead, 30 days in the mean, from a table: nothing but the queue is measured.
class Increments {
 public:
  Increments() {
    for (std::size_t cell = 0; cell < count; ++cell) {
      double const probability = (static_cast<double>(cell) + 0.5) / count;
      minutes_.emplace_back(1 + static_cast<Duration::rep>(-portable_log(probability) * 43'200.0));
    }
  }

  Duration next() { return minutes_[mix_bits(draws_++) % count]; }

 private:
  static constexpr std::size_t count = 1 << 14;

  std::vector<Duration> minutes_;
  std::uint64_t draws_ = 0;
};

/// Takes the next of `range(0)` pending events and puts it back.
void queue_hold(benchmark::State& state) {
  // The queue's run ends after 4.29 billion minutes; a million iterations with 1,000 pending take
  // 43 million.
  constexpr SimTime end = SimTime{} + Duration{4'000'000'000};
  Increments increments;
  EventQueue<Held> queue{SimTime{}};
  for (std::uint32_t agent = 0; agent < state.range(0); ++agent) {
    queue.schedule(SimTime{} + increments.next(), {.agent = agent, .occurrence = 0});
  }
  Held held{};
  for ([[maybe_unused]] auto const step : state) {
    queue.pop(end, held);
    ++held.occurrence;
    queue.schedule(queue.now() + increments.next(), held);
  }
}

BENCHMARK(queue_hold)->Arg(1'000)->Arg(1'000'000)->Iterations(3'000'000);

}  // namespace
}  // namespace sim::engine
