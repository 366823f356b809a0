#include "sim/model/processes/contact.hpp"

#include <algorithm>

#include "sim/base/contract.hpp"
#include "sim/model/processes/assignment.hpp"
#include "sim/model/processes/competence.hpp"
#include "sim/model/processes/hazards.hpp"
#include "sim/model/processes/needs.hpp"
#include "sim/model/processes/screening.hpp"
#include "sim/model/processes/staff_day.hpp"
#include "sim/model/processes/team.hpp"
#include "sim/random/bernoulli.hpp"

namespace sim::model::contact {

namespace {

constexpr Duration first_contact = std::chrono::days{1};  // From the grant to the first request.
constexpr Duration notice = std::chrono::days{1};         // From the request to the meeting, least.
constexpr Duration daily = std::chrono::days{2};          // Below this, no notice is given.
constexpr Duration second_try = std::chrono::days{14};    // After a meeting that was missed.

bool is_meeting_possible(Citizen const& self, RelationKind kind) {
  if (is_served(self.state)) {
    return true;
  }
  return kind != RelationKind::lead && has_started(self.state);
}

/// Who sees somebody every day is not given notice of it.
Duration notice_of(RelationDose const& dose) {
  return dose.interval < daily ? Duration{1} : notice;
}

/// Time from one meeting to the next, or zero for none.
Duration interval_of(World const& world, CitizenId citizen, RelationKind kind, SimTime now) {
  auto const& self = world.citizen(citizen);
  auto const& doses = world.doses(citizen);
  auto const& dose = doses.relation(kind);
  if (kind == RelationKind::specialist && has_started(self.state)) {
    return doses.after_start.interval;
  }
  bool const early = now - self.relation(kind).since < dose.early_period;
  return early ? dose.early_interval : dose.interval;
}

/// From the end of a meeting to the next request, so that the next meeting begins an interval after
/// this one began, if there is time.
Duration wait_for_next(Duration interval, RelationDose const& dose) {
  return std::max(interval - notice_of(dose) - dose.meeting, Duration{1});
}

void arm(Run& run, CitizenId citizen, RelationKind kind, Duration after) {
  run.plan(run.world().citizen(citizen).relation(kind).next,
           run.now() + after,
           {.kind = EventKind::contact_due,
            .relation = static_cast<std::uint8_t>(kind),
            .agent = citizen.index});
}

/// The specialist's first meeting may be the talk of a screening, which has a length of its own.
RelationDose dose_of_next(World const& world, CitizenId citizen, RelationKind kind) {
  auto dose = world.doses(citizen).relation(kind);
  if (screening::awaits_talk(world, citizen, kind)) {
    dose.meeting = world.doses(citizen).screening.talk.length;
  }
  return dose;
}

bool comes(Run& run, Purpose purpose) {
  auto const& self = run.world().citizen(purpose.citizen);
  auto rng = run.luck(Decision::attend_meeting, purpose.citizen, purpose.occurrence);
  double const chance = attendance_chance(self.condition.engagement, run.world().laws());
  bool const is_elsewhere = self.relation(purpose.relation).meeting < self.busy_until;
  return random::bernoulli(Probability{chance}, rng) &&
         is_meeting_possible(self, purpose.relation) && self.state != LabourState::sick_listed &&
         !is_elsewhere;
}

/// What a meeting with the specialist decides, the first of a policy in particular. Returns whether
/// the citizen stays on the policy.
bool is_kept(Run& run, StaffId person, Purpose purpose) {
  if (purpose.relation != RelationKind::specialist) {
    return true;
  }
  needs::learn(run, purpose.citizen, run.setting().nature.meeting_reveals);
  if (screening::awaits_talk(run.world(), purpose.citizen, purpose.relation)) {
    return screening::talk(run, person, purpose.citizen);
  }
  return assignment::include(run, purpose.citizen, person);
}

}  // namespace

void deliver(Run& run, CitizenId citizen, RelationKind kind, Duration length) {
  auto& self = run.world().citizen(citizen);
  auto& relation = self.relation(kind);
  hazards::touch(run, citizen, [&] {
    auto const& response = run.world().response();
    double const effect =
        static_cast<double>(relation.fit) *
        competence_effect(competence::of(run, relation.staff), self.condition, response);
    self.condition = after_meeting(self.condition, kind, length, effect, response);
  });
  ++relation.meetings_held;
  self.busy_until = run.now();
  run.emit({.kind = FactKind::meeting_held,
            .code = static_cast<std::int32_t>(kind),
            .citizen = citizen,
            .staff = relation.staff,
            .value = minutes(length)});
}

void arm_after(Run& run, CitizenId citizen, RelationKind kind, Duration after) {
  auto const& dose = run.world().doses(citizen).relation(kind);
  if (dose.meeting > Duration::zero() && dose.interval > Duration::zero()) {
    arm(run, citizen, kind, after);
  }
}

void arm_first(Run& run, CitizenId citizen, RelationKind kind) {
  auto const held = run.now() - run.world().citizen(citizen).relation(kind).since;
  auto const interval = interval_of(run.world(), citizen, kind, run.now());
  bool const is_known = held > Duration::zero() && interval > Duration::zero();
  arm_after(run, citizen, kind, is_known ? interval - held % interval : first_contact);
}

void book(Run& run, CitizenId citizen, RelationKind kind) {
  auto& world = run.world();
  auto& relation = world.citizen(citizen).relation(kind);
  relation.next = engine::Ticket::none();
  if (!relation.is_held() || relation.is_booked) {
    return;
  }
  auto const again = interval_of(world, citizen, kind, run.now());
  if (!is_meeting_possible(world.citizen(citizen), kind) ||
      !world.staff(relation.staff).is_employed) {
    if (again > Duration::zero()) {
      arm(run, citizen, kind, again);
    }
    return;
  }
  auto const dose = dose_of_next(world, citizen, kind);
  auto const start =
      staff_day::find_slot(run, relation.staff, citizen, run.now() + notice_of(dose), dose);
  if (!start) {
    arm(run, citizen, kind, std::max(again, second_try));
    return;
  }
  relation.is_booked = true;
  relation.meeting = *start;
  auto const occurrence = world.citizen(citizen).counts.meetings++;
  staff_day::book_meeting(run,
                          relation.staff,
                          *start,
                          {.activity = Activity::meeting,
                           .relation = kind,
                           .citizen = citizen,
                           .occurrence = occurrence},
                          dose);
  run.emit({.kind = FactKind::meeting_booked,
            .code = static_cast<std::int32_t>(kind),
            .citizen = citizen,
            .staff = relation.staff,
            .value = days(*start - run.now())});
}

void meet(Run& run, StaffId person, Purpose purpose) {
  auto& world = run.world();
  auto& self = world.citizen(purpose.citizen);
  auto& relation = self.relation(purpose.relation);
  SIM_EXPECT(relation.is_booked && relation.staff == person);
  relation.is_booked = false;
  hazards::catch_up(run, purpose.citizen);
  auto const dose = dose_of_next(world, purpose.citizen, purpose.relation);
  auto again = interval_of(world, purpose.citizen, purpose.relation, run.now());
  bool stays = true;
  if (comes(run, purpose)) {
    deliver(run, purpose.citizen, purpose.relation, dose.meeting);
    stays = is_kept(run, person, purpose);
  } else {
    run.emit({.kind = FactKind::meeting_missed,
              .code = static_cast<std::int32_t>(purpose.relation),
              .citizen = purpose.citizen,
              .staff = person});
    again = std::min(again, second_try);
  }
  if (again > Duration::zero() && stays) {
    arm(run, purpose.citizen, purpose.relation, wait_for_next(again, dose));
  }
  if (dose.paperwork > Duration::zero()) {
    staff_day::add_task(run,
                        person,
                        {.activity = Activity::paperwork,
                         .relation = purpose.relation,
                         .citizen = purpose.citizen,
                         .occurrence = purpose.occurrence},
                        dose.paperwork);
  }
}

void move(Run& run, StaffId person, Purpose purpose) {
  if (purpose.activity == Activity::team_meeting) {
    team::excuse(run, purpose.citizen, purpose.relation);
    return;
  }
  if (purpose.activity != Activity::meeting) {
    return;
  }
  auto& relation = run.world().citizen(purpose.citizen).relation(purpose.relation);
  if (!relation.is_booked || relation.staff != person) {
    return;
  }
  relation.is_booked = false;
  run.emit({.kind = FactKind::meeting_moved,
            .code = static_cast<std::int32_t>(purpose.relation),
            .citizen = purpose.citizen,
            .staff = person});
  arm(run, purpose.citizen, purpose.relation, Duration{1});
}

}  // namespace sim::model::contact
