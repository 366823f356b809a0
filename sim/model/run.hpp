#pragma once

#include <cstdint>
#include <optional>

#include "sim/model/agenda.hpp"
#include "sim/model/decision.hpp"
#include "sim/model/world.hpp"
#include "sim/random/stream.hpp"

namespace sim::model {

/// One simulated world from its opening to its end: what processes have in their hands.
///
/// A run is a pure function of (setting, response, key). It holds the world, the agenda and the
/// luck; processes are free functions that take it. Two runs may live side by side.
class Run {
 public:
  /// `setting` and `response` outlive the run; `sink` may be null.
  Run(Setting const& setting,
      Response const& response,
      random::RunKey key,
      FactSink* sink,
      QueueKind queue = QueueKind::fast);

  Run(Run const&) = delete;
  Run& operator=(Run const&) = delete;

  /// Lets everything happen that is due before the end of the setting.
  void to_end() { until(world_.setting().ends); }

  /// Lets everything happen that is due before `time`.
  void until(SimTime time);

  [[nodiscard]] World& world() { return world_; }

  [[nodiscard]] World const& world() const { return world_; }

  [[nodiscard]] Setting const& setting() const { return world_.setting(); }

  [[nodiscard]] SimTime now() const { return agenda_.now(); }

  /// What is being handled, or was last. There has been an event.
  [[nodiscard]] Event const& present() const { return present_; }

  /// Events handled so far.
  [[nodiscard]] std::uint64_t events() const { return events_; }

  /// Fingerprint of all facts and events so far, looks at assignments left out.
  [[nodiscard]] std::uint64_t digest() const { return world_.digest().value(); }

  /// Plans an event, or moves it when `ticket` is still pending: then it must be the same event.
  void plan(engine::Ticket& ticket, SimTime at, Event const& event);

  void plan(SimTime at, Event const& event) { agenda_.schedule(at, event); }

  /// Withdraws an event if it is still pending.
  void withdraw(engine::Ticket& ticket);

  /// The luck of one decision by one agent, the how-manieth time.
  [[nodiscard]] random::Stream luck(Decision decision,
                                    std::uint64_t agent,
                                    std::uint32_t occurrence = 0) const {
    return {key_,
            {.agent = agent,
             .decision = static_cast<std::uint16_t>(decision),
             .occurrence = occurrence}};
  }

  [[nodiscard]] random::Stream luck(Decision decision,
                                    CitizenId citizen,
                                    std::uint32_t occurrence = 0) const {
    return luck(decision, world_.profile(citizen).identity, occurrence);
  }

  void emit(Fact fact) {
    fact.at = now();
    world_.emit(fact);
  }

 private:
  void handle(Event const& event);

  random::RunKey key_;
  World world_;
  Agenda agenda_;
  Event present_{};
  std::uint64_t events_ = 0;
};

/// A key for luck that two agents share, such as how well a mentor and a citizen fit.
constexpr std::uint64_t pair_identity(std::uint64_t one, std::uint64_t other) {
  return mix_bits(mix_bits(one) + other);
}

}  // namespace sim::model
