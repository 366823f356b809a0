#include "sim/experiment/bench/mentor_desk.hpp"

#include <array>
#include <chrono>
#include <cstddef>
#include <string>
#include <variant>
#include <vector>

#include "sim/base/contract.hpp"
#include "sim/base/id.hpp"
#include "sim/base/time.hpp"
#include "sim/engine/chains.hpp"
#include "sim/engine/event_queue.hpp"
#include "sim/engine/event_queue_pages.hpp"
#include "sim/engine/event_queue_prefetch.hpp"
#include "sim/random/exponential.hpp"
#include "sim/random/stream.hpp"

namespace sim::experiment::bench {

namespace {

using engine::Ticket;
using std::chrono::days;

struct Citizen;
using CitizenId = Id<Citizen>;

struct ServiceEnds {
  CitizenId citizen;
};

struct PatienceEnds {
  CitizenId citizen;
};

struct RequestDue {
  CitizenId citizen;
};

/// In the order of their phases.
using Event = std::variant<ServiceEnds, PatienceEnds, RequestDue>;

CitizenId citizen_of(Event const& event) {
  return std::visit([](auto const& happening) { return happening.citizen; }, event);
}

std::uint64_t order_of(Event const& event) {
  return std::uint64_t{event.index()} << 56 | citizen_of(event).index;
}

enum class State : std::uint8_t { idle, waiting, served };
enum class Decision : std::uint16_t { next_request, patience, service };

struct alignas(64) Citizen {
  std::uint32_t since = 0;                    // minute of the last change of state
  std::array<std::uint32_t, 3> minutes_in{};  // by state
  std::array<std::uint32_t, 3> draws{};       // by decision
  std::uint32_t requests = 0;
  std::uint32_t ends = 0;
  std::uint32_t give_ups = 0;
  Ticket patience;
  State state = State::idle;
};

static_assert(sizeof(Citizen) == 64);

class MentorDesk {
 public:
  explicit MentorDesk(MentorDeskSize size)
      : run_{.seed = size.seed, .replication = 0}
      , end_(SimTime{} + days{size.days})
      , free_mentors_(size.mentors)
      , citizens_(size.citizens) {
    for (std::uint32_t index = 0; index < size.citizens; ++index) {
      schedule_request(CitizenId{index});
    }
  }

  void run() {
    Event event;
    while (queue_.pop(end_, event)) {
      fetch_ahead();
      observe_queue();
      std::visit([this](auto const& happening) { handle(happening); }, event);
    }
    observe_queue();
  }

  [[nodiscard]] BenchmarkResult result(std::string name) const {
    double const idle_minutes = [this] {
      double sum = 0.0;
      for (auto const& citizen : citizens_) {
        sum += citizen.minutes_in[static_cast<std::size_t>(State::idle)];
      }
      return sum;
    }();
    double const minutes_all = minutes(end_ - SimTime{});
    return {.name = std::move(name),
            .events = requests_ + ends_ + give_ups_,
            .seconds = 0.0,
            .checks = {{"requests", static_cast<double>(requests_)},
                       {"starts", static_cast<double>(starts_)},
                       {"ends", static_cast<double>(ends_)},
                       {"give_ups", static_cast<double>(give_ups_)},
                       {"mean_queue", queue_minutes_ / minutes_all},
                       {"mean_wait_days", wait_minutes_ / 1440.0 / static_cast<double>(starts_)},
                       {"share_idle",
                        idle_minutes / minutes_all / static_cast<double>(citizens_.size())}}};
  }

 private:
  void handle(RequestDue request) {
    auto& citizen = citizens_[request.citizen.index];
    ++requests_;
    ++citizen.requests;
    if (free_mentors_ > 0) {
      --free_mentors_;
      change(citizen, State::served);
      serve(request.citizen);
      return;
    }
    change(citizen, State::waiting);
    waiting_.append(queue_of_all_, request.citizen.index);
    ++waiting_count_;
    auto const patience = draw(request.citizen, Decision::patience, days{60});
    citizen.patience = queue_.schedule(queue_.now() + patience, PatienceEnds{request.citizen});
  }

  void handle(ServiceEnds service) {
    auto& citizen = citizens_[service.citizen.index];
    ++ends_;
    ++citizen.ends;
    change(citizen, State::idle);
    schedule_request(service.citizen);
    serve_next();
  }

