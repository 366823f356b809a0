#pragma once

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <type_traits>
#include <vector>

#include "sim/base/contract.hpp"
#include "sim/base/time.hpp"
#include "sim/engine/event_queue_agenda.hpp"
#include "sim/engine/event_queue_buckets.hpp"
#include "sim/engine/event_queue_slots.hpp"
#include "sim/engine/event_queue_spread.hpp"
#include "sim/engine/event_queue_ticket.hpp"
#include "sim/engine/event_queue_width.hpp"

namespace sim::engine {

/// A small plain value that can be scheduled.
///
/// `order_of(event)`, found beside the event's type, places it within its minute: the top 8 bits
/// are the phase, the others the identity (agent, kind, occurrence).
template <class Event>
concept Schedulable = std::is_trivially_copyable_v<Event> && requires(Event const& event) {
  { order_of(event) } -> std::same_as<std::uint64_t>;
};

/// The phase of a minute to which an order belongs.
constexpr unsigned phase_of(std::uint64_t order) {
  return static_cast<unsigned>(order >> 56);
}

/// What will happen, in the order (time, phase, identity): never in the order of scheduling.
///
/// An event may be scheduled at the present minute into the present phase or a later one; it then
/// comes next in its place, also if events of higher identity have fired already in that phase. Two
/// events that are pending at once in one minute must differ in their order: if they do not, there
/// is no order that does not depend on scheduling, and popping them is a contract failure.
///
/// Made of four parts: *slots* hold the events; *buckets* hold the farther future roughly sorted;
/// the *agenda* holds the opened bucket in exact order; the *width* of the buckets follows how
/// crowded the calendar is. Moving or cancelling an event leaves its old entry behind, to be
/// skipped when it surfaces; when more than two thirds of all entries are of that kind, the buckets
/// are filled anew. Memory is therefore bounded by the largest number of events that were pending
/// at once, and nothing is allocated per event once the queue has reached its size.
///
/// Units: the run lasts at most 2^32 - 2 minutes (8,166 years) from `start`.
/// Errors: ContractError as stated at each function. NaiveEventQueue is its plain twin.
template <Schedulable Event>
class EventQueue {
 public:
  explicit EventQueue(SimTime start) : start_(start) {}

  /// Errors: ContractError for a time in the past, an earlier phase of the present minute, or a
  /// time beyond the run.
  Ticket schedule(SimTime at, Event const& event) {
    auto const tick = tick_of(at);
    expect_not_past(tick, event);
    auto const ticket = slots_.occupy(event, tick);
    ++pending_;
    insert(tick, ticket.slot);
    return ticket;
  }

  /// Changes the time of a pending event; its ticket stays valid.
  ///
  /// Errors: ContractError if the event is not pending, and for a time that `schedule` refuses.
  void move(Ticket ticket, SimTime at) {
    SIM_EXPECT(is_pending(ticket));
    auto const tick = tick_of(at);
    expect_not_past(tick, slots_.event(ticket.slot));
    if (tick == slots_.due(ticket.slot)) {
      return;
    }
    slots_.set_due(ticket.slot, tick);
    insert(tick, ticket.slot);
    refill_if_mostly_stale();
  }

  /// Withdraws an event; false if it has already fired or been cancelled.
  bool cancel(Ticket ticket) {
    if (!is_pending(ticket)) {
      return false;
    }
    slots_.end(ticket.slot);
    --pending_;
    refill_if_mostly_stale();
    return true;
  }

  [[nodiscard]] bool is_pending(Ticket ticket) const { return slots_.is_pending(ticket); }

  /// A pending event. Errors: ContractError if it is not pending.
  [[nodiscard]] Event const& at(Ticket ticket) const {
    SIM_EXPECT(is_pending(ticket));
    return slots_.event(ticket.slot);
  }

  /// The time of a pending event. Errors: ContractError if it is not pending.
  [[nodiscard]] SimTime due(Ticket ticket) const {
    SIM_EXPECT(is_pending(ticket));
    return time_of(slots_.due(ticket.slot));
  }

  /// Takes the next event not later than `until` and moves the clock to it; if there is none,
  /// moves the clock to `until` and returns false.
  ///
  /// Errors: ContractError if `until` has passed or lies beyond the run, or if two pending events
  /// claim the same place in the same minute.
  bool pop(SimTime until, Event& event) {
    auto const limit = tick_of(until);
    SIM_EXPECT(limit >= now_);
    while (open_agenda(limit) && agenda_.front().tick <= limit) {
      auto const item = agenda_.front();
      agenda_.pop_front();
      fetch_coming_slot();
      if (!slots_.fires(item.slot, item.tick)) {
        drop_entry(item.slot);
        continue;
      }
      expect_alone(item);
      event = slots_.event(item.slot);
      slots_.end(item.slot);
      --pending_;
      drop_entry(item.slot);
      now_ = item.tick;
      phase_ = phase_of(item.order);
      adapt_width();
      return true;
    }
    phase_ = limit == now_ ? phase_ : 0;
    now_ = limit;
    return false;
  }

  /// Starts to load what `cancel` and `move` will need of a pending event's entry in the table.
  void fetch(Ticket ticket) const {
    if (!ticket.is_none()) {
      slots_.prefetch(ticket.slot);
    }
  }

