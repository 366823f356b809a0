#include "sim/experiment/bench/hold.hpp"

#include <cstddef>
#include <string>
#include <vector>

#include "sim/base/contract.hpp"
#include "sim/base/digest.hpp"
#include "sim/base/portable_math.hpp"
#include "sim/base/time.hpp"
#include "sim/engine/event_queue.hpp"

namespace sim::experiment::bench {

namespace {

/// An event of an agent, the `occurrence`-th of its kind.
struct Held {
  std::uint32_t agent;
  std::uint32_t occurrence;
};

std::uint64_t order_of(Held const& held) {
  return std::uint64_t{held.agent} << 24 | (held.occurrence & 0xFFFFFFU);
}

class HoldModel {
 public:
  explicit HoldModel(std::uint32_t pending) {
    increments_.reserve(increment_count);
    for (std::size_t cell = 0; cell < increment_count; ++cell) {
      double const probability = (static_cast<double>(cell) + 0.5) / increment_count;
      double const minutes = -portable_log(probability) * 43'200.0;
      increments_.emplace_back(1 + static_cast<Duration::rep>(minutes));
    }
    for (std::uint32_t agent = 0; agent < pending; ++agent) {
      queue_.schedule(queue_.now() + next_increment(), {.agent = agent, .occurrence = 0});
    }
  }

  void run(std::uint64_t operations) {
    // As far ahead as no event is; the queue's run ends after 4.29 billion minutes.
    constexpr SimTime end = SimTime{} + Duration{4'000'000'000};
    Held held{};
    for (std::uint64_t operation = 0; operation < operations; ++operation) {
      queue_.pop(end, held);
      ++held.occurrence;
      queue_.schedule(queue_.now() + next_increment(), held);
    }
  }

  [[nodiscard]] double minutes_passed() const { return minutes(queue_.now() - SimTime{}); }

 private:
  static constexpr std::size_t increment_count = 1 << 14;

  Duration next_increment() { return increments_[mix_bits(draws_++) % increment_count]; }

  std::vector<Duration> increments_;
  std::uint64_t draws_ = 0;
  engine::EventQueue<Held> queue_{SimTime{}};
};

}  // namespace

BenchmarkResult hold(std::uint32_t pending, std::uint64_t operations) {
  SIM_EXPECT(pending > 0 && operations > 0);
  HoldModel model(pending);
  model.run(std::uint64_t{3} * pending);  // to the state in which it stays
  double const before = model.minutes_passed();
  CpuStopwatch const stopwatch;
  model.run(operations);
  double const seconds = stopwatch.seconds();
  double const minutes_per_event =
      (model.minutes_passed() - before) / static_cast<double>(operations);
  return {.name = "hold " + std::to_string(pending),
          .events = operations,
          .seconds = seconds,
          .checks = {{"minutes_per_event", minutes_per_event}}};
}

}  // namespace sim::experiment::bench
