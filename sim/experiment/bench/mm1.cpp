#include "sim/experiment/bench/mm1.hpp"

#include <chrono>
#include <deque>

#include "sim/base/contract.hpp"
#include "sim/base/time.hpp"
#include "sim/engine/event_queue.hpp"
#include "sim/random/exponential.hpp"
#include "sim/random/stream.hpp"

namespace sim::experiment::bench {

namespace {

constexpr Duration mean_between_arrivals{2'500};
constexpr Duration mean_service{2'000};

enum class Kind : std::uint32_t { departure, arrival };

struct CustomerEvent {
  Kind kind;
  std::uint32_t customer;
};

std::uint64_t order_of(CustomerEvent const& event) {
  return static_cast<std::uint64_t>(event.kind) << 56 | event.customer;
}

class SingleServer {
 public:
  SingleServer(std::uint64_t customers, std::uint32_t seed)
      : run_{.seed = seed, .replication = 0}, customers_(customers) {
    schedule(Kind::arrival, 0, mean_between_arrivals);
  }

  void run() {
    constexpr Duration window = std::chrono::days{36'500};
    CustomerEvent event{};
    while (queue_.pop(queue_.now() + window, event)) {
      observe();
      if (event.kind == Kind::arrival) {
        arrive(event.customer);
      } else {
        depart(event.customer);
      }
    }
  }

  [[nodiscard]] BenchmarkResult result(double seconds) const {
    auto const customers = static_cast<double>(customers_);
    return {.name = "mm1",
            .events = events_,
            .seconds = seconds,
            .checks = {{"mean_number", customer_minutes_ / minutes(observed_ - SimTime{})},
                       {"mean_time", time_in_system_ / customers / minutes(mean_service)}}};
  }

 private:
  void arrive(std::uint32_t customer) {
    present_.push_back(queue_.now());
    if (present_.size() == 1) {
      schedule(Kind::departure, customer, mean_service);
    }
    if (customer + 1 < customers_) {
      schedule(Kind::arrival, customer + 1, mean_between_arrivals);
    }
  }

  void depart(std::uint32_t customer) {
    time_in_system_ += minutes(queue_.now() - present_.front());
    present_.pop_front();
    if (!present_.empty()) {
      schedule(Kind::departure, customer + 1, mean_service);
    }
  }

  void schedule(Kind kind, std::uint32_t customer, Duration mean) {
    random::Stream stream(
        run_, {.agent = customer, .decision = static_cast<std::uint16_t>(kind), .occurrence = 0});
    auto const wait = at_least_a_minute(random::exponential(minutes(mean), stream));
    queue_.schedule(queue_.now() + wait, {.kind = kind, .customer = customer});
  }

  void observe() {
    auto const now = queue_.now();
    customer_minutes_ += static_cast<double>(present_.size()) * minutes(now - observed_);
    observed_ = now;
    ++events_;
  }

  random::RunKey run_;
  std::uint64_t customers_;
  engine::EventQueue<CustomerEvent> queue_{SimTime{}};
  std::deque<SimTime> present_;  // by time of arrival; the first one is served
  SimTime observed_{};
  std::uint64_t events_ = 0;
  double customer_minutes_ = 0.0;
  double time_in_system_ = 0.0;
};

}  // namespace

BenchmarkResult mm1(std::uint64_t customers, std::uint32_t seed) {
  // At 2,500 minutes each, more would outlast the queue's run.
  constexpr std::uint64_t customers_max = 1'500'000;
  SIM_EXPECT(customers > 0 && customers <= customers_max);
  CpuStopwatch const stopwatch;
  SingleServer server(customers, seed);
  server.run();
  return server.result(stopwatch.seconds());
}

}  // namespace sim::experiment::bench
