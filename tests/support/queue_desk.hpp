#pragma once

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "sim/base/probability.hpp"
#include "sim/base/roster.hpp"
#include "sim/base/time.hpp"
#include "sim/engine/event_queue.hpp"
#include "sim/engine/working_time.hpp"
#include "sim/random/bernoulli.hpp"
#include "sim/random/exponential.hpp"
#include "sim/random/stream.hpp"

#include "tests/support/queue_mutant.hpp"

namespace sim::tests {

/// How long services are, in minutes: a mean and a coefficient of variation.
///
/// A variation of 0 is deterministic, 1 exponential, more a mixture of two exponentials with equal
/// shares of the work (balanced means).
struct ServiceLaw {
  double mean;
  double variation;

  [[nodiscard]] double mean_square() const { return mean * mean * (1.0 + variation * variation); }

  [[nodiscard]] double sample(random::Stream& rng) const {
    if (variation == 0.0) {
      return mean;
    }
    double const squared = variation * variation;
    double const share = 0.5 + 0.5 * std::sqrt((squared - 1.0) / (squared + 1.0));
    bool const is_short = variation > 1.0 && random::bernoulli(Probability{share}, rng);
    double const part = variation > 1.0 ? 2.0 * (is_short ? share : 1.0 - share) : 1.0;
    return random::exponential(mean / part, rng);
  }
};

/// Poisson arrivals of one class of tasks.
struct ArrivalClass {
  double gap_mean;
  ServiceLaw service;
  engine::TaskClass treatment{};

  [[nodiscard]] double load() const { return service.mean / gap_mean; }
};

using ArrivalClasses = std::vector<ArrivalClass>;

/// What one class went through in some time.
struct ClassTotals {
  std::int64_t arrived = 0;
  Duration waiting{};  ///< Until first taken up.
  Duration stay{};     ///< Until finished.
  Duration asked{};    ///< Minutes of work that came in.
};

/// From one arrival at an empty desk up to the next: cycles are independent and alike.
struct DeskCycle {
  std::array<ClassTotals, 2> classes{};
  Duration length{};
  Duration queue_time{};  ///< Integral of the number waiting, interrupted ones too.
  Duration desk_time{};   ///< Integral of the number waiting or being worked on.
};

/// One thing that a desk must be woken up for.
struct DeskEvent {
  enum class Kind : std::uint8_t { arrival, change };

  Kind kind;
  std::uint8_t task_class = 0;

  /// In each minute the arrivals come before the desk looks at what has changed.
  friend std::uint64_t order_of(DeskEvent const& event) {
    return static_cast<std::uint64_t>(event.kind) << 56 | event.task_class;
  }
};

/// Tasks that come at random to the working time of one person who never goes home: M/G/1.
class QueueDesk final : public engine::WorkStepSink {
 public:
  QueueDesk(ArrivalClasses classes, QueueMutant mutant, std::uint32_t replication)
      : classes_(std::move(classes))
      , mutant_(mutant)
      , replication_(replication)
      , working_(SimTime{}, {.roster = &roster_}, treatments())
      , queue_(SimTime{}) {}

  /// The next so many cycles; what came before the first arrival at an empty desk is no cycle.
  ///
  /// Complete cycles only, and their number fixed in advance: no start, and no end, biases them.
  std::vector<DeskCycle> run(std::size_t cycles) {
    for (std::uint8_t task_class = 0; task_class < classes_.size(); ++task_class) {
      schedule_arrival(task_class);
    }
    constexpr SimTime far{std::chrono::days{365 * 8000}};
    DeskEvent event{};
    while (cycles_.size() <= cycles && queue_.pop(far, event)) {
      account();
      working_.run_to(queue_.now(), *this);
      if (event.kind == DeskEvent::Kind::arrival) {
        arrive(event.task_class);
      }
      follow();
    }
    cycles_.pop_back();
    return cycles_;
  }

  [[nodiscard]] engine::WorkingHours const& hours() const { return working_.hours(); }

  void on_step(engine::WorkStep const& step) override {
    auto const& visit = visits_[step.tag];
    auto& totals = cycles_.back().classes[visit.task_class];
    if (step.kind == engine::WorkStep::Kind::task_started) {
      totals.waiting += step.time - visit.arrived + late();
    }
    if (step.kind == engine::WorkStep::Kind::task_finished) {
      totals.stay += step.time - visit.arrived + late();
    }
  }

