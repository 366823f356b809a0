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

bool is_supported(Citizen const& self) {
  return self.relation(RelationKind::specialist).is_held() ||
         self.relation(RelationKind::coordinator).is_held();
}

void stay_or_end(Run& run, CitizenId citizen, RelationKind kind) {
  auto& relation = run.world().citizen(citizen).relation(kind);
  auto const length = run.world().doses(citizen).after_start.length;
  if (!relation.is_held() || length == Duration::zero()) {
    referral::end_relation(run, citizen, kind);
  } else if (length < unlimited_support) {
    run.plan(relation.ends,
             run.now() + length,
             {.kind = EventKind::support_ends,
              .relation = static_cast<std::uint8_t>(kind),
              .agent = citizen.index});
  }
}

}  // namespace

void support_after_start(Run& run, CitizenId citizen) {
  auto const& self = run.world().citizen(citizen);
  placement_search::stop(run, citizen);
  stay_or_end(run, citizen, RelationKind::specialist);
  if (self.relation(RelationKind::specialist).is_held()) {
    contact::arm_after(run,
                       citizen,
                       RelationKind::specialist,
                       run.world().doses(citizen).after_start.interval);
  }
  if (is_served(self.state)) {
    return;
  }
  stay_or_end(run, citizen, RelationKind::coordinator);
  referral::end_relation(run, citizen, RelationKind::lead);
  if (!is_supported(self)) {
    assignment::give_place_on(run, citizen);
  }
}

void end_support(Run& run, CitizenId citizen, RelationKind kind) {
  auto& self = run.world().citizen(citizen);
  self.relation(kind).ends = engine::Ticket::none();
  if (!has_started(self.state)) {
    return;
  }
  hazards::catch_up(run, citizen);
  referral::end_relation(run, citizen, kind);
  if (!is_supported(self)) {
    assignment::give_place_on(run, citizen);
  }
  hazards::reconsider(run, citizen);
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
  run.withdraw(self.relation(RelationKind::specialist).ends);
  run.withdraw(self.relation(RelationKind::coordinator).ends);
  assignment::come_back(run, citizen);
  referral::ask_again(run, citizen);
  if (self.relation(RelationKind::specialist).is_held()) {
    placement_search::begin_again(run, citizen);
  }
}

}  // namespace sim::model::retention
