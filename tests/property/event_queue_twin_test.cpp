#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "sim/base/digest.hpp"
#include "sim/engine/event_queue.hpp"
#include "sim/engine/naive_event_queue.hpp"

namespace sim::engine {
namespace {

struct MarkedEvent {
  std::uint32_t phase;
  std::uint32_t agent;
  std::uint64_t mark;  // Different for every event ever scheduled.
};

std::uint64_t order_of(MarkedEvent const& event) {
  return std::uint64_t{event.phase} << 56 | std::uint64_t{event.agent} << 32 | event.mark;
}

/// Repeatable numbers for the choice of test cases.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(mix_bits(seed)) {}

  std::uint64_t below(std::uint64_t bound) {
    state_ = mix_bits(state_);
    return state_ % bound;
  }

  bool chance(std::uint64_t percent) { return below(100) < percent; }

 private:
  std::uint64_t state_;
};

/// One random life of a fast and a naive queue that are treated alike.
///
/// Times are clustered (many events per minute) and far apart (centuries) in the same life.
class TwinLife {
 public:
  explicit TwinLife(std::uint64_t seed) : dice_(seed), size_aimed_at_(1U << dice_.below(11)) {}

  void live(int steps) {
    for (int step = 0; step < steps && !testing::Test::HasFatalFailure(); ++step) {
      auto const choice = dice_.below(100);
      if (choice < (fast_.size() < size_aimed_at_ ? 50U : 20U)) {
        schedule();
      } else if (choice < 62) {
        move();
      } else if (choice < 70) {
        cancel();
      } else {
        pop();
      }
    }
    EXPECT_EQ(fast_digest_.value(), naive_digest_.value());
  }

 private:
  /// From now to between three minutes and seven centuries ahead.
  SimTime some_time() {
    constexpr std::array<std::uint64_t, 6> reaches{3, 60, 3'000, 100'000, 5'000'000, 400'000'000};
    auto const reach = reaches[dice_.below(reaches.size())];
    return fast_.now() + Duration{static_cast<Duration::rep>(dice_.below(reach))};
  }