 private:
  enum class Draw : std::uint16_t { gap, service };

  struct Visit {
    SimTime arrived;
    std::uint8_t task_class;
  };

  [[nodiscard]] bool is(QueueMutant mutant) const { return mutant_ == mutant; }

  [[nodiscard]] Duration late() const {
    return is(QueueMutant::wait_minute_late) ? Duration{1} : Duration{0};
  }

  [[nodiscard]] std::vector<engine::TaskClass> treatments() const {
    std::vector<engine::TaskClass> treatments;
    for (auto const& arrivals : classes_) {
      auto treatment = arrivals.treatment;
      if (is(QueueMutant::interruption_ignored)) {
        treatment.urgency = engine::Urgency::waits_its_turn;
      }
      if (is(QueueMutant::interruption_unasked_for)) {
        treatment.urgency = engine::Urgency::interrupts;
      }
      treatments.push_back(treatment);
    }
    return treatments;
  }

  [[nodiscard]] random::Stream stream(std::uint8_t task_class, Draw draw) const {
    bool const is_shared = is(QueueMutant::shared_stream);
    return {{.seed = 20'240'103, .replication = replication_},
            {.agent = task_class,
             .decision = static_cast<std::uint16_t>(is_shared ? Draw::gap : draw),
             .occurrence = arrived_[task_class]}};
  }

  void schedule_arrival(std::uint8_t task_class) {
    auto rng = stream(task_class, Draw::gap);
    double const rate = is(QueueMutant::rate_one_percent_up) ? 1.01 : 1.0;
    auto const gap = random::exponential(classes_[task_class].gap_mean / rate, rng);
    queue_.schedule(queue_.now() + Duration{std::llround(gap)},
                    {DeskEvent::Kind::arrival, task_class});
  }

  void arrive(std::uint8_t task_class) {
    bool const is_empty =
        working_.running_task() == engine::TaskId::none() && working_.tasks().waiting() == 0;
    if (is_empty) {
      cycles_.emplace_back();
      visits_.clear();
    }
    auto rng = stream(task_class, Draw::service);
    auto const minutes_asked = std::llround(classes_[task_class].service.sample(rng));
    Duration const asked{std::max(1LL, minutes_asked)};
    auto& totals = cycles_.back().classes[task_class];
    ++totals.arrived;
    totals.asked += asked;
    add_task(task_class, asked);
    ++arrived_[task_class];
    schedule_arrival(task_class);
  }

  void add_task(std::uint8_t task_class, Duration asked) {
    auto const served_class = is(QueueMutant::classes_ignored) ? std::uint8_t{0} : task_class;
    bool const is_short = is(QueueMutant::service_minute_short) && asked > Duration{1};
    working_.add_task(queue_.now(),
                      {.task_class = served_class,
                       .remaining = asked - Duration{is_short ? 1 : 0},
                       .tag = visits_.size()});
    visits_.push_back({queue_.now(), task_class});
  }

  /// Wakes the desk up when something changes next.
  void follow() {
    auto const next = working_.next_change();
    if (!next) {
      queue_.cancel(change_);
    } else if (queue_.is_pending(change_)) {
      queue_.move(change_, *next);
    } else {
      change_ = queue_.schedule(*next, {DeskEvent::Kind::change});
    }
  }

  /// Adds up the time since the last event; called before anything changes.
  void account() {
    if (cycles_.empty()) {
      accounted_ = queue_.now();
      return;
    }
    auto const span = queue_.now() - accounted_;
    auto const waiting = working_.tasks().waiting();
    bool const is_busy = working_.running_task() != engine::TaskId::none();
    auto& cycle = cycles_.back();
    cycle.length += span;
    cycle.queue_time += span * waiting;
    cycle.desk_time += span * (waiting + (is_busy ? 1U : 0U));
    accounted_ = queue_.now();
  }

  ArrivalClasses classes_;
  QueueMutant mutant_;
  std::uint32_t replication_;
  Roster roster_ = Roster::always_open();
  engine::WorkingTime working_;
  engine::EventQueue<DeskEvent> queue_;
  engine::Ticket change_ = engine::Ticket::none();
  std::array<std::uint32_t, 2> arrived_{};
  std::vector<Visit> visits_;  // Of the present cycle.
  std::vector<DeskCycle> cycles_;
  SimTime accounted_{};
};

}  // namespace sim::tests
