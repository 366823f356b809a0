#include "sim/engine/event_queue.hpp"

#include <chrono>
#include <cstdint>
#include <string>
#include <type_traits>
#include <vector>

#include <gtest/gtest.h>

#include "sim/engine/naive_event_queue.hpp"

namespace sim::engine {
namespace {

using namespace std::chrono_literals;
using std::chrono::days;

constexpr SimTime start = SimTime{} + days{20'000};
constexpr SimTime end = start + days{36'500};

struct PlainEvent {
  std::uint32_t agent = 0;
  std::uint32_t phase = 0;
};

std::uint64_t order_of(PlainEvent const& event) {
  return std::uint64_t{event.phase} << 56 | event.agent;
}

/// Both queues keep the same promises, so both are put to the same tests.
template <class Queue>
class EventQueueTest : public testing::Test {
 public:
  Queue queue{start};

  Ticket schedule(Duration in, PlainEvent const& event) {
    return queue.schedule(start + in, event);
  }

  /// The agents of all events up to `until`, in the order in which they fire.
  std::vector<std::uint32_t> agents_until(SimTime until = end) {
    std::vector<std::uint32_t> agents;
    PlainEvent event;
    while (queue.pop(until, event)) {
      agents.push_back(event.agent);
    }
    return agents;
  }
};

using Queues = testing::Types<EventQueue<PlainEvent>, NaiveEventQueue<PlainEvent>>;

class QueueNames {
 public:
  template <class Queue>
  static std::string GetName(int /*index*/) {
    return std::is_same_v<Queue, EventQueue<PlainEvent>> ? "Fast" : "Naive";
  }
};

TYPED_TEST_SUITE(EventQueueTest, Queues, QueueNames);

using Agents = std::vector<std::uint32_t>;

TYPED_TEST(EventQueueTest, StartsEmptyAtItsStart) {
  EXPECT_TRUE(this->queue.is_empty());
  EXPECT_EQ(this->queue.now(), start);
}

TYPED_TEST(EventQueueTest, PopsInOrderOfTime) {
  this->schedule(30min, {.agent = 3});
  this->schedule(10min, {.agent = 1});
  this->schedule(20min, {.agent = 2});
  EXPECT_EQ(this->agents_until(), (Agents{1, 2, 3}));
}

TYPED_TEST(EventQueueTest, PopsInOrderOfPhaseWithinAMinute) {
  this->schedule(10min, {.agent = 1, .phase = 2});
  this->schedule(10min, {.agent = 2, .phase = 0});
  this->schedule(10min, {.agent = 3, .phase = 1});
  EXPECT_EQ(this->agents_until(), (Agents{2, 3, 1}));
}

TYPED_TEST(EventQueueTest, PopsInOrderOfIdentityWithinAPhase) {
  this->schedule(10min, {.agent = 7});
  this->schedule(10min, {.agent = 5});
  this->schedule(10min, {.agent = 6});
  EXPECT_EQ(this->agents_until(), (Agents{5, 6, 7}));
}

TYPED_TEST(EventQueueTest, MovesTheClockToThePoppedEvent) {
  this->schedule(10min, {.agent = 1});
  PlainEvent event;
  this->queue.pop(end, event);
  EXPECT_EQ(this->queue.now(), start + 10min);
}

TYPED_TEST(EventQueueTest, PopsAnEventThatIsDueAtTheLimit) {
  this->schedule(10min, {.agent = 1});
  EXPECT_EQ(this->agents_until(start + 10min), Agents{1});
}

TYPED_TEST(EventQueueTest, LeavesAnEventThatIsDueAfterTheLimit) {
  this->schedule(10min, {.agent = 1});
  EXPECT_EQ(this->agents_until(start + 9min), Agents{});
  EXPECT_EQ(this->agents_until(), Agents{1});
}

TYPED_TEST(EventQueueTest, MovesTheClockToTheLimitWhenNothingIsDue) {
  this->schedule(10min, {.agent = 1});
  this->agents_until(start + 9min);
  EXPECT_EQ(this->queue.now(), start + 9min);
}

TYPED_TEST(EventQueueTest, AcceptsEventsBetweenTheLimitAndAnEventLeftForLater) {
  this->schedule(days{900}, {.agent = 2});
  this->agents_until(start + days{899});
  this->queue.schedule(start + days{899} + 1min, {.agent = 1});
  EXPECT_EQ(this->agents_until(), (Agents{1, 2}));
}

TYPED_TEST(EventQueueTest, CountsPendingEvents) {
  auto const ticket = this->schedule(10min, {.agent = 1});
  this->schedule(20min, {.agent = 2});
  EXPECT_EQ(this->queue.size(), 2U);
  this->queue.cancel(ticket);
  EXPECT_EQ(this->queue.size(), 1U);
  this->agents_until();
  EXPECT_EQ(this->queue.size(), 0U);
}

TYPED_TEST(EventQueueTest, NeverPopsACancelledEvent) {
  auto const ticket = this->schedule(10min, {.agent = 1});
  this->schedule(20min, {.agent = 2});
  EXPECT_TRUE(this->queue.cancel(ticket));
  EXPECT_EQ(this->agents_until(), Agents{2});
}

TYPED_TEST(EventQueueTest, CancelsOnlyOnce) {
  auto const ticket = this->schedule(10min, {.agent = 1});
  this->queue.cancel(ticket);
  EXPECT_FALSE(this->queue.cancel(ticket));
}

TYPED_TEST(EventQueueTest, CannotCancelWhatHasFired) {
  auto const ticket = this->schedule(10min, {.agent = 1});
  this->agents_until();
  EXPECT_FALSE(this->queue.cancel(ticket));
}

TYPED_TEST(EventQueueTest, CannotCancelNothing) {
  this->schedule(10min, {.agent = 1});
  EXPECT_FALSE(this->queue.cancel(Ticket::none()));
}

TYPED_TEST(EventQueueTest, DoesNotMistakeALaterEventForThatOfAStaleTicket) {
  auto const stale = this->schedule(10min, {.agent = 1});
  this->agents_until(start + 10min);
  auto const fresh = this->schedule(20min, {.agent = 2});
  EXPECT_FALSE(this->queue.is_pending(stale));
  EXPECT_FALSE(this->queue.cancel(stale));
  EXPECT_TRUE(this->queue.is_pending(fresh));
}

TYPED_TEST(EventQueueTest, CancelsTheNextEventOfThePresentMinute) {
  this->schedule(10min, {.agent = 1});
  auto const next = this->schedule(10min, {.agent = 2});
  PlainEvent event;
  this->queue.pop(end, event);
  EXPECT_TRUE(this->queue.cancel(next));
  EXPECT_EQ(this->agents_until(), Agents{});
}

TYPED_TEST(EventQueueTest, MovesAnEventToAnEarlierTime) {
  auto const ticket = this->schedule(30min, {.agent = 1});
  this->schedule(20min, {.agent = 2});
  this->queue.move(ticket, start + 10min);
  EXPECT_EQ(this->agents_until(), (Agents{1, 2}));
}

TYPED_TEST(EventQueueTest, MovesAnEventToALaterTime) {
  auto const ticket = this->schedule(10min, {.agent = 1});
  this->schedule(20min, {.agent = 2});
  this->queue.move(ticket, start + 30min);
  EXPECT_EQ(this->agents_until(), (Agents{2, 1}));
}

TYPED_TEST(EventQueueTest, FiresOnceWhenAnEventIsMovedAwayAndBack) {
  auto const ticket = this->schedule(10min, {.agent = 1});
  this->queue.move(ticket, start + 5min);
  this->queue.move(ticket, start + 10min);
  EXPECT_EQ(this->agents_until(), Agents{1});
}

TYPED_TEST(EventQueueTest, DoesNotFireALaterEventAtATimeFromWhichTheFormerWasMoved) {
  auto const ticket = this->schedule(30min, {.agent = 1});
  this->queue.move(ticket, start + 10min);
  this->agents_until(start + 10min);
  this->schedule(40min, {.agent = 2});
  EXPECT_EQ(this->agents_until(start + 30min), Agents{});
}

TYPED_TEST(EventQueueTest, KeepsATicketValidWhenItsEventMoves) {
  auto const ticket = this->schedule(10min, {.agent = 1});
  this->queue.move(ticket, start + 30min);
  EXPECT_TRUE(this->queue.is_pending(ticket));
  EXPECT_EQ(this->queue.due(ticket), start + 30min);
}

TYPED_TEST(EventQueueTest, RefusesToMoveWhatIsNotPending) {
  auto const ticket = this->schedule(10min, {.agent = 1});
  this->queue.cancel(ticket);
  EXPECT_THROW(this->queue.move(ticket, start + 30min), ContractError);
}

TYPED_TEST(EventQueueTest, KnowsNoDueTimeOfWhatIsNotPending) {
  EXPECT_THROW(static_cast<void>(this->queue.due(Ticket::none())), ContractError);
}

TYPED_TEST(EventQueueTest, RefusesToScheduleIntoThePast) {
  this->agents_until(start + 10min);
  EXPECT_THROW(this->schedule(9min, {.agent = 1}), ContractError);
}

TYPED_TEST(EventQueueTest, RefusesToScheduleBeforeItsStart) {
  EXPECT_THROW(this->schedule(-1min, {.agent = 1}), ContractError);
}

TYPED_TEST(EventQueueTest, RefusesToMoveIntoThePast) {
  auto const ticket = this->schedule(20min, {.agent = 1});
  this->agents_until(start + 10min);
  EXPECT_THROW(this->queue.move(ticket, start + 9min), ContractError);
}

TYPED_TEST(EventQueueTest, RefusesAnEarlierPhaseOfThePresentMinute) {
  this->schedule(10min, {.agent = 5, .phase = 2});
  this->agents_until(start + 10min);
  EXPECT_THROW(this->schedule(10min, {.agent = 9, .phase = 1}), ContractError);
}

TYPED_TEST(EventQueueTest, RefusesToMoveIntoAnEarlierPhaseOfThePresentMinute) {
  this->schedule(10min, {.agent = 5, .phase = 2});
  auto const ticket = this->schedule(20min, {.agent = 9, .phase = 1});
  this->agents_until(start + 10min);
  EXPECT_THROW(this->queue.move(ticket, start + 10min), ContractError);
}

TYPED_TEST(EventQueueTest, TakesAnyPhaseOfAMinuteInWhichNothingHasFired) {
  this->schedule(10min, {.agent = 5, .phase = 2});
  this->agents_until(start + 11min);
  this->schedule(11min, {.agent = 1, .phase = 0});
  EXPECT_EQ(this->agents_until(), Agents{1});
}

TYPED_TEST(EventQueueTest, PopsALowerIdentityOfThePresentPhaseNext) {
  this->schedule(10min, {.agent = 5});
  this->schedule(10min, {.agent = 9});
  PlainEvent event;
  this->queue.pop(end, event);
  this->schedule(10min, {.agent = 1});
  EXPECT_EQ(this->agents_until(), (Agents{1, 9}));
}

TYPED_TEST(EventQueueTest, LetsAnEventReturnInTheMinuteInWhichItFired) {
  this->schedule(10min, {.agent = 5});
  this->agents_until(start + 10min);
  this->schedule(10min, {.agent = 5});
  EXPECT_EQ(this->agents_until(), Agents{5});
}

TYPED_TEST(EventQueueTest, RefusesToPopTwoEventsOfOneIdentityInOneMinute) {
  this->schedule(10min, {.agent = 5});
  this->schedule(10min, {.agent = 5});
  PlainEvent event;
  EXPECT_THROW(this->queue.pop(end, event), ContractError);
}

TYPED_TEST(EventQueueTest, RefusesTwoOfOneIdentityWhenOneWasScheduledLate) {
  this->schedule(10min, {.agent = 1});
  this->schedule(10min, {.agent = 5});
  PlainEvent event;
  this->queue.pop(end, event);
  this->schedule(10min, {.agent = 5});
  EXPECT_THROW(this->queue.pop(end, event), ContractError);
}

TYPED_TEST(EventQueueTest, AcceptsTheIdentityOfAnEventThatWasMovedAway) {
  auto const ticket = this->schedule(10min, {.agent = 5});
  this->schedule(10min, {.agent = 5});
  this->queue.move(ticket, start + 20min);
  EXPECT_EQ(this->agents_until(), (Agents{5, 5}));
}

TYPED_TEST(EventQueueTest, RefusesALimitInThePast) {
  this->agents_until(start + 10min);
  PlainEvent event;
  EXPECT_THROW(this->queue.pop(start + 9min, event), ContractError);
}

TYPED_TEST(EventQueueTest, CrossesGapsOfCenturies) {
  constexpr days century{36'500};
  this->schedule(80 * century, {.agent = 3});
  this->schedule(century, {.agent = 2});
  this->schedule(1min, {.agent = 1});
  EXPECT_EQ(this->agents_until(start + 80 * century), (Agents{1, 2, 3}));
}

TEST(EventQueue, RefusesTimesBeyondItsRun) {
  EventQueue<PlainEvent> queue{start};
  Duration const run{(std::int64_t{1} << 32) - 2};
  queue.schedule(start + run, {.agent = 1});
  EXPECT_THROW(queue.schedule(start + run + 1min, {.agent = 2}), ContractError);
  PlainEvent event;
  EXPECT_THROW(queue.pop(SimTime::max(), event), ContractError);
}

TEST(EventQueue, PopsAnEventInTheLastMinuteOfItsRun) {
  EventQueue<PlainEvent> queue{start};
  Duration const run{(std::int64_t{1} << 32) - 2};
  queue.schedule(start + run, {.agent = 1});
  PlainEvent event;
  EXPECT_TRUE(queue.pop(start + run, event));
}

TEST(EventQueue, GlancesAtAnEventThatComesLater) {
  EventQueue<PlainEvent> queue{start};
  for (std::uint32_t agent = 0; agent < 20; ++agent) {
    queue.schedule(start + 10min, {.agent = agent});
  }
  PlainEvent event;
  queue.pop(end, event);
  ASSERT_NE(queue.glance(4), nullptr);
  EXPECT_EQ(queue.glance(4)->agent, 5U);
}

TEST(EventQueue, GlancesAtNothingWhenNothingIsNear) {
  EventQueue<PlainEvent> queue{start};
  EXPECT_EQ(queue.glance(0), nullptr);
}

}  // namespace
}  // namespace sim::engine
