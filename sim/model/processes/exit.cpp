#include "sim/model/processes/exit.hpp"

#include "sim/model/processes/gap.hpp"
#include "sim/model/processes/hazards.hpp"
#include "sim/model/processes/placement.hpp"
#include "sim/model/processes/referral.hpp"
#include "sim/model/processes/retention.hpp"
#include "sim/random/categorical.hpp"

namespace sim::model::exit {

namespace {

void go(Run& run, CitizenId citizen, Cause cause) {
  auto& world = run.world();
  auto& self = world.citizen(citizen);
  run.emit(
      {.kind = FactKind::exited, .code = static_cast<std::int32_t>(cause), .citizen = citizen});
  run.withdraw(self.span);
  run.withdraw(self.schooling);
  hazards::touch(run, citizen, [&] {
    placement::finish(run, citizen, placement::Reason::other_plans);
    auto const state = cause == Cause::prison ? LabourState::prison : LabourState::left;
    world.enter_state(citizen, state, 0.0, run.now());
  });
  referral::end_all(run, citizen);
}

}  // namespace

void depart(Run& run, CitizenId citizen) {
  auto& self = run.world().citizen(citizen);
  auto const& nature = run.setting().nature;
  auto const occurrence = self.counts.clocks[static_cast<std::size_t>(Clock::departure)];
  auto rng = run.luck(Decision::exit_cause, citizen, occurrence);
  auto const cause = static_cast<Cause>(random::categorical(nature.exit_shares, rng));
  go(run, citizen, cause);
  if (cause == Cause::prison) {
    auto const length =
        spell(nature.prison_length, run.luck(Decision::prison_length, citizen, occurrence));
    run.plan(self.span, run.now() + length, {.kind = EventKind::released, .agent = citizen.index});
  }
}

void retire(Run& run, CitizenId citizen) {
  if (!is_absorbing(run.world().citizen(citizen).state)) {
    go(run, citizen, Cause::retired);
  }
}

void release(Run& run, CitizenId citizen) {
  auto& world = run.world();
  world.citizen(citizen).span = engine::Ticket::none();
  hazards::touch(
      run, citizen, [&] { world.enter_state(citizen, LabourState::benefit, 0.0, run.now()); });
  retention::return_to_benefit(run, citizen);
}

}  // namespace sim::model::exit