  void handle(PatienceEnds patience) {
    auto& citizen = citizens_[patience.citizen.index];
    ++give_ups_;
    ++citizen.give_ups;
    stop_waiting(patience.citizen.index);
    change(citizen, State::idle);
    schedule_request(patience.citizen);
  }

  void serve_next() {
    auto const first = waiting_.front(queue_of_all_);
    if (first == engine::Chains::nobody) {
      ++free_mentors_;
      return;
    }
    auto& citizen = citizens_[first];
    stop_waiting(first);
    queue_.cancel(citizen.patience);
    wait_minutes_ += minute() - citizen.since;
    change(citizen, State::served);
    serve(CitizenId{first});
  }

  void stop_waiting(std::uint32_t citizen) {
    waiting_.remove(citizen);
    --waiting_count_;
  }

  void serve(CitizenId citizen) {
    ++starts_;
    auto const service = draw(citizen, Decision::service, std::chrono::hours{12});
    queue_.schedule(queue_.now() + service, ServiceEnds{citizen});
  }

  void schedule_request(CitizenId citizen) {
    auto const idle = draw(citizen, Decision::next_request, days{30});
    queue_.schedule(queue_.now() + idle, RequestDue{citizen});
  }

  Duration draw(CitizenId citizen, Decision decision, Duration mean) {
    auto& occurrence = citizens_[citizen.index].draws[static_cast<std::size_t>(decision)];
    random::Stream stream(run_,
                          {.agent = citizen.index,
                           .decision = static_cast<std::uint16_t>(decision),
                           .occurrence = occurrence++});
    return at_least_a_minute(random::exponential(minutes(mean), stream));
  }

  void change(Citizen& citizen, State state) {
    citizen.minutes_in[static_cast<std::size_t>(citizen.state)] += minute() - citizen.since;
    citizen.since = minute();
    citizen.state = state;
  }

  void observe_queue() {
    queue_minutes_ += static_cast<double>(waiting_count_) * (minute() - observed_);
    observed_ = minute();
  }

  /// Starts to load the records that will be needed a few events from now.
  void fetch_ahead() const {
    constexpr std::size_t steps = 8;
    if (auto const* coming = queue_.glance(steps)) {
      engine::prefetch(&citizens_[citizen_of(*coming).index]);
    }
    fetch_waiting(waiting_.front(queue_of_all_));
  }

  /// The records of the next to be served; and for the second of them, already here, its patience.
  void fetch_waiting(std::uint32_t place) const {
    for (int step = 1; place != engine::Chains::nobody; ++step) {
      if (step == 2) {
        queue_.fetch(citizens_[place].patience);
      }
      if (step == 4) {
        engine::prefetch(&citizens_[place]);
        return;
      }
      place = waiting_.after(place);
    }
  }

  [[nodiscard]] std::uint32_t minute() const {
    return static_cast<std::uint32_t>((queue_.now() - SimTime{}).count());
  }

  random::RunKey run_;
  SimTime end_;
  std::uint32_t free_mentors_;
  std::vector<Citizen, engine::LargePages<Citizen>> citizens_;
  engine::Chains waiting_;
  std::uint32_t queue_of_all_ = waiting_.add_chain();
  std::uint32_t waiting_count_ = 0;
  engine::EventQueue<Event> queue_{SimTime{}};

  std::uint64_t requests_ = 0;
  std::uint64_t starts_ = 0;
  std::uint64_t ends_ = 0;
  std::uint64_t give_ups_ = 0;
  std::uint32_t observed_ = 0;
  double queue_minutes_ = 0.0;
  double wait_minutes_ = 0.0;
};

}  // namespace

BenchmarkResult mentor_desk(MentorDeskSize size) {
  SIM_EXPECT(size.citizens > 0 && size.mentors > 0 && size.days > 0);
  CpuStopwatch const stopwatch;
  MentorDesk desk(size);
  desk.run();
  auto result = desk.result("mentor_desk " + std::to_string(size.citizens) + "/" +
                            std::to_string(size.mentors));
  result.seconds = stopwatch.seconds();
  return result;
}

}  // namespace sim::experiment::bench
