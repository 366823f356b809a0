#include "sim/model/processes/mentoring.hpp"

#include "sim/model/processes/hazards.hpp"
#include "sim/model/processes/staff_day.hpp"

namespace sim::model::mentoring {

namespace {

RelationKind who_comes(Citizen const& self, CrisisDose const& dose) {
  return self.relation(dose.by).is_held() ? dose.by : RelationKind::specialist;
}

}  // namespace

void call_for_help(Run& run, CitizenId citizen) {
  auto& self = run.world().citizen(citizen);
  auto& placement = self.placement;
  placement.has_conflict = true;
  placement.conflict_since = run.now();
  run.emit({.kind = FactKind::conflict_arose, .citizen = citizen, .firm = placement.firm});
  auto const& dose = run.world().doses(citizen).crisis;
  auto const kind = who_comes(self, dose);
  auto const person = self.relation(kind).staff;
  if (dose.window == Duration::zero() || person.is_none()) {
    run.emit({.kind = FactKind::crisis_unanswered, .citizen = citizen});
    return;
  }
  placement.crisis_staff = person;
  placement.crisis_task = staff_day::add_task(
      run,
      person,
      {.activity = Activity::crisis,
       .relation = kind,
       .citizen = citizen,
       .occurrence = self.counts.placements},
      dose.work);
  run.plan(placement.crisis,
           run.now() + dose.window,
           {.kind = EventKind::crisis_window_ends, .agent = citizen.index});
}

void answer(Run& run, StaffId person, Purpose purpose) {
  auto& self = run.world().citizen(purpose.citizen);
  auto& placement = self.placement;
  if (!placement.has_conflict || placement.crisis_staff != person ||
      self.counts.placements != purpose.occurrence) {
    return;
  }
  hazards::touch(run, purpose.citizen, [&] {
    placement.has_conflict = false;
    placement.crisis_staff = {};
    placement.crisis_task = {};
    run.withdraw(placement.crisis);
  });
  run.emit({.kind = FactKind::crisis_answered,
            .citizen = purpose.citizen,
            .staff = person,
            .value = minutes(run.now() - placement.conflict_since) / 60.0});
}

void pass_on(Run& run, CitizenId citizen, StaffId colleague, engine::TaskId task) {
  auto& placement = run.world().citizen(citizen).placement;
  placement.crisis_staff = colleague;
  placement.crisis_task = task;
}

void leave_unanswered(Run& run, CitizenId citizen) {
  auto& placement = run.world().citizen(citizen).placement;
  placement.crisis = engine::Ticket::none();
  close_conflict(run, citizen);
  run.emit({.kind = FactKind::crisis_unanswered, .citizen = citizen});
}

void close_conflict(Run& run, CitizenId citizen) {
  auto& placement = run.world().citizen(citizen).placement;
  run.withdraw(placement.crisis);
  if (!placement.crisis_staff.is_none()) {
    auto const person = placement.crisis_staff;
    auto const task = placement.crisis_task;
    placement.crisis_staff = {};
    placement.crisis_task = {};
    staff_day::withdraw_task(run, person, task);
  }
}

}  // namespace sim::model::mentoring
