#include "sim/model/processes/health.hpp"

#include <utility>

#include "sim/base/contract.hpp"
#include "sim/model/processes/gap.hpp"
#include "sim/model/processes/hazards.hpp"

namespace sim::model::health {

namespace {

void set_level(Run& run, CitizenId citizen, std::uint8_t level) {
  run.world().citizen(citizen).condition.psychiatric = level;
  run.emit({.kind = FactKind::psychiatric_level,
            .citizen = citizen,
            .value = static_cast<double>(level)});
}

void set_somatic_level(Run& run, CitizenId citizen, std::uint8_t level) {
  run.world().citizen(citizen).condition.somatic = level;
  run.emit(
      {.kind = FactKind::somatic_level, .citizen = citizen, .value = static_cast<double>(level)});
}

}  // namespace

void improve(Run& run, CitizenId citizen) {
  auto const level = run.world().citizen(citizen).condition.psychiatric;
  SIM_EXPECT(level > 0);
  set_level(run, citizen, static_cast<std::uint8_t>(level - 1));
}

void relapse(Run& run, CitizenId citizen) {
  auto const level = run.world().citizen(citizen).condition.psychiatric;
  SIM_EXPECT(level > 0 && level < 3);
  set_level(run, citizen, static_cast<std::uint8_t>(level + 1));
}

void improve_somatic(Run& run, CitizenId citizen) {
  auto const level = run.world().citizen(citizen).condition.somatic;
  SIM_EXPECT(level > 0);
  set_somatic_level(run, citizen, static_cast<std::uint8_t>(level - 1));
}

void worsen_somatic(Run& run, CitizenId citizen) {
  auto const level = run.world().citizen(citizen).condition.somatic;
  SIM_EXPECT(level == 1);
  set_somatic_level(run, citizen, static_cast<std::uint8_t>(level + 1));
}

void fall_ill(Run& run, CitizenId citizen) {
  auto& world = run.world();
  auto& self = world.citizen(citizen);
  auto rng = run.luck(Decision::sick_length, citizen, self.counts.sick_spells);
  ++self.counts.sick_spells;
  auto const length = spell(run.setting().nature.sick_length, std::move(rng));
  self.state_before_illness = self.state;
  world.enter_state(citizen, LabourState::sick_listed, 0.0, run.now());
  run.emit({.kind = FactKind::fell_ill, .citizen = citizen, .value = days(length)});
  run.plan(
      self.span, run.now() + length, {.kind = EventKind::sick_spell_ends, .agent = citizen.index});
}

void recover(Run& run, CitizenId citizen) {
  auto& world = run.world();
  auto& self = world.citizen(citizen);
  self.span = engine::Ticket::none();
  SIM_EXPECT(self.state == LabourState::sick_listed);
  bool const place_kept = is_placed(self.state_before_illness) && !self.placement.firm.is_none();
  hazards::touch(run, citizen, [&] {
    world.enter_state(citizen,
                      place_kept ? self.state_before_illness : LabourState::benefit,
                      place_kept ? world.doses(citizen).placement.hours_at_start : 0.0,
                      run.now());
  });
  run.emit({.kind = FactKind::recovered, .citizen = citizen});
}

}  // namespace sim::model::health
