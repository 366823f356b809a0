#include "sim/model/processes/staff_day.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "sim/base/contract.hpp"
#include "sim/model/processes/company_centre.hpp"
#include "sim/model/processes/compensation.hpp"
#include "sim/model/processes/competence.hpp"
#include "sim/model/processes/contact.hpp"
#include "sim/model/processes/course.hpp"
#include "sim/model/processes/mentoring.hpp"
#include "sim/model/processes/placement.hpp"
#include "sim/model/processes/placement_search.hpp"
#include "sim/model/processes/planning.hpp"
#include "sim/model/processes/review.hpp"
#include "sim/model/processes/screening.hpp"
#include "sim/model/processes/team.hpp"

namespace sim::model::staff_day {

namespace {

using engine::WorkStep;

/// Keeps the steps of one minute until the diary may be changed again.
class StepList final : public engine::WorkStepSink {
 public:
  void on_step(WorkStep const& step) override {
    SIM_EXPECT(count_ < steps_.size());
    steps_[count_++] = step;
  }

  [[nodiscard]] std::span<WorkStep const> steps() const { return std::span{steps_}.first(count_); }

 private:
  std::array<WorkStep, 6> steps_;  ///< One boundary: an end, a cut, a start, and their task.
  std::size_t count_ = 0;
};

void finish(Run& run, StaffId person, Purpose purpose) {
  switch (purpose.activity) {
    case Activity::meeting: return contact::meet(run, person, purpose);
    case Activity::approach: return placement_search::hear_answer(run, person, purpose.citizen);
    case Activity::introduction: return placement::introduce(run, purpose);
    case Activity::crisis: return mentoring::answer(run, person, purpose);
    case Activity::screening: return screening::answer(run, person, purpose.citizen);
    case Activity::planning: return planning::make_step(run, person, purpose);
    case Activity::sub_goal: return planning::see_sub_goal(run, person, purpose.citizen);
    case Activity::application: return compensation::apply(run, person, purpose.citizen);
    case Activity::firm_mentor_course: return placement::train_company_mentor(run, purpose);
    case Activity::firm_care: return company_centre::care_for(run, firm_of(purpose));
    case Activity::firm_recruitment: return company_centre::join(run, firm_of(purpose));
    case Activity::training: return competence::complete_training(run, person);
    case Activity::sparring: return competence::complete_sparring(run, person);
    case Activity::team_meeting: return team::meet(run, person, purpose);
    case Activity::session: return course::hold(run, person);
    case Activity::paperwork:
    case Activity::hand_over:
    case Activity::absence: return;
  }
}

void take_note(Run& run, StaffId person, WorkStep const& step) {
  auto const purpose = purpose_of(step.tag);
  bool const begins = step.kind == WorkStep::Kind::task_started ||
                      step.kind == WorkStep::Kind::task_resumed ||
                      step.kind == WorkStep::Kind::appointment_started;
  run.world().staff(person).delivered[static_cast<std::size_t>(purpose.activity)] += step.worked;
  run.emit({.kind = begins ? FactKind::activity_started : FactKind::activity_ended,
            .code = static_cast<std::int32_t>(purpose.activity),
            .citizen = is_about_firm(purpose.activity) ? CitizenId::none() : purpose.citizen,
            .staff = person,
            .value = minutes(step.worked)});
}

/// Which work comes first; results that have fallen put firms before the desk.
TaskClassOf class_of(Run const& run, Activity activity) {
  switch (activity) {
    case Activity::crisis: return TaskClassOf::crisis;
    case Activity::introduction: return TaskClassOf::introduction;
    case Activity::approach:
    case Activity::firm_care:
    case Activity::firm_recruitment:
      return review::puts_firms_first(run) ? TaskClassOf::urgent_approach : TaskClassOf::approach;
    default: return TaskClassOf::desk_work;
  }
}

bool is_finished(WorkStep const& step) {
  return step.kind == WorkStep::Kind::task_finished ||
         step.kind == WorkStep::Kind::appointment_ended;
}

/// Lets the diary pass to the present and whatever ended now have its consequences. A consequence
/// that changes this diary again settles it itself.
void settle(Run& run, StaffId person) {
  auto& self = run.world().staff(person);
  StepList passed;
  self.time.run_to(run.now(), passed);
  for (auto const& step : passed.steps()) {
    take_note(run, person, step);
  }
  for (auto const& step : passed.steps()) {
    if (is_finished(step)) {
      finish(run, person, purpose_of(step.tag));
    }
  }
  auto const next = self.time.next_change();
  if (next) {
    run.plan(self.diary, *next, {.kind = EventKind::diary_due, .agent = person.index});
  } else {
    run.withdraw(self.diary);
  }
}

/// Who takes over a piece of work from somebody whose citizens have gone to colleagues.
StaffId who_takes_over(World const& world, RoleIndex role, Purpose purpose) {
  if (!is_about_firm(purpose.activity)) {
    auto const& relation = world.citizen(purpose.citizen).relation(purpose.relation);
    if (relation.is_held() && relation.role == role && world.staff(relation.staff).is_employed) {
      return relation.staff;
    }
  }
  return least_busy(world, role);
}

/// Work that is nobody else's: a course or sparring of one's own, and reading up on a case.
bool is_own(Activity activity) {
  return activity == Activity::training || activity == Activity::sparring ||
         activity == Activity::hand_over;
}

/// Passes one task on, if it still waits and somebody is there; an approach goes with its citizen.
void pass_on(Run& run, StaffId person, engine::TaskId task) {
  auto const& self = run.world().staff(person);
  if (!self.time.tasks().is_waiting(task)) {
    return;
  }
  auto const work = self.time.tasks().at(task);
  auto const purpose = purpose_of(work.tag);
  if (is_own(purpose.activity)) {
    withdraw_task(run, person, task);
    return;
  }
  auto const colleague = who_takes_over(run.world(), self.role, purpose);
  if (purpose.activity == Activity::approach || colleague.is_none()) {
    return;
  }
  withdraw_task(run, person, task);
  auto const passed_on = add_task(run, colleague, purpose, work.remaining);
  if (purpose.activity == Activity::crisis) {
    mentoring::pass_on(run, purpose.citizen, colleague, passed_on);
  }
}

/// The end of a meeting of the citizen with somebody else that overlaps [start, end), if any.
std::optional<SimTime> clash(World const& world, CitizenId citizen, SimTime start, SimTime end) {
  auto const& self = world.citizen(citizen);
  if (std::ranges::any_of(self.relations, &Relation::is_in_team_meeting)) {
    auto const until = self.team_meeting + world.doses(citizen).team.meeting;
    if (self.team_meeting < end && start < until) {
      return until;
    }
  }
  for (auto const& relation : self.relations) {
    if (!relation.is_booked) {
      continue;
    }
    auto const* entry = world.staff(relation.staff).time.diary().find(relation.meeting);
    if (entry != nullptr && entry->start < end && start < entry->end()) {
      return entry->end();
    }
  }
  return std::nullopt;
}

}  // namespace

void catch_up(Run& run, StaffId person) {
  if (run.world().staff(person).time.now() < run.now()) {
    settle(run, person);
  }
}

void work(Run& run, StaffId person) {
  run.world().staff(person).diary = engine::Ticket::none();
  settle(run, person);
}

void bring_up_to_date(Run& run) {
  for (std::uint32_t k = 0; k < run.world().staff().size(); ++k) {
    settle(run, StaffId{k});
  }
}

engine::TaskId add_task(Run& run, StaffId person, Purpose purpose, Duration length) {
  catch_up(run, person);
  auto& time = run.world().staff(person).time;
  auto const task =
      time.add_task(run.now(),
                    {.task_class = static_cast<std::uint8_t>(class_of(run, purpose.activity)),
                     .remaining = length,
                     .tag = tag_of(purpose)});
  settle(run, person);
  return task;
}

void withdraw_task(Run& run, StaffId person, engine::TaskId task) {
  auto& time = run.world().staff(person).time;
  catch_up(run, person);
  if (time.tasks().is_waiting(task)) {
    time.withdraw(run.now(), task);
    settle(run, person);
  }
}

void pass_on_desk(Run& run, StaffId person) {
  catch_up(run, person);
  for (auto const task : run.world().staff(person).time.tasks().all_waiting()) {
    pass_on(run, person, task);
  }
}

StaffId least_busy(World const& world, RoleIndex role) {
  StaffId best = {};
  std::uint32_t fewest = 0;
  auto const people = world.staff_of(role);
  for (std::uint32_t k = 0; k < people.size(); ++k) {
    auto const waiting = people[k].time.tasks().waiting();
    if (people[k].is_employed && (best.is_none() || waiting < fewest)) {
      best = world.staff_at(role, engine::ServerId{k});
      fewest = waiting;
    }
  }
  return best;
}

std::optional<SimTime> find_slot(
    Run& run, StaffId person, CitizenId citizen, SimTime earliest, RelationDose const& dose) {
  auto const half_way = Duration{dose.travel.count() / 2};
  std::array const people{engine::Attendance{.diary = &run.world().staff(person).time.diary(),
                                             .travel_before = half_way,
                                             .travel_after = dose.travel - half_way}};
  engine::SlotWish const wish{
      .earliest = earliest, .latest = earliest + std::chrono::days{365}, .length = dose.meeting};
  bool const sees_citizen = team::is_coordinated(run.world(), citizen) ||
                            !run.setting().roles[run.world().staff(person).role].is_external;
  return sees_citizen ? earliest_free(run.world(), citizen, people, wish)
                      : engine::earliest_common_slot(people, wish);
}

std::optional<SimTime> earliest_free(World const& world,
                                     CitizenId citizen,
                                     std::span<engine::Attendance const> people,
                                     engine::SlotWish wish) {
  while (wish.earliest < wish.latest) {
    auto const start = engine::earliest_common_slot(people, wish);
    if (!start) {
      return std::nullopt;
    }
    auto const busy_until = clash(world, citizen, *start, *start + wish.length);
    if (!busy_until) {
      return start;
    }
    wish.earliest = *busy_until;
  }
  return std::nullopt;
}

void book_meeting(
    Run& run, StaffId person, SimTime start, Purpose purpose, RelationDose const& dose) {
  catch_up(run, person);
  auto& self = run.world().staff(person);
  auto const half_way = static_cast<std::uint16_t>(dose.travel.count() / 2);
  self.time.book(
      run.now(),
      {.start = start,
       .length = dose.meeting,
       .tag = tag_of(purpose),
       .travel_before_minutes = half_way,
       .travel_after_minutes = static_cast<std::uint16_t>(dose.travel.count() - half_way)});
  self.booked += dose.meeting + dose.travel;
  settle(run, person);
}

void cancel_meeting(Run& run, StaffId person, SimTime start) {
  catch_up(run, person);
  run.world().staff(person).time.cancel(run.now(), start);
  settle(run, person);
}

void block(Run& run, StaffId person, SimTime until) {
  catch_up(run, person);
  auto const called_off = run.world().staff(person).time.block(
      run.now(), run.now(), until, tag_of({.activity = Activity::absence}));
  settle(run, person);
  for (auto const& appointment : called_off) {
    contact::move(run, person, purpose_of(appointment.tag));
  }
}

}  // namespace sim::model::staff_day
