#include "sim/model/processes/retention.hpp"

#include <algorithm>

#include "sim/model/processes/assignment.hpp"
#include "sim/model/processes/contact.hpp"
#include "sim/model/processes/hazards.hpp"
#include "sim/model/processes/placement_search.hpp"
#include "sim/model/processes/referral.hpp"

namespace sim::model::retention {

namespace {

constexpr double growth_step = 1.5;         // Factor on the hours each time they grow.
constexpr double enough_to_live_on = 20.0;  // Weekly hours at which the benefit ends.

}  // namespace

void support_after_start(Run& run, CitizenId citizen) {
  auto& world = run.world();
  auto& self = world.citizen(citizen);
  placement_search::stop(run, citizen);
  auto const& dose = world.doses(citizen).after_start;
  auto& specialist = self.relation(RelationKind::specialist);
  if (!specialist.is_held() || dose.length == Duration::zero()) {
    referral::end_relation(run, citizen, RelationKind::specialist);
    if (!is_served(self.state)) {
      assignment::give_place_on(run, citizen);
    }
  } else {
    contact::arm_after(run, citizen, RelationKind::specialist, dose.interval);
    if (dose.length < unlimited_support) {
      run.plan(specialist.ends,
               run.now() + dose.length,
               {.kind = EventKind::support_ends,
                .relation = static_cast<std::uint8_t>(RelationKind::specialist),
                .agent = citizen.index});
    }
  }
  if (!is_served(self.state)) {
    referral::end_relation(run, citizen, RelationKind::lead);
  }
}

void end_support(Run& run, CitizenId citizen) {
  auto& self = run.world().citizen(citizen);
  self.relation(RelationKind::specialist).ends = engine::Ticket::none();
  if (has_ordinary_hours(self.state) || is_in_education(self.state)) {
    hazards::catch_up(run, citizen);
    referral::end_relation(run, citizen, RelationKind::specialist);
    assignment::give_place_on(run, citizen);
    hazards::reconsider(run, citizen);
  }
}

void lose_job(Run& run, CitizenId citizen) {
  auto& world = run.world();
  auto& self = world.citizen(citizen);
  run.emit({.kind = FactKind::job_lost,
            .citizen = citizen,
            .value = days(run.now() - self.state_since)});
  world.enter_state(citizen, LabourState::benefit, 0.0, run.now());
  return_to_benefit(run, citizen);
}

void grow_hours(Run& run, CitizenId citizen) {
  auto& world = run.world();
  auto const hours = world.citizen(citizen).weekly_hours * growth_step;
  bool const lives_on_it = hours >= enough_to_live_on;
  world.enter_state(citizen,
                    lives_on_it ? LabourState::ordinary_job : LabourState::hours_beside_benefit,
                    std::min(hours, 37.0),
                    run.now());
  run.emit({.kind = FactKind::hours_grew, .citizen = citizen, .value = hours});
  if (lives_on_it) {
    support_after_start(run, citizen);
  }
}

void return_to_benefit(Run& run, CitizenId citizen) {
  auto& self = run.world().citizen(citizen);
  auto const& doses = run.world().doses(citizen);
  run.withdraw(self.relation(RelationKind::specialist).ends);
  assignment::come_back(run, citizen);
  referral::plan_referral(run, citizen, RelationKind::lead, Duration{1});
  referral::look_at_needs(run, citizen);
  if (self.relation(RelationKind::specialist).is_held()) {
    placement_search::begin_again(run, citizen);
  } else {
    auto const& specialist = doses.relation(RelationKind::specialist);
    referral::plan_referral(
        run, citizen, RelationKind::specialist, std::max(specialist.begins_after, Duration{1}));
  }
}

}  // namespace sim::model::retention
