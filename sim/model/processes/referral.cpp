#include "sim/model/processes/referral.hpp"

#include <algorithm>
#include <optional>

#include "sim/base/contract.hpp"
#include "sim/model/processes/assignment.hpp"
#include "sim/model/processes/contact.hpp"
#include "sim/model/processes/hazards.hpp"
#include "sim/model/processes/placement_search.hpp"
#include "sim/model/processes/staff_day.hpp"
#include "sim/model/processes/team.hpp"
#include "sim/model/processes/treatment.hpp"
#include "sim/random/bernoulli.hpp"
#include "sim/random/normal.hpp"

namespace sim::model::referral {

namespace {

double fit_between(Run& run, CitizenId citizen, StaffId person) {
  auto const& staff = run.world().staff(person);
  auto const pair = pair_identity(run.world().profile(citizen).identity, staff.person_identity());
  auto rng = run.luck(Decision::pair_fit, pair);
  return pair_fit(random::standard_normal(rng), run.world().response());
}

/// Since when a relation granted now has been there: those of the starting stock have met their
/// caseworker and consultant long before the run.
SimTime began(World const& world, CitizenId citizen, RelationKind kind, SimTime now) {
  auto const& profile = world.profile(citizen);
  bool const is_known = kind == RelationKind::lead || kind == RelationKind::specialist;
  auto const due = profile.spell_start + world.doses(citizen).relation(kind).begins_after;
  return is_known && now == profile.enters ? std::min(now, due) : now;
}

/// Plans when the relation will have run its length; a course known from before the run is
/// somewhere in its middle.
void plan_end(Run& run, CitizenId citizen, RelationKind kind) {
  auto& world = run.world();
  auto& relation = world.citizen(citizen).relation(kind);
  auto const length = world.doses(citizen).relation(kind).course_length;
  run.withdraw(relation.ends);
  if (length == Duration::zero()) {
    return;
  }
  auto const& profile = world.profile(citizen);
  bool const is_known = relation.since == profile.enters && kind == RelationKind::therapist &&
                        treatment::goes_on_at_entry(run, citizen);
  auto const passed = is_known ? (profile.enters - profile.spell_start) % length : Duration::zero();
  run.plan(relation.ends,
           std::max(relation.since + length - passed, run.now() + Duration{1}),
           {.kind = EventKind::course_ends,
            .relation = static_cast<std::uint8_t>(kind),
            .agent = citizen.index});
}

void grant(Run& run, CitizenId citizen, RelationKind kind, engine::PlaceId place) {
  auto& world = run.world();
  hazards::touch(run, citizen, [&] {
    auto& relation = world.citizen(citizen).relation(kind);
    relation.place = place;
    relation.staff = world.staff_at(relation.role, world.pool(relation.role).server(place));
    relation.fit = static_cast<float>(fit_between(run, citizen, relation.staff));
    relation.meetings_held = 0;
    run.emit({.kind = FactKind::place_granted,
              .code = static_cast<std::int32_t>(kind),
              .citizen = citizen,
              .staff = relation.staff,
              .value = days(run.now() - relation.since)});
    relation.since = began(world, citizen, kind, run.now());
  });
  plan_end(run, citizen, kind);
  contact::arm_first(run, citizen, kind);
  if (kind == RelationKind::specialist) {
    placement_search::begin(run, citizen);
  }
  if (is_treatment(kind)) {
    treatment::begin(run, citizen, kind);
  }
}

/// Whose duty a citizen becomes: the post with the most room among those who are there, or among
/// all when nobody is; equal room to the lower number. None while the role has no post.
std::optional<engine::ServerId> who_has_the_duty(World const& world, RoleIndex role) {
  auto const& pool = world.pool(role);
  auto const standing = [&](engine::ServerId server) {
    return std::pair{pool.is_open(server), pool.ceiling(server) - pool.load(server)};
  };
  std::optional<engine::ServerId> best;
  for (std::uint32_t k = 0; k < pool.servers(); ++k) {
    engine::ServerId const server{k};
    bool const is_established = world.staff(world.staff_at(role, server)).is_established;
    if (is_established && (!best || standing(server) > standing(*best))) {
      best = server;
    }
  }
  return best;
}

/// Is this something to ask for when the policy starts, if the citizen needs it?
bool begins_with_policy(Begins begins) {
  return begins == Begins::at_start || begins == Begins::on_psychiatric_need ||
         begins == Begins::on_somatic_need;
}

bool is_needed(Citizen const& self, Begins begins) {
  if (begins == Begins::on_psychiatric_need) {
    return self.condition.psychiatric > 0;
  }
  return begins != Begins::on_somatic_need || self.condition.somatic > 0;
}

/// How long after entry a relation is asked for. What was due before the run is due at its start.
Duration wait_at_entry(Run const& run, CitizenId citizen, RelationKind kind) {
  auto const& profile = run.world().profile(citizen);
  if (kind == RelationKind::therapist && treatment::goes_on_at_entry(run, citizen)) {
    return Duration::zero();
  }
  auto const after = run.world().doses(citizen).relation(kind).begins_after;
  auto const passed = profile.enters - profile.spell_start;
  return kind == RelationKind::specialist ? std::max(after - passed, Duration::zero()) : after;
}

/// Looks at the need again some time after a course, or after the citizen gave up waiting for one.
void plan_renewal(Run& run, CitizenId citizen, RelationKind kind) {
  auto const& dose = run.world().doses(citizen).relation(kind);
  if (dose.renewed_after > Duration::zero() && begins_with_policy(dose.begins)) {
    plan_referral(run, citizen, kind, dose.renewed_after);
  }
}

/// The person stays and the dose is another one: meetings begin anew at its pace.
void restart(Run& run, CitizenId citizen, RelationKind kind) {
  auto& relation = run.world().citizen(citizen).relation(kind);
  relation.since = run.now();
  if (kind == RelationKind::mentor || is_treatment(kind)) {
    plan_end(run, citizen, kind);
  }
  if (!relation.is_booked) {
    run.withdraw(relation.next);
    contact::arm_first(run, citizen, kind);
  }
}

}  // namespace

bool is_given(Run const& run, CitizenId citizen, RelationKind kind, double share) {
  auto rng = run.luck(Decision::deliver_element, citizen, static_cast<std::uint32_t>(kind));
  return random::bernoulli(Probability{share}, rng);
}

void begin_at_entry(Run& run, CitizenId citizen) {
  for (auto const kind : all_relations) {
    if (begins_with_policy(run.world().doses(citizen).relation(kind).begins)) {
      plan_referral(run, citizen, kind, wait_at_entry(run, citizen, kind));
    }
  }
}

void hurry_what_was_due(Run& run, CitizenId citizen) {
  auto const since = run.now() - run.world().profile(citizen).spell_start;
  auto const& dose = run.world().doses(citizen).relation(RelationKind::specialist);
  if (dose.begins == Begins::at_start) {
    plan_referral(
        run, citizen, RelationKind::specialist, std::max(dose.begins_after - since, Duration{1}));
  }
}

void ask_again(Run& run, CitizenId citizen) {
  for (auto const kind : all_relations) {
    auto const& dose = run.world().doses(citizen).relation(kind);
    auto const after = kind == RelationKind::lead ? Duration{1} : dose.begins_after;
    if (begins_with_policy(dose.begins)) {
      plan_referral(run, citizen, kind, std::max(after, Duration{1}));
    }
  }
}

void begin_with_placement(Run& run, CitizenId citizen) {
  for (auto const kind : all_relations) {
    auto const& dose = run.world().doses(citizen).relation(kind);
    if (dose.begins == Begins::with_placement) {
      plan_referral(run, citizen, kind, dose.begins_after);
    }
  }
}

void end_with_placement(Run& run, CitizenId citizen) {
  for (auto const kind : all_relations) {
    if (run.world().doses(citizen).relation(kind).begins == Begins::with_placement) {
      end_relation(run, citizen, kind);
    }
  }
}

void change_dose(Run& run, CitizenId citizen, RelationKind kind, RelationDose const& before) {
  auto const& relation = run.world().citizen(citizen).relation(kind);
  auto const& after = run.world().doses(citizen).relation(kind);
  if (before == after) {
    return;
  }
  bool const stays = before.role == after.role && before.load_quarters == after.load_quarters &&
                     after.begins != Begins::never;
  if (!stays) {
    end_relation(run, citizen, kind);
  } else if (relation.is_held()) {
    restart(run, citizen, kind);
  }
  if (begins_with_policy(after.begins)) {
    plan_referral(run, citizen, kind, after.begins_after);
  }
}

void plan_referral(Run& run, CitizenId citizen, RelationKind kind, Duration after) {
  auto& relation = run.world().citizen(citizen).relation(kind);
  if (relation.role != no_index) {
    return;
  }
  run.plan(relation.next,
           run.now() + after,
           {.kind = EventKind::referral_due,
            .relation = static_cast<std::uint8_t>(kind),
            .agent = citizen.index});
}

void refer(Run& run, CitizenId citizen, RelationKind kind) {
  auto& world = run.world();
  auto& self = world.citizen(citizen);
  auto& relation = self.relation(kind);
  relation.next = engine::Ticket::none();
  auto const& dose = world.doses(citizen).relation(kind);
  if (relation.role != no_index || dose.role == no_index || !is_served(self.state)) {
    return;
  }
  if (!is_needed(self, dose.begins)) {
    plan_renewal(run, citizen, kind);
    return;
  }
  bool const goes_on = kind == RelationKind::therapist && treatment::goes_on_at_entry(run, citizen);
  if (!goes_on && !is_given(run, citizen, kind, dose.given_share)) {
    return;
  }
  relation.role = dose.role;
  relation.since = run.now();
  run.emit({.kind = FactKind::place_requested, .code = dose.role, .citizen = citizen});
  auto& pool = world.pool(dose.role);
  auto const holder = holder_of({citizen, kind});
  engine::Load const weight{dose.load_quarters};
  if (auto const server = dose.is_duty ? who_has_the_duty(world, dose.role) : std::nullopt) {
    grant(run, citizen, kind, pool.assign(holder, weight, *server, run.now()));
    return;
  }
  auto const place = pool.request(holder, weight, run.now());
  if (pool.is_held(place)) {
    grant(run, citizen, kind, place);
    return;
  }
  hazards::touch(run, citizen, [&] {
    relation.place = place;
    self.has_wish = self.has_wish || kind == RelationKind::specialist;
  });
}

void give_up(Run& run, CitizenId citizen) {
  auto& self = run.world().citizen(citizen);
  std::optional<RelationKind> longest;
  for (auto const kind : all_relations) {
    auto const& relation = self.relation(kind);
    if (relation.is_waiting() && (!longest || relation.since < self.relation(*longest).since)) {
      longest = kind;
    }
  }
  SIM_EXPECT(longest.has_value());
  run.emit({.kind = FactKind::gave_up_waiting,
            .code = self.relation(*longest).role,
            .citizen = citizen,
            .value = days(run.now() - self.relation(*longest).since)});
  end_relation(run, citizen, *longest);
  plan_renewal(run, citizen, *longest);
}

void end_course(Run& run, CitizenId citizen, RelationKind kind) {
  run.world().citizen(citizen).relation(kind).ends = engine::Ticket::none();
  if (is_treatment(kind)) {
    treatment::complete(run, citizen);
  }
  end_relation(run, citizen, kind);
  plan_renewal(run, citizen, kind);
}

void end_relation(Run& run, CitizenId citizen, RelationKind kind) {
  auto& world = run.world();
  auto& self = world.citizen(citizen);
  auto& relation = self.relation(kind);
  if (relation.is_held()) {
    staff_day::catch_up(run, relation.staff);
  }
  run.withdraw(relation.next);
  run.withdraw(relation.ends);
  if (relation.role == no_index) {
    return;
  }
  if (kind == RelationKind::specialist) {
    placement_search::stop(run, citizen);
  }
  auto const role = relation.role;
  if (relation.is_waiting()) {
    world.pool(role).give_up(relation.place);
  } else {
    if (relation.is_booked) {
      staff_day::cancel_meeting(run, relation.staff, relation.meeting);
    }
    if (relation.is_in_team_meeting) {
      staff_day::cancel_meeting(run, relation.staff, self.team_meeting);
      team::excuse(run, citizen, kind);
    }
    world.pool(role).release(relation.place);
    run.emit({.kind = FactKind::relation_ended,
              .code = static_cast<std::int32_t>(kind),
              .citizen = citizen,
              .staff = relation.staff});
  }
  hazards::touch(run, citizen, [&] {
    relation = {};
    self.has_wish = self.has_wish && kind != RelationKind::specialist;
  });
  serve_queue(run, role);
}

void end_all(Run& run, CitizenId citizen) {
  assignment::give_place_on(run, citizen);
  for (auto const kind : all_relations) {
    end_relation(run, citizen, kind);
  }
}

void serve_queue(Run& run, RoleIndex role) {
  auto& pool = run.world().pool(role);
  while (auto const place = pool.grant_next(run.now())) {
    auto const [citizen, kind] = relation_of(pool.holder(*place));
    grant(run, citizen, kind, *place);
  }
}

void meet_successor(Run& run, CitizenId citizen, RelationKind kind, StaffId successor) {
  auto& world = run.world();
  hazards::touch(run, citizen, [&] {
    auto& self = world.citizen(citizen);
    auto& relation = self.relation(kind);
    relation.staff = successor;
    relation.fit = static_cast<float>(fit_between(run, citizen, successor));
    self.condition.engagement =
        engagement_after_hand_over(self.condition.engagement, world.response());
  });
  run.emit({.kind = FactKind::handed_over,
            .code = static_cast<std::int32_t>(kind),
            .citizen = citizen,
            .staff = successor});
  if (run.setting().nature.hand_over > Duration::zero()) {
    staff_day::add_task(run,
                        successor,
                        {.activity = Activity::hand_over, .relation = kind, .citizen = citizen},
                        run.setting().nature.hand_over);
  }
}

}  // namespace sim::model::referral
