#pragma once

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "sim/base/time.hpp"
#include "sim/engine/caseload.hpp"
#include "sim/engine/event_queue.hpp"
#include "sim/random/categorical.hpp"
#include "sim/random/exponential.hpp"
#include "sim/random/stream.hpp"

#include "tests/support/queue_mutant.hpp"
#include "tests/support/queue_terms.hpp"

namespace sim::tests {

/// Something that will happen to a customer.
struct CustomerEvent {
  enum class Kind : std::uint8_t { arrives, gives_up, is_done };

  std::uint32_t customer;
  Kind kind;

  friend std::uint64_t order_of(CustomerEvent const& event) {
    return std::uint64_t{event.customer} << 8 | static_cast<std::uint64_t>(event.kind);
  }
};

/// Customers before the servers of a caseload pool, on the event queue and the keyed streams of the
/// simulator: everything that theory says about such a queue is measured on the real parts.
class QueueModel {
 public:
  QueueModel(QueueTerms const& terms, QueueMutant mutant, std::uint32_t replication)
      : terms_(terms), mutant_(mutant), replication_(replication), queue_(SimTime{}) {
    bool const is_short = mutant == QueueMutant::one_server_less;
    bool const is_alone = terms.servers == 1;
    auto const servers = terms.servers - (is_short && !is_alone ? 1 : 0);
    auto const ceiling = terms.ceiling - (is_short && is_alone ? 1 : 0);
    for (std::uint32_t server = 0; server < servers; ++server) {
      pool_.add_server(engine::Load::places(static_cast<std::int32_t>(ceiling)));
    }
  }

  /// Puts so many customers there at time 0 with these chances; they are not counted.
  ///
  /// With the stationary chances the queue is stationary from the start, as exponential times have
  /// no memory; then nothing needs to be discarded.
  void start_with(std::span<double const> chances) {
    auto rng = stream(0, Draw::start);
    auto const present = random::categorical(chances, rng);
    for (std::size_t count = 0; count < present; ++count) {
      join(add_customer());
    }
  }

  /// Lets customers come for so long, and then until all those who came meanwhile are settled.
  QueueTotals run(Duration window) {
    constexpr SimTime far{std::chrono::days{365 * 8000}};
    totals_.window = window;
    is_counting_ = true;
    schedule_first_arrivals();
    CustomerEvent event{};
    while (queue_.pop(SimTime{} + window, event)) {
      account();
      handle(event);
    }
    account();
    is_counting_ = false;
    while (unsettled_ > 0 && queue_.pop(far, event)) {
      handle(event);
    }
    return totals_;
  }

  [[nodiscard]] engine::CaseloadPool const& pool() const { return pool_; }

  /// In the order in which they were taken on.
  [[nodiscard]] std::vector<std::uint32_t> const& served_in_order() const { return served_; }

 private:
  enum class Draw : std::uint16_t { gap, service, patience, start };

  struct Customer {
    SimTime asked{};
    engine::PlaceId place = engine::PlaceId::none();
    engine::Ticket giving_up = engine::Ticket::none();
    std::uint32_t visits = 0;
    bool is_counted = false;
  };

  static constexpr std::uint32_t nobody = std::numeric_limits<std::uint32_t>::max();

  [[nodiscard]] bool is(QueueMutant mutant) const { return mutant_ == mutant; }

  [[nodiscard]] bool is_closed() const { return terms_.comeback == Comeback::always; }

  [[nodiscard]] SimTime now() const { return queue_.now(); }

  [[nodiscard]] random::Stream stream(std::uint32_t customer, Draw draw) const {
    auto const occurrence = customer < customers_.size() ? customers_[customer].visits : 0;
    return {{.seed = 20'240'102, .replication = replication_},
            {.agent = customer,
             .decision = static_cast<std::uint16_t>(draw),
             .occurrence = occurrence}};
  }

  [[nodiscard]] Duration draw(std::uint32_t customer, Draw what, double mean) const {
    auto rng = stream(customer, what);
    return Duration{std::llround(random::exponential(mean, rng))};
  }

  [[nodiscard]] Duration gap_after(std::uint32_t customer) const {
    double const rate = is(QueueMutant::rate_one_percent_up) ? 1.01 : 1.0;
    return draw(customer, Draw::gap, terms_.gap_mean / rate);
  }

  [[nodiscard]] Duration service_of(std::uint32_t customer) const {
    auto const key = is(QueueMutant::shared_stream) ? Draw::gap : Draw::service;
    return draw(customer, key, terms_.service_mean);
  }

  [[nodiscard]] Duration patience_of(std::uint32_t customer) const {
    bool const is_tied = is(QueueMutant::patience_tied_to_service);
    auto const late = is(QueueMutant::patience_day_late) ? Duration{1440} : Duration{0};
    return late + draw(customer, is_tied ? Draw::service : Draw::patience, terms_.patience_mean);
  }

  void schedule(Duration delay, std::uint32_t customer, CustomerEvent::Kind kind) {
    queue_.schedule(now() + delay, {customer, kind});
  }

