#pragma once

#include "sim/engine/event_queue.hpp"
#include "sim/engine/naive_event_queue.hpp"
#include "sim/model/event.hpp"

namespace sim::model {

/// Which queue drives a run: the fast one, or its plain twin as an oracle.
enum class QueueKind : std::uint8_t { fast, naive };

/// The planned events of a run.
class Agenda {
 public:
  Agenda(SimTime start, QueueKind kind)
      : is_naive_(kind == QueueKind::naive), fast_(start), naive_(start) {}

  engine::Ticket schedule(SimTime at, Event const& event) {
    return is_naive_ ? naive_.schedule(at, event) : fast_.schedule(at, event);
  }

  void move(engine::Ticket ticket, SimTime at) {
    is_naive_ ? naive_.move(ticket, at) : fast_.move(ticket, at);
  }

  bool cancel(engine::Ticket ticket) {
    return is_naive_ ? naive_.cancel(ticket) : fast_.cancel(ticket);
  }

  [[nodiscard]] bool is_pending(engine::Ticket ticket) const {
    return is_naive_ ? naive_.is_pending(ticket) : fast_.is_pending(ticket);
  }

  [[nodiscard]] Event const& at(engine::Ticket ticket) const {
    return is_naive_ ? naive_.at(ticket) : fast_.at(ticket);
  }

  bool pop(SimTime until, Event& event) {
    return is_naive_ ? naive_.pop(until, event) : fast_.pop(until, event);
  }

  [[nodiscard]] SimTime now() const { return is_naive_ ? naive_.now() : fast_.now(); }

 private:
  bool is_naive_;
  engine::EventQueue<Event> fast_;
  engine::NaiveEventQueue<Event> naive_;
};

}  // namespace sim::model
