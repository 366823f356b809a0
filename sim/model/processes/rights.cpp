#include "sim/model/processes/rights.hpp"

#include <array>

#include "sim/model/processes/gap.hpp"
#include "sim/model/processes/hazards.hpp"
#include "sim/model/processes/placement.hpp"
#include "sim/model/processes/referral.hpp"
#include "sim/random/categorical.hpp"
#include "sim/random/uniform.hpp"

namespace sim::model::rights {

namespace {

/// Weeks after which the state refunds less of the benefit. Source: UNI-09.
constexpr std::array<int, 3> refund_steps{4, 26, 52};

void plan_step(Run& run, CitizenId citizen, std::size_t step) {
  auto const at =
      run.world().profile(citizen).spell_start + std::chrono::days{7 * refund_steps[step]};
  if (at > run.now()) {
    run.plan(at,
             {.kind = EventKind::benefit_step,
              .occurrence = static_cast<std::uint16_t>(step),
              .agent = citizen.index});
  }
}

}  // namespace

void start_spell(Run& run, CitizenId citizen) {
  for (std::size_t step = 0; step < refund_steps.size(); ++step) {
    plan_step(run, citizen, step);
  }
}

void pass_step(Run& run, CitizenId citizen) {
  auto const& self = run.world().citizen(citizen);
  if (is_served(self.state)) {
    auto const spell = run.now() - run.world().profile(citizen).spell_start;
    run.emit({.kind = FactKind::benefit_step_passed,
              .code = static_cast<std::int32_t>(spell / std::chrono::days{7}),
              .citizen = citizen});
  }
}

void open_case(Run& run, CitizenId citizen) {
  auto& self = run.world().citizen(citizen);
  auto const& nature = run.setting().nature;
  auto const occurrence = self.counts.clocks[static_cast<std::size_t>(Clock::clarification)];
  auto rng = run.luck(Decision::team_wait, citizen, occurrence);
  auto const wait = part_way(nature.team_wait_min, nature.team_wait_max, random::uniform(rng));
  self.is_case_open = true;
  run.emit({.kind = FactKind::case_to_team, .citizen = citizen});
  run.plan(run.now() + wait, {.kind = EventKind::team_decides, .agent = citizen.index});
}

void decide(Run& run, CitizenId citizen) {
  auto& world = run.world();
  auto& self = world.citizen(citizen);
  hazards::touch(run, citizen, [&] { self.is_case_open = false; });
  if (!is_served(self.state) || self.state == LabourState::hours_beside_benefit) {
    return;
  }
  static constexpr std::array outcomes{LabourState::waiting_for_flex_job,
                                       LabourState::disability_pension,
                                       LabourState::rehabilitation};
  auto const occurrence = self.counts.clocks[static_cast<std::size_t>(Clock::clarification)];
  auto rng = run.luck(Decision::team_outcome, citizen, occurrence);
  auto const outcome = outcomes[random::categorical(run.setting().nature.team_shares, rng)];
  run.withdraw(self.span);
  run.withdraw(self.schooling);
  hazards::touch(run, citizen, [&] {
    placement::finish(run, citizen, placement::Reason::other_plans);
    world.enter_state(citizen, outcome, 0.0, run.now());
  });
  run.emit({.kind = FactKind::team_decided,
            .code = static_cast<std::int32_t>(outcome),
            .citizen = citizen});
  referral::end_all(run, citizen);
}

void start_flex_job(Run& run, CitizenId citizen) {
  run.world().enter_state(citizen, LabourState::flex_job, 0.0, run.now());
}

}  // namespace sim::model::rights
