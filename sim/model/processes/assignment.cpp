#include "sim/model/processes/assignment.hpp"

#include "sim/base/contract.hpp"
#include "sim/model/processes/placement_search.hpp"
#include "sim/model/processes/planning.hpp"
#include "sim/model/processes/referral.hpp"
#include "sim/model/processes/screening.hpp"
#include "sim/model/processes/team.hpp"
#include "sim/random/normal.hpp"
#include "sim/random/uniform.hpp"

namespace sim::model::assignment {

namespace {

void change_policy(Run& run, CitizenId citizen, PolicyIndex policy) {
  auto& self = run.world().citizen(citizen);
  auto const& before = run.setting().policies[self.policy];
  self.policy = policy;
  for (auto const kind : all_relations) {
    referral::change_dose(run, citizen, kind, before.relation(kind));
  }
  if (before.search != run.world().doses(citizen).search) {
    placement_search::change_pace(run, citizen);
  }
  if (before.planning != run.world().doses(citizen).planning) {
    planning::begin(run, citizen);
  }
  if (before.team != run.world().doses(citizen).team) {
    team::begin(run, citizen);
  }
}

void start_assigned(Run& run, CitizenId citizen) {
  auto& self = run.world().citizen(citizen);
  self.awaits_inclusion = true;
  change_policy(run, citizen, std::exchange(self.assigned, no_index));
}

bool has_limited_places(Run const& run, Citizen const& self) {
  auto const& limits = run.setting().intake_places;
  return self.group < limits.size() && limits[self.group] > 0;
}

void serve_line(Run& run, std::size_t row) {
  auto& places = run.world().intake(row);
  while (auto const place = places.grant_next(run.now())) {
    start_assigned(run, CitizenId{places.holder(*place).index});
  }
}

/// Assigns the citizen if the rule says so now. Returns whether it did.
bool assign(Run& run, CitizenId citizen) {
  auto& self = run.world().citizen(citizen);
  if (!is_served(self.state)) {
    return false;
  }
  auto draw = run.luck(Decision::assignment, citizen);
  auto judgement = run.luck(Decision::judgement, citizen);
  auto const assigned = run.setting().assignment->assign(
      run.world().profile(citizen),
      self.condition,
      run.now(),
      {.draw = random::uniform(draw), .judgement = random::standard_normal(judgement)});
  if (!assigned) {
    return false;
  }
  self.group = assigned->group;
  self.assigned = assigned->policy;
  if (!screening::begin(run, citizen)) {
    admit(run, citizen);
  }
  return true;
}

/// Whoever is not eligible yet may be so after longer on support.
void plan_next_look(Run& run, CitizenId citizen) {
  auto const at = run.setting().assignment->next_look(run.world().profile(citizen), run.now());
  if (at && *at < run.setting().ends) {
    run.plan(*at, {.kind = EventKind::assignment_due, .agent = citizen.index});
  }
}

}  // namespace

void begin_baseline(Run& run, CitizenId citizen) {
  run.world().citizen(citizen).policy = run.setting().baseline;
  referral::begin_at_entry(run, citizen);
  planning::begin(run, citizen);
  team::begin(run, citizen);
}

void start_policy(Run& run, CitizenId citizen) {
  auto& self = run.world().citizen(citizen);
  if (is_absorbing(self.state)) {
    return;
  }
  self.is_indexed = true;
  self.index_date = run.now();
  run.emit({.kind = FactKind::index_date, .citizen = citizen});
  look(run, citizen);
}

void look(Run& run, CitizenId citizen) {
  auto const& self = run.world().citizen(citizen);
  bool const is_open = run.setting().assignment != nullptr && self.group == no_index;
  if (is_open && !is_absorbing(self.state) && !assign(run, citizen)) {
    plan_next_look(run, citizen);
  }
}

void admit(Run& run, CitizenId citizen) {
  auto& self = run.world().citizen(citizen);
  SIM_EXPECT(self.assigned != no_index);
  if (!has_limited_places(run, self)) {
    start_assigned(run, citizen);
    return;
  }
  auto& places = run.world().intake(self.group);
  self.intake = places.request(engine::HolderId{citizen.index}, engine::Load::places(1), run.now());
  if (places.is_held(self.intake)) {
    start_assigned(run, citizen);
  } else {
    run.emit({.kind = FactKind::policy_awaited, .code = self.assigned, .citizen = citizen});
  }
}

bool include(Run& run, CitizenId citizen, StaffId person) {
  auto& self = run.world().citizen(citizen);
  auto const& dose = run.world().doses(citizen).inclusion;
  bool const is_judged = !std::exchange(self.awaits_inclusion, false);
  if (is_judged || (self.condition.readiness() >= dose.readiness_min &&
                    self.condition.psychiatric <= dose.psychiatric_max)) {
    return true;
  }
  run.emit({.kind = FactKind::not_included, .citizen = citizen, .staff = person});
  fall_back(run, citizen);
  return false;
}

void fall_back(Run& run, CitizenId citizen) {
  give_place_on(run, citizen);
  auto& self = run.world().citizen(citizen);
  self.assigned = no_index;
  self.awaits_inclusion = false;
  if (self.policy != run.setting().baseline) {
    change_policy(run, citizen, run.setting().baseline);
    referral::hurry_what_was_due(run, citizen);
  }
}

void come_back(Run& run, CitizenId citizen) {
  auto& self = run.world().citizen(citizen);
  if (run.setting().assignment != nullptr && self.is_indexed && self.group == no_index) {
    assign(run, citizen);
    return;
  }
  if (!has_limited_places(run, self) || self.intake != engine::PlaceId::none()) {
    return;
  }
  if (self.policy != run.setting().baseline) {
    auto const policy = self.policy;
    fall_back(run, citizen);
    self.assigned = policy;
  }
  if (self.assigned != no_index && !screening::is_pending(run.world(), citizen)) {
    admit(run, citizen);
  }
}

void give_place_on(Run& run, CitizenId citizen) {
  auto& self = run.world().citizen(citizen);
  if (self.intake == engine::PlaceId::none()) {
    return;
  }
  auto const row = self.group;
  auto& places = run.world().intake(row);
  auto const place = std::exchange(self.intake, engine::PlaceId::none());
  places.is_held(place) ? places.release(place) : places.give_up(place);
  serve_line(run, row);
}

}  // namespace sim::model::assignment
