#include <cstddef>
#include <cstdint>
#include <vector>

#include <gtest/gtest.h>

#include "sim/base/digest.hpp"
#include "sim/engine/event_queue.hpp"

namespace sim::engine {
namespace {

struct Timer {
  std::uint64_t agent;
};

std::uint64_t order_of(Timer const& timer) {
  return timer.agent;
}

constexpr std::uint32_t agents = 5'000;
constexpr int operations = 2'000'000;

/// From one minute to a year ahead, without a pattern.
Duration some_wait(std::uint64_t operation) {
  return Duration{static_cast<Duration::rep>(1 + mix_bits(operation) % 525'600)};
}

/// The agent whose turn it is, without a pattern.
std::size_t some_agent(int operation) {
  return mix_bits(~static_cast<std::uint64_t>(operation)) % agents;
}

/// A queue in which every agent has one timer, and what it weighed then.
struct TimersOfAll {
  EventQueue<Timer> queue{SimTime{}};
  std::vector<Ticket> tickets;
  std::size_t bytes_at_rest = 0;

  TimersOfAll() {
    for (std::uint32_t agent = 0; agent < agents; ++agent) {
      tickets.push_back(queue.schedule(SimTime{} + some_wait(agent), Timer{agent}));
    }
    bytes_at_rest = queue.bytes();
  }
};

// At most two thirds of the entries are stale, so there are three times as many as at rest; vectors
// that grow by doubling make it six, and the chunks of buckets that are nearly empty eight.
constexpr std::size_t growth_max = 8;

TEST(EventQueueMemory, StaysBoundedWhenTimersAreMovedMillionsOfTimes) {
  TimersOfAll timers;
  for (int operation = 0; operation < operations; ++operation) {
    auto const wait = some_wait(static_cast<std::uint64_t>(operation));
    timers.queue.move(timers.tickets[some_agent(operation)], SimTime{} + wait);
  }
  EXPECT_LE(timers.queue.bytes(), growth_max * timers.bytes_at_rest);
}

TEST(EventQueueMemory, StaysBoundedWhenTimersAreCancelledMillionsOfTimes) {
  TimersOfAll timers;
  for (int operation = 0; operation < operations; ++operation) {
    auto const agent = some_agent(operation);
    auto const wait = some_wait(static_cast<std::uint64_t>(operation));
    ASSERT_TRUE(timers.queue.cancel(timers.tickets[agent]));
    timers.tickets[agent] = timers.queue.schedule(SimTime{} + wait, Timer{agent});
  }
  EXPECT_LE(timers.queue.bytes(), growth_max * timers.bytes_at_rest);
}

TEST(EventQueueMemory, StaysBoundedWhenTimersAreMovedBetweenTheSameTwoTimes) {
  TimersOfAll timers;
  for (int operation = 0; operation < operations; ++operation) {
    timers.queue.move(timers.tickets[some_agent(operation)],
                      SimTime{} + Duration{operation % 2 + 1'000});
  }
  EXPECT_LE(timers.queue.bytes(), growth_max * timers.bytes_at_rest);
}

TEST(EventQueueMemory, StaysBoundedWhileTimePasses) {
  TimersOfAll timers;
  Timer timer{};
  for (int operation = 0; operation < operations; ++operation) {
    ASSERT_TRUE(timers.queue.pop(timers.queue.now() + Duration{600'000}, timer));
    auto const wait = some_wait(static_cast<std::uint64_t>(operation));
    timers.queue.schedule(timers.queue.now() + wait, timer);
  }
  EXPECT_LE(timers.queue.bytes(), growth_max * timers.bytes_at_rest);
}

}  // namespace
}  // namespace sim::engine
