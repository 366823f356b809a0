#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "sim/base/rate.hpp"
#include "sim/base/time.hpp"
#include "sim/engine/event_queue.hpp"
#include "sim/engine/hazard_clock.hpp"
#include "sim/random/exponential.hpp"
#include "sim/random/stream.hpp"

#include "tests/support/mutant.hpp"

namespace sim::tests {

/// One of the clocks of one agent; also the event that it comes due.
struct ClockOf {
  std::uint32_t agent;
  std::uint32_t clock;

  friend std::uint64_t order_of(ClockOf const& of) {
    return std::uint64_t{of.agent} << 8 | of.clock;
  }
};

/// Agents with internal clocks on the kernel of the simulator: its queue, its hazard clocks and its
/// keyed streams, used as the processes of the model use them.
///
/// Keeps count of streams opened, of events and of the hazard that was put in (rate times time at
/// risk).
class ClockBoard {
 public:
  ClockBoard(std::size_t agents, std::size_t clocks_per_agent, Mutant mutant)
      : clocks_per_agent_(clocks_per_agent)
      , mutant_(mutant)
      , queue_(SimTime{})
      , places_(agents * clocks_per_agent) {}

  /// The draws of one decision of one agent.
  [[nodiscard]] random::Stream stream(ClockOf of, std::uint32_t occurrence) {
    ++streams_opened_;
    bool const is_shared = mutant_ == Mutant::shared_stream;
    auto const decision = is_shared ? std::uint16_t{0} : static_cast<std::uint16_t>(of.clock);
    return {{.seed = 20'240'101, .replication = 0},
            {.agent = of.agent, .decision = decision, .occurrence = occurrence}};
  }

  /// Gives a clock that has none its next budget. It stands still until it has a rate.
  void renew(ClockOf of) {
    auto& place = place_of(of);
    ++place.occurrence;
    draw_budget(of);
  }

  /// Changes how fast a clock runs from now on; the budget used so far stays used.
  void set_rate(ClockOf of, Rate rate) {
    if (mutant_ == Mutant::pause_ignored && rate == Rate::zero()) {
      return;
    }
    auto& place = place_of(of);
    settle(place);
    place.rate = rate;
    place.clock.set_rate(rate.per_minute() * speed());
    mutate_budget(of);
    schedule(of);
  }

  /// The next clock that comes due until then; it has no budget left and stands still.
  std::optional<ClockOf> next(SimTime until) {
    ClockOf due{};
    if (!queue_.pop(until, due)) {
      return std::nullopt;
    }
    auto& place = place_of(due);
    settle(place);
    place.rate = Rate::zero();
    place.clock.set_rate(0.0);
    ++events_;
    return due;
  }

  [[nodiscard]] SimTime now() const { return queue_.now(); }

  [[nodiscard]] std::size_t streams_opened() const { return streams_opened_; }

  [[nodiscard]] std::size_t events() const { return events_; }

  /// Rate times time at risk, over all clocks, up to now.
  [[nodiscard]] double hazard_used() {
    for (auto& place : places_) {
      settle(place);
    }
    return hazard_used_;
  }

 private:
  struct Place {
    engine::HazardClock clock;
    engine::Ticket ticket = engine::Ticket::none();
    SimTime settled{};
    Rate rate = Rate::zero();  // as asked for
    std::uint32_t occurrence = 0;
  };

  [[nodiscard]] Place& place_of(ClockOf of) {
    return places_[of.agent * clocks_per_agent_ + of.clock];
  }

  [[nodiscard]] double speed() const {
    return mutant_ == Mutant::rate_one_percent_high ? 1.01 : 1.0;
  }

  void draw_budget(ClockOf of) {
    auto& place = place_of(of);
    auto rng = stream(of, place.occurrence);
    place.clock.renew(random::unit_exponential(rng));
  }

  void mutate_budget(ClockOf of) {
    if (mutant_ == Mutant::budget_redrawn) {
      renew(of);
    }
    if (mutant_ == Mutant::budget_refilled) {
      draw_budget(of);
    }
  }

  /// Uses up the budget for the time since the clock was last looked at.
  void settle(Place& place) {
    auto const span = now() - place.settled;
    place.clock.consume(span);
    hazard_used_ += place.rate.per_minute() * minutes(span);
    place.settled = now();
  }

  /// Puts the clock's event where it is due now, if that is at all within the run.
  void schedule(ClockOf of) {
    constexpr Duration run = std::chrono::days{100 * 366};
    auto& place = place_of(of);
    bool const is_paused = place.rate == Rate::zero();
    auto const wait = is_paused ? engine::HazardClock::never : place.clock.time_to_fire();
    if (wait > run) {
      queue_.cancel(place.ticket);
    } else if (queue_.is_pending(place.ticket)) {
      queue_.move(place.ticket, now() + wait);
    } else {
      place.ticket = queue_.schedule(now() + wait, of);
    }
  }

  std::size_t clocks_per_agent_;
  Mutant mutant_;
  engine::EventQueue<ClockOf> queue_;
  std::vector<Place> places_;
  std::size_t streams_opened_ = 0;
  std::size_t events_ = 0;
  double hazard_used_ = 0.0;
};

}  // namespace sim::tests
