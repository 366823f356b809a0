#include "sim/model/processes/staff.hpp"

#include <algorithm>

#include "sim/base/calendar.hpp"
#include "sim/model/identity.hpp"
#include "sim/model/processes/competence.hpp"
#include "sim/model/processes/course.hpp"
#include "sim/model/processes/gap.hpp"
#include "sim/model/processes/placement_search.hpp"
#include "sim/model/processes/posts.hpp"
#include "sim/model/processes/referral.hpp"
#include "sim/model/processes/staff_day.hpp"
#include "sim/model/processes/team.hpp"
#include "sim/random/bernoulli.hpp"
#include "sim/random/uniform.hpp"

namespace sim::model::staff {

namespace {

constexpr int leave_blocks = 2;  // One after the other: neighbouring posts are never both away.

engine::WorkingTime working_time(Run const& run, Role const& role) {
  std::vector<engine::TaskClass> classes(task_class_count);
  classes[static_cast<std::size_t>(TaskClassOf::crisis)] = {.urgency = engine::Urgency::interrupts,
                                                            .reach = engine::Reach::on_call};
  return {run.setting().opens,
          {.roster = role.roster.get(), .on_call = role.on_call.get()},
          classes};
}

void draw_training(Run& run, Staff& post) {
  auto rng = run.luck(Decision::staff_skill, post.identity, post.person);
  auto const share = run.setting().roles[post.role].trained_share;
  post.is_trained = random::bernoulli(Probability{share}, rng);
  post.compensated = post.is_trained ? run.now() : SimTime::min();
}

void plan_absence(Run& run, StaffId person, SimTime at, Absence absence) {
  run.plan(at,
           {.kind = EventKind::absence_starts,
            .occurrence = static_cast<std::uint16_t>(absence),
            .agent = person.index});
}

void plan_sickness(Run& run, StaffId person) {
  auto const& self = run.world().staff(person);
  auto const wait = gap(run.setting().nature.staff_sickness,
                        run.luck(Decision::sickness_gap, self.identity, self.absences));
  if (wait) {
    plan_absence(run, person, run.now() + *wait, Absence::sickness);
  }
}

void plan_resignation(Run& run, StaffId person) {
  auto const& self = run.world().staff(person);
  auto const wait = gap(run.setting().nature.resignation,
                        run.luck(Decision::resignation_gap, self.identity, self.person));
  if (wait) {
    run.plan(run.now() + *wait,
             {.kind = EventKind::resigns, .occurrence = self.person, .agent = person.index});
  }
}

/// Leave starts on the first Monday of July or when that of the colleagues is over; every other
/// year for the same post.
void plan_summer_leave(Run& run, StaffId person, std::chrono::year year) {
  auto const& nature = run.setting().nature;
  if (nature.summer_leave == Duration::zero()) {
    return;
  }
  auto const& self = run.world().staff(person);
  auto const block = (self.number + static_cast<int>(year)) % leave_blocks;
  std::chrono::sys_days const first_monday{year / std::chrono::July / std::chrono::Monday[1]};
  auto const start = SimTime{first_monday.time_since_epoch()} + block * nature.summer_leave;
  if (start > run.now()) {
    plan_absence(run, person, start, Absence::summer_leave);
  } else {
    plan_summer_leave(run, person, year + std::chrono::years{1});
  }
}

Duration sick_days(Run& run, Staff const& self) {
  return spell(run.setting().nature.staff_sick_length,
               run.luck(Decision::sickness_length, self.identity, self.absences));
}

void take_post(Run& run, RoleIndex role, int number) {
  auto& world = run.world();
  auto const& terms = run.setting().roles[role];
  auto const kind = kind_in(run.setting().region, "staff/" + terms.name);
  Staff post{identity_of(kind, static_cast<std::uint32_t>(number)), role, working_time(run, terms)};
  post.number = static_cast<std::uint16_t>(number);
  post.is_established = number <= terms.count;
  post.is_employed = post.is_established;
  draw_training(run, post);
  auto const person = world.add_staff(std::move(post));
  plan_sickness(run, person);
  if (world.staff(person).is_established) {
    plan_resignation(run, person);
  }
  plan_summer_leave(run, person, date_of(run.now()).year());
  course::open(run, person);
  if (!world.staff(person).is_established) {
    world.pool(role).close_server(world.staff(person).server);
    posts::hold_back(run, person);
  }
}

}  // namespace

void take_posts(Run& run) {
  for (std::size_t role = 0; role < run.setting().roles.size(); ++role) {
    auto const& terms = run.setting().roles[role];
    int most = terms.count;
    for (auto const& change : terms.changes) {
      most = std::max(most, change.count);
    }
    for (int number = 1; number <= most; ++number) {
      take_post(run, static_cast<RoleIndex>(role), number);
    }
    posts::plan(run, static_cast<RoleIndex>(role));
    competence::plan(run, static_cast<RoleIndex>(role));
  }
}

void introduce_successors(Run& run, RoleIndex role, std::vector<engine::PlaceId> const& places) {
  auto& world = run.world();
  for (auto const place : places) {
    auto const [citizen, kind] = relation_of(world.pool(role).holder(place));
    auto& relation = world.citizen(citizen).relation(kind);
    if (relation.is_booked) {
      staff_day::cancel_meeting(run, relation.staff, relation.meeting);
      relation.is_booked = false;
      run.plan(relation.next,
               run.now() + Duration{1},
               {.kind = EventKind::contact_due,
                .relation = static_cast<std::uint8_t>(kind),
                .agent = citizen.index});
    }
    if (relation.is_in_team_meeting) {
      staff_day::cancel_meeting(run, relation.staff, world.citizen(citizen).team_meeting);
      team::excuse(run, citizen, kind);
    }
    bool const was_searching = kind == RelationKind::specialist &&
                               world.citizen(citizen).approach != engine::TaskId::none();
    if (was_searching) {
      placement_search::stop(run, citizen);
    }
    auto const successor = world.staff_at(role, world.pool(role).server(place));
    referral::meet_successor(run, citizen, kind, successor);
    if (was_searching) {
      placement_search::ask_for_approach(run, citizen);
    }
  }
}

void leave(Run& run, StaffId person, std::uint16_t absence) {
  auto& self = run.world().staff(person);
  bool const is_leave = absence == static_cast<std::uint16_t>(Absence::summer_leave);
  auto const length = is_leave ? run.setting().nature.summer_leave : sick_days(run, self);
  if (is_leave) {
    plan_summer_leave(run, person, date_of(run.now()).year() + std::chrono::years{1});
  } else {
    ++self.absences;
  }
  if (self.is_absent || !self.is_employed) {
    if (!is_leave) {
      plan_sickness(run, person);
    }
    return;
  }
  self.is_absent = true;
  run.world().pool(self.role).close_server(self.server);
  run.emit(
      {.kind = FactKind::absence_started, .code = absence, .staff = person, .value = days(length)});
  run.plan(
      self.absence, run.now() + length, {.kind = EventKind::absence_ends, .agent = person.index});
  staff_day::block(run, person, run.now() + length);
  if (!is_leave) {
    plan_sickness(run, person);
  }
}

void come_back(Run& run, StaffId person) {
  auto& self = run.world().staff(person);
  self.absence = engine::Ticket::none();
  self.is_absent = false;
  run.emit({.kind = FactKind::absence_ended, .staff = person});
  run.world().pool(self.role).open_server(self.server);
  referral::serve_queue(run, self.role);
}

void vacate(Run& run, StaffId person) {
  staff_day::catch_up(run, person);
  auto& self = run.world().staff(person);
  self.is_employed = false;
  self.is_absent = false;
  run.withdraw(self.absence);
  auto& pool = run.world().pool(self.role);
  pool.close_server(self.server);
  introduce_successors(run, self.role, pool.hand_over(self.server));
}

void resign(Run& run, StaffId person, std::uint16_t holder) {
  auto& self = run.world().staff(person);
  if (!self.is_employed || self.person != holder) {
    return;
  }
  auto const& nature = run.setting().nature;
  auto rng = run.luck(Decision::recruitment_delay, self.identity, self.person);
  auto const delay = part_way(nature.recruitment_min, nature.recruitment_max, random::uniform(rng));
  auto const until = run.now() + std::max(delay, Duration{1});
  run.emit({.kind = FactKind::resigned, .staff = person});
  vacate(run, person);
  staff_day::block(run, person, until);
  staff_day::pass_on_desk(run, person);
  run.plan(self.recruitment, until, {.kind = EventKind::recruited, .agent = person.index});
}

void recruit(Run& run, StaffId person) {
  auto& world = run.world();
  auto& self = world.staff(person);
  auto const& nature = run.setting().nature;
  self.is_employed = true;
  self.recruitment = engine::Ticket::none();
  ++self.person;
  draw_training(run, self);
  run.emit({.kind = FactKind::recruited, .staff = person});
  auto& pool = world.pool(self.role);
  std::vector<engine::PlaceId> inherited;
  pool.visit_places(self.server, [&](engine::PlaceId place) { inherited.push_back(place); });
  introduce_successors(run, self.role, inherited);
  auto const ceiling = world.setting().roles[self.role].ceiling.quarters;
  pool.set_ceiling(self.server, {static_cast<std::int32_t>(nature.settling_share * ceiling)});
  pool.open_server(self.server);
  run.plan(run.now() + std::max(nature.settling_in, Duration{1}),
           {.kind = EventKind::settled_in, .occurrence = self.person, .agent = person.index});
  plan_resignation(run, person);
  referral::serve_queue(run, self.role);
}

void settle(Run& run, StaffId person, std::uint16_t holder) {
  auto& self = run.world().staff(person);
  if (self.is_employed && self.person == holder) {
    run.world().pool(self.role).set_ceiling(self.server, run.setting().roles[self.role].ceiling);
    referral::serve_queue(run, self.role);
  }
}

}  // namespace sim::model::staff
