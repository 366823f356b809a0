#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

namespace sim::engine {

/// An entry of the agenda: when, what comes first within the minute, and in which slot.
struct AgendaItem {
  std::uint64_t order;
  std::uint32_t tick;
  std::uint32_t slot;

  [[nodiscard]] bool is_before(AgendaItem const& other) const {
    return tick != other.tick ? tick < other.tick : order < other.order;
  }

  [[nodiscard]] bool is_level_with(AgendaItem const& other) const {
    return order == other.order && tick == other.tick;
  }
};

/// The nearest part of the future in exact order: what the queue pops from.
///
/// A *run*, which is one opened bucket, sorted once; and beside it the *late* items, a heap of what
/// was scheduled into the time of the run after it was opened. Both end in a guard that comes after
/// every item, so that the earliest item is found by a single comparison.
class Agenda {
 public:
  Agenda() : run_{guard}, late_{guard} {}

  /// Appends to a run that is being opened, best in nearly the right order. `sort` must follow
  /// before anything else is called.
  void append(AgendaItem const& item) { run_.push_back(item); }

  /// Begins a new run in place of one that has been used up.
  void clear_run() {
    run_.clear();
    next_ = 0;
  }

  void sort();

  /// Adds an item at any time.
  void insert(AgendaItem const& item);

  /// The earliest item; after the last one a guard with a minute later than any other.
  [[nodiscard]] AgendaItem const& front() const {
    return late_.front().is_before(run_[next_]) ? late_.front() : run_[next_];
  }

  [[nodiscard]] bool is_empty() const { return front().tick == guard.tick; }

  /// Removes the earliest item. Not to be called on an empty agenda.
  void pop_front() {
    if (late_.front().is_before(run_[next_])) {
      pop_late();
    } else {
      ++next_;
    }
  }

  /// An item that will probably come `steps` pops from now; null if there is none that near.
  [[nodiscard]] AgendaItem const* glance(std::size_t steps) const {
    return next_ + steps + 1 < run_.size() ? &run_[next_ + steps] : nullptr;
  }

  /// Calls `visit(slot)` for every item and forgets them all.
  template <class Visit>
  void drain(Visit visit) {
    while (!is_empty()) {
      visit(front().slot);
      pop_front();
    }
  }

  [[nodiscard]] std::size_t bytes() const {
    return (run_.capacity() + late_.capacity()) * sizeof(AgendaItem);
  }

 private:
  static constexpr AgendaItem guard{.order = std::numeric_limits<std::uint64_t>::max(),
                                    .tick = std::numeric_limits<std::uint32_t>::max(),
                                    .slot = std::numeric_limits<std::uint32_t>::max()};

  void pop_late();

  std::vector<AgendaItem> run_;  // read from next_ on; the guard at the end
  std::size_t next_ = 0;
  std::vector<AgendaItem> late_;  // a heap, the earliest in front; the guard is its last leaf
};

}  // namespace sim::engine