  bool is_in_reach(SimTime at) const { return at < SimTime{} + Duration{4'000'000'000}; }

  void schedule() {
    auto const at = some_time();
    if (!is_in_reach(at)) {
      return;
    }
    MarkedEvent const event{.phase = phase_ + static_cast<std::uint32_t>(dice_.below(3)),
                            .agent = static_cast<std::uint32_t>(dice_.below(5)),
                            .mark = ++marks_};
    tickets_.emplace_back(fast_.schedule(at, event), naive_.schedule(at, event));
  }

  std::pair<Ticket, Ticket> some_ticket() {
    return tickets_.empty() ? std::pair<Ticket, Ticket>{} : tickets_[dice_.below(tickets_.size())];
  }

  void move() {
    auto const [fast, naive] = some_ticket();
    ASSERT_EQ(fast_.is_pending(fast), naive_.is_pending(naive));
    auto const at = some_time() + Duration{1};
    if (!fast_.is_pending(fast) || !is_in_reach(at)) {
      return;
    }
    bool const stays = dice_.chance(10);
    auto const due = stays && fast_.due(fast) > fast_.now() ? fast_.due(fast) : at;
    fast_.move(fast, due);
    naive_.move(naive, due);
    ASSERT_EQ(fast_.due(fast), naive_.due(naive));
  }

  void cancel() {
    auto const [fast, naive] = some_ticket();
    ASSERT_EQ(fast_.cancel(fast), naive_.cancel(naive));
  }

  void pop() {
    auto const until = dice_.chance(50) ? fast_.now() + Duration{5} : some_time();
    if (!is_in_reach(until)) {
      return;
    }
    auto const before = fast_.now();
    MarkedEvent fast{};
    MarkedEvent naive{};
    bool const has_fired = fast_.pop(until, fast);
    ASSERT_EQ(has_fired, naive_.pop(until, naive));
    ASSERT_EQ(fast_.now(), naive_.now());
    ASSERT_EQ(fast_.size(), naive_.size());
    ASSERT_EQ(fast.mark, naive.mark);
    fast_digest_.add(order_of(fast));
    naive_digest_.add(order_of(naive));
    if (has_fired) {
      phase_ = std::min(fast.phase, 250U);
    } else if (until > before) {
      phase_ = 0;
    }
  }

  Dice dice_;
  std::size_t size_aimed_at_;
  EventQueue<MarkedEvent> fast_{SimTime{}};
  NaiveEventQueue<MarkedEvent> naive_{SimTime{}};
  Digest fast_digest_;
  Digest naive_digest_;
  std::vector<std::pair<Ticket, Ticket>> tickets_;  // Also of events long gone.
  std::uint64_t marks_ = 0;
  std::uint32_t phase_ = 0;
};

TEST(EventQueueTwin, PopsWhatTheNaiveQueuePopsWhateverIsDoneToBoth) {
  for (std::uint64_t seed = 1; seed <= 200 && !HasFatalFailure(); ++seed) {
    SCOPED_TRACE(seed);
    TwinLife(seed).live(4'000);
  }
}

/// Pops everything; the marks in the order in which they came.
std::vector<std::uint64_t> marks_popped(std::vector<std::pair<SimTime, MarkedEvent>> const& plan) {
  EventQueue<MarkedEvent> queue{SimTime{}};
  for (auto const& [at, event] : plan) {
    queue.schedule(at, event);
  }
  std::vector<std::uint64_t> marks;
  MarkedEvent event{};
  while (queue.pop(SimTime{} + Duration{1'000'000}, event)) {
    marks.push_back(event.mark);
  }
  return marks;
}

TEST(EventQueueTwin, PopsInTheSameOrderHoweverTheEventsWereInserted) {
  Dice dice(7);
  std::vector<std::pair<SimTime, MarkedEvent>> plan;
  for (std::uint64_t mark = 0; mark < 3'000; ++mark) {
    auto const at = SimTime{} + Duration{static_cast<Duration::rep>(dice.below(60))};
    plan.push_back({at,
                    {.phase = static_cast<std::uint32_t>(dice.below(3)),
                     .agent = static_cast<std::uint32_t>(dice.below(40)),
                     .mark = mark}});
  }
  auto const expected = marks_popped(plan);
  for (int repetition = 0; repetition < 20; ++repetition) {
    for (std::size_t last = plan.size() - 1; last > 0; --last) {
      std::swap(plan[last], plan[dice.below(last + 1)]);
    }
    ASSERT_EQ(marks_popped(plan), expected);
  }
}

TEST(EventQueueTwin, DoesNotTouchAnyEventThroughStaleTickets) {
  Dice dice(11);
  EventQueue<MarkedEvent> queue{SimTime{}};
  std::vector<Ticket> stale;
  MarkedEvent event{};
  for (std::uint64_t mark = 1; mark <= 20'000; ++mark) {
    auto const in = Duration{static_cast<Duration::rep>(1 + dice.below(50))};
    auto const ticket = queue.schedule(queue.now() + in, {.phase = 0, .agent = 0, .mark = mark});
    stale.push_back(ticket);
    if (dice.chance(50)) {
      ASSERT_TRUE(queue.cancel(ticket));
    } else {
      ASSERT_TRUE(queue.pop(queue.now() + in, event));
    }
    queue.schedule(queue.now() + Duration{1}, {.phase = 1, .agent = 0, .mark = mark});
    ASSERT_FALSE(queue.cancel(stale[dice.below(stale.size())]));
    ASSERT_FALSE(queue.is_pending(stale[dice.below(stale.size())]));
    ASSERT_TRUE(queue.pop(queue.now() + Duration{1}, event));
    ASSERT_EQ(event.mark, mark);
  }
}

}  // namespace
}  // namespace sim::engine