  std::uint32_t add_customer() {
    customers_.emplace_back();
    return static_cast<std::uint32_t>(customers_.size() - 1);
  }

  void schedule_first_arrivals() {
    if (!is_closed()) {
      schedule(gap_after(nobody), add_customer(), CustomerEvent::Kind::arrives);
      return;
    }
    for (std::uint32_t count = 0; count < terms_.customers; ++count) {
      auto const customer = add_customer();
      schedule(gap_after(customer), customer, CustomerEvent::Kind::arrives);
    }
  }

  void handle(CustomerEvent const& event) {
    switch (event.kind) {
      case CustomerEvent::Kind::arrives: arrive(event.customer); break;
      case CustomerEvent::Kind::gives_up: give_up(event.customer); break;
      case CustomerEvent::Kind::is_done: finish(event.customer); break;
    }
  }

  void arrive(std::uint32_t id) {
    totals_.arrived += is_counting_ ? 1 : 0;
    unsettled_ += is_counting_ ? 1 : 0;
    bool const is_followed = !is_closed() && customers_.size() < terms_.customers;
    if (is_followed) {
      schedule(gap_after(id), add_customer(), CustomerEvent::Kind::arrives);
    }
    join(id);
  }

  void join(std::uint32_t id) {
    auto& customer = customers_[id];
    customer.asked = now();
    customer.is_counted = is_counting_;
    customer.place = pool_.request(engine::HolderId{id}, engine::Load::places(1), now());
    if (pool_.is_held(customer.place)) {
      serve(id);
      return;
    }
    totals_.waited += customer.is_counted ? 1 : 0;
    line_.push_back(id);
    if (terms_.patience_mean > 0.0) {
      customer.giving_up =
          queue_.schedule(now() + patience_of(id), {id, CustomerEvent::Kind::gives_up});
    }
  }

  void serve(std::uint32_t id) {
    auto const service = service_of(id);
    queue_.cancel(customers_[id].giving_up);
    served_.push_back(id);
    settle(id, service);
    schedule(service, id, CustomerEvent::Kind::is_done);
  }

  void give_up(std::uint32_t id) {
    totals_.gave_up += is_counting_ ? 1 : 0;
    pool_.give_up(customers_[id].place);
    leave_line(id);
    settle(id, Duration::zero());
    bool const is_lost = is(QueueMutant::lost_return) && totals_.gave_up % 20 == 0;
    if (!is_lost) {
      leave(id);
    }
  }

  void finish(std::uint32_t id) {
    totals_.served += is_counting_ ? 1 : 0;
    if (is(QueueMutant::lost_hand_over)) {
      hand_over();
      pool_.release(customers_[id].place);
    } else {
      pool_.release(customers_[id].place);
      hand_over();
    }
    leave(id);
  }

  void hand_over() {
    while (auto const place = pool_.grant_next(now())) {
      auto const id = next_in_line(pool_.holder(*place).index);
      customers_[id].place = *place;
      leave_line(id);
      serve(id);
    }
  }

  /// The customer whom the pool chose, unless a mutant knows better.
  [[nodiscard]] std::uint32_t next_in_line(std::uint32_t chosen) const {
    if (is(QueueMutant::lifo)) {
      return line_.back();
    }
    if (is(QueueMutant::head_of_line_passed)) {
      return line_[line_.size() > 1 ? 1 : 0];
    }
    return chosen;
  }

  void leave_line(std::uint32_t id) { line_.erase(std::ranges::find(line_, id)); }

  void leave(std::uint32_t id) {
    if (is_closed()) {
      ++customers_[id].visits;
      schedule(gap_after(id), id, CustomerEvent::Kind::arrives);
    }
  }

  /// Writes down the wait, which is over, and the service that follows.
  void settle(std::uint32_t id, Duration service) {
    auto const& customer = customers_[id];
    if (!customer.is_counted) {
      return;
    }
    auto const late = is(QueueMutant::wait_minute_late) ? Duration{1} : Duration{0};
    auto const wait = now() - customer.asked + late;
    --unsettled_;
    totals_.waiting += wait;
    totals_.stay += wait + service;
    for (std::size_t index = 0; index < terms_.long_waits.size(); ++index) {
      totals_.waited_long[index] += wait > terms_.long_waits[index] ? 1 : 0;
    }
  }

  /// Adds up the time since the last event; called before anything changes.
  void account() {
    auto const span = now() - accounted_;
    totals_.queue_time += span * pool_.waiting();
    totals_.busy_time += span * pool_.held();
    accounted_ = now();
  }

  QueueTerms terms_;
  QueueMutant mutant_;
  std::uint32_t replication_;
  engine::EventQueue<CustomerEvent> queue_;
  engine::CaseloadPool pool_;
  std::vector<Customer> customers_;
  std::vector<std::uint32_t> line_;  // Who waits, by arrival.
  std::vector<std::uint32_t> served_;
  QueueTotals totals_;
  SimTime accounted_{};
  std::int64_t unsettled_ = 0;
  bool is_counting_ = false;
};

}  // namespace sim::tests