  /// The event that is probably popped after `steps` others, or null: for fetching its agent's
  /// record into the cache in time. Only a hint, and never a reason to act.
  [[nodiscard]] Event const* glance(std::size_t steps) const {
    auto const* item = agenda_.glance(steps);
    return item == nullptr ? nullptr : &slots_.event(item->slot);
  }

  [[nodiscard]] SimTime now() const { return time_of(now_); }

  [[nodiscard]] std::size_t size() const { return pending_; }

  [[nodiscard]] bool is_empty() const { return pending_ == 0; }

  /// Bytes held in all parts, for tests of memory growth.
  [[nodiscard]] std::size_t bytes() const {
    return slots_.bytes() + buckets_.bytes() + agenda_.bytes() + spread_.bytes() +
           moving_.capacity() * sizeof(BucketEntry);
  }

 private:
  [[nodiscard]] std::uint32_t tick_of(SimTime time) const {
    auto const minutes_in = static_cast<std::uint64_t>((time - start_).count());
    SIM_EXPECT(minutes_in < std::numeric_limits<std::uint32_t>::max());
    return static_cast<std::uint32_t>(minutes_in);
  }

  [[nodiscard]] SimTime time_of(std::uint32_t tick) const { return start_ + Duration{tick}; }

  void expect_not_past(std::uint32_t tick, Event const& event) const {
    SIM_EXPECT(tick > now_ || (tick == now_ && phase_of(order_of(event)) >= phase_));
  }

  void insert(std::uint32_t tick, std::uint32_t slot) {
    slots_.add_entry(slot);
    ++entries_;
    place(tick, slot);
  }

  void place(std::uint32_t tick, std::uint32_t slot) {
    if (tick < buckets_.frontier()) {
      agenda_.insert({.order = order_of(slots_.event(slot)), .tick = tick, .slot = slot});
    } else {
      buckets_.insert({.tick = tick, .slot = slot});
    }
  }

  /// Slots read when the bucket was opened may have left the cache since.
  void fetch_coming_slot() const {
    constexpr std::size_t steps = 16;
    if (auto const* item = agenda_.glance(steps)) {
      slots_.prefetch(item->slot);
    }
  }

  void drop_entry(std::uint32_t slot) {
    --entries_;
    if (slots_.remove_entry(slot) && !slots_.is_occupied(slot)) {
      slots_.release(slot);
    }
  }

  /// Sees to it that the agenda has an item; false if nothing is due in buckets up to `limit`.
  bool open_agenda(std::uint32_t limit) {
    while (agenda_.is_empty()) {
      moving_.clear();
      if (!buckets_.open_next(limit, moving_)) {
        return false;
      }
      fill_agenda();
    }
    return true;
  }

  void fill_agenda() {
    for (auto const entry : moving_) {
      slots_.prefetch(entry.slot);
    }
    auto const width = buckets_.width();
    spread_.apply(buckets_.frontier() - (std::uint64_t{1} << width), width, moving_);
    agenda_.clear_run();
    for (auto const entry : moving_) {
      if (slots_.fires(entry.slot, entry.tick)) {
        auto const order = order_of(slots_.event(entry.slot));
        agenda_.append({.order = order, .tick = entry.tick, .slot = entry.slot});
      } else {
        drop_entry(entry.slot);
      }
    }
    agenda_.sort();
  }

  /// Nobody else may be pending at the place of the item just taken from the agenda. Left-overs of
  /// events that were moved away from that place are dropped.
  void expect_alone(AgendaItem const& item) {
    while (agenda_.front().is_level_with(item)) {
      auto const other = agenda_.front();
      bool const is_rival = other.slot != item.slot && slots_.fires(other.slot, other.tick);
      SIM_EXPECT(!is_rival);
      agenda_.pop_front();
      drop_entry(other.slot);
    }
  }

  void refill_if_mostly_stale() {
    constexpr std::size_t few = 1024;
    if (entries_ > 3 * pending_ + few) {
      refill(buckets_.width());
    }
  }

  void adapt_width() {
    if (width_.is_due()) {
      auto const width = width_.choose(buckets_.width(), now_, pending_);
      if (width != buckets_.width()) {
        refill(width);
      }
    }
  }

  /// Takes all entries out and gives each pending event one new entry where it is due.
  void refill(unsigned width) {
    constexpr std::size_t ahead = 16;
    std::vector<BucketEntry> left;
    agenda_.drain(
        [this, &left](std::uint32_t slot) { left.push_back({.tick = now_, .slot = slot}); });
    buckets_.restart(width, now_, left);
    entries_ = 0;
    for (std::size_t index = 0; index < left.size(); ++index) {
      slots_.prefetch(left[std::min(index + ahead, left.size() - 1)].slot);
      auto const slot = left[index].slot;
      if (!slots_.remove_entry(slot)) {
        continue;
      }
      if (slots_.is_occupied(slot)) {
        insert(slots_.due(slot), slot);
      } else {
        slots_.release(slot);
      }
    }
  }

  SimTime start_;
  std::uint32_t now_ = 0;
  unsigned phase_ = 0;
  std::size_t pending_ = 0;
  std::size_t entries_ = 0;  // pending or stale
  EventSlots<Event> slots_;
  EventBuckets buckets_;
  Agenda agenda_;
  EventQueueWidth width_;
  MinuteSpread spread_;
  std::vector<BucketEntry> moving_;
};

}  // namespace sim::engine
