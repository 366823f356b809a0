#include "sim/model/processes/course.hpp"

#include <array>
#include <vector>

#include "sim/engine/slot_search.hpp"
#include "sim/model/processes/contact.hpp"
#include "sim/model/processes/hazards.hpp"
#include "sim/model/processes/staff_day.hpp"
#include "sim/random/bernoulli.hpp"

namespace sim::model::course {

namespace {

constexpr Duration notice = std::chrono::days{1};

void plan_next(Run& run, StaffId person) {
  auto const& role = run.setting().roles[run.world().staff(person).role];
  run.plan(run.now() + role.session_interval,
           {.kind = EventKind::session_due, .agent = person.index});
}

/// Copied, since a session may end a place.
std::vector<RelationOf> participants(World const& world, StaffId person) {
  auto const& self = world.staff(person);
  auto const& pool = world.pool(self.role);
  std::vector<RelationOf> all;
  pool.visit_places(self.server, [&](engine::PlaceId place) {
    all.push_back(relation_of(pool.holder(place)));
  });
  return all;
}

bool takes_part(Run& run, StaffId person, RelationOf const& one, Duration length) {
  hazards::catch_up(run, one.citizen);
  auto& self = run.world().citizen(one.citizen);
  auto rng = run.luck(Decision::attend_meeting, one.citizen, self.counts.meetings++);
  double const chance = attendance_chance(self.condition.engagement, run.world().laws());
  bool const is_free = self.busy_until <= run.now() - length;
  bool const comes = random::bernoulli(Probability{chance}, rng) && is_served(self.state) &&
                     self.state != LabourState::sick_listed && is_free;
  if (comes) {
    contact::deliver(run, one.citizen, one.kind, length);
  } else {
    run.emit({.kind = FactKind::meeting_missed,
              .code = static_cast<std::int32_t>(one.kind),
              .citizen = one.citizen,
              .staff = person});
  }
  return comes;
}

}  // namespace

void open(Run& run, StaffId person) {
  auto const& role = run.setting().roles[run.world().staff(person).role];
  if (role.session > Duration::zero()) {
    plan_next(run, person);
  }
}

void call_together(Run& run, StaffId person) {
  auto const& self = run.world().staff(person);
  plan_next(run, person);
  if (!self.is_employed || participants(run.world(), person).empty()) {
    return;
  }
  auto const& role = run.setting().roles[self.role];
  std::array const people{engine::Attendance{.diary = &self.time.diary()}};
  auto const start = engine::earliest_common_slot(people,
                                                  {.earliest = run.now() + notice,
                                                   .latest = run.now() + role.session_interval,
                                                   .length = role.session});
  if (start) {
    RelationDose dose;
    dose.meeting = role.session;
    staff_day::book_meeting(run, person, *start, {.activity = Activity::session}, dose);
  }
}

void hold(Run& run, StaffId person) {
  auto const length = run.setting().roles[run.world().staff(person).role].session;
  std::int32_t came = 0;
  for (auto const& one : participants(run.world(), person)) {
    came += takes_part(run, person, one, length) ? 1 : 0;
  }
  run.emit(
      {.kind = FactKind::session_held, .code = came, .staff = person, .value = minutes(length)});
}

}  // namespace sim::model::course
