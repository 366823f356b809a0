#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

#include "sim/engine/event_queue_pages.hpp"
#include "sim/engine/event_queue_prefetch.hpp"
#include "sim/engine/event_queue_ticket.hpp"

namespace sim::engine {

/// The events of a queue, each in a slot of its own from being scheduled until it fires.
///
/// The queue's buckets refer to slots by number and are not searched when an event is moved or
/// cancelled, so a slot counts the entries that still refer to it and is used again only when the
/// last of them has surfaced. A slot pending for the n-th time has generation 2n - 1; an even
/// generation is not pending.
template <class Event>
class EventSlots {
 public:
  /// Puts an event, still without entries, into the slot that was released last.
  Ticket occupy(Event const& event, std::uint32_t due) {
    if (first_free_ == nowhere) {
      slots_.push_back({.event = event});
      first_free_ = static_cast<std::uint32_t>(slots_.size() - 1);
    }
    auto const index = first_free_;
    Slot& slot = slots_[index];
    first_free_ = slot.next_free;
    slot.event = event;
    slot.due = due;
    slot.generation += 1;
    return {.slot = index, .generation = slot.generation};
  }

  [[nodiscard]] bool is_pending(Ticket ticket) const {
    return ticket.slot < slots_.size() && slots_[ticket.slot].generation == ticket.generation &&
           ticket.generation % 2 == 1;
  }

  /// Is this entry the one at which the event in the slot fires?
  [[nodiscard]] bool fires(std::uint32_t index, std::uint32_t tick) const {
    return slots_[index].generation % 2 == 1 && slots_[index].due == tick;
  }

  void end(std::uint32_t index) { slots_[index].generation += 1; }

  void add_entry(std::uint32_t index) { slots_[index].entries += 1; }

  /// Takes note that an entry has surfaced; true if it was the slot's last one.
  bool remove_entry(std::uint32_t index) {
    slots_[index].entries -= 1;
    return slots_[index].entries == 0;
  }

  /// Gives a slot without entries back. One whose generations are used up stays out of use.
  void release(std::uint32_t index) {
    Slot& slot = slots_[index];
    if (slot.generation < last_generation) {
      slot.next_free = first_free_;
      first_free_ = index;
    }
  }

  void set_due(std::uint32_t index, std::uint32_t tick) { slots_[index].due = tick; }

  [[nodiscard]] std::uint32_t due(std::uint32_t index) const { return slots_[index].due; }

  [[nodiscard]] Event const& event(std::uint32_t index) const { return slots_[index].event; }

  [[nodiscard]] bool is_occupied(std::uint32_t index) const {
    return slots_[index].generation % 2 == 1;
  }

  void prefetch(std::uint32_t index) const { engine::prefetch(slots_.data() + index); }

  [[nodiscard]] std::size_t bytes() const { return slots_.capacity() * sizeof(Slot); }

 private:
  static constexpr std::uint32_t nowhere = std::numeric_limits<std::uint32_t>::max();
  static constexpr std::uint32_t last_generation = nowhere - 1;

  // As large as the power of two above it, so that no slot lies across two cache lines.
  struct alignas(std::bit_ceil(sizeof(Event) + 16)) Slot {
    Event event;
    std::uint32_t due = 0;
    std::uint32_t generation = 0;
    std::uint32_t entries = 0;
    std::uint32_t next_free = nowhere;
  };

  std::vector<Slot, LargePages<Slot>> slots_;
  std::uint32_t first_free_ = nowhere;
};

}  // namespace sim::engine
