#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "sim/base/contract.hpp"
#include "sim/base/time.hpp"
#include "sim/engine/event_queue.hpp"

namespace sim::engine {

/// The plain twin of EventQueue: every question is answered by looking at every pending event.
///
/// Kept as the oracle against which the fast queue is tested. Tickets count the calls of
/// `schedule`; they need not equal those of the twin.
///
/// Errors: as EventQueue, but for its limits of 2^32 minutes.
template <Schedulable Event>
class NaiveEventQueue {
 public:
  explicit NaiveEventQueue(SimTime start) : now_(start) {}

  Ticket schedule(SimTime at, Event const& event) {
    expect_not_past(at, event);
    ++scheduled_;
    Ticket const ticket{.slot = scheduled_, .generation = 1};
    pending_.push_back({.at = at, .event = event, .ticket = ticket});
    return ticket;
  }

  void move(Ticket ticket, SimTime at) {
    auto const found = find(ticket);
    SIM_EXPECT(found != pending_.end());
    expect_not_past(at, found->event);
    found->at = at;
  }

  bool cancel(Ticket ticket) {
    auto const found = find(ticket);
    if (found == pending_.end()) {
      return false;
    }
    pending_.erase(found);
    return true;
  }

  [[nodiscard]] Event const& at(Ticket ticket) const {
    auto const found = find(ticket);
    SIM_EXPECT(found != pending_.end());
    return found->event;
  }

  [[nodiscard]] bool is_pending(Ticket ticket) const { return find(ticket) != pending_.end(); }

  [[nodiscard]] SimTime due(Ticket ticket) const {
    auto const found = find(ticket);
    SIM_EXPECT(found != pending_.end());
    return found->at;
  }

  bool pop(SimTime until, Event& event) {
    SIM_EXPECT(until >= now_);
    auto const first =
        std::min_element(pending_.begin(), pending_.end(), [](auto const& a, auto const& b) {
          return a.key() < b.key();
        });
    if (first == pending_.end() || first->at > until) {
      phase_ = until == now_ ? phase_ : 0;
      now_ = until;
      return false;
    }
    auto const rivals = std::count_if(pending_.begin(), pending_.end(), [first](auto const& other) {
      return other.key() == first->key();
    });
    SIM_EXPECT(rivals == 1);
    event = first->event;
    now_ = first->at;
    phase_ = phase_of(order_of(event));
    pending_.erase(first);
    return true;
  }

  [[nodiscard]] SimTime now() const { return now_; }

  [[nodiscard]] std::size_t size() const { return pending_.size(); }

  [[nodiscard]] bool is_empty() const { return pending_.empty(); }

 private:
  struct Pending {
    SimTime at;
    Event event;
    Ticket ticket;

    [[nodiscard]] auto key() const { return std::pair(at, order_of(event)); }
  };

  void expect_not_past(SimTime at, Event const& event) const {
    SIM_EXPECT(at >= now_);
    SIM_EXPECT(at > now_ || phase_of(order_of(event)) >= phase_);
  }

  [[nodiscard]] auto find(Ticket ticket) const {
    return std::ranges::find(pending_, ticket, &Pending::ticket);
  }

  [[nodiscard]] auto find(Ticket ticket) {
    return std::ranges::find(pending_, ticket, &Pending::ticket);
  }

  std::vector<Pending> pending_;
  SimTime now_;
  unsigned phase_ = 0;
  std::uint32_t scheduled_ = 0;
};

}  // namespace sim::engine
