#include "sim/model/processes/placement.hpp"

#include <algorithm>

#include "sim/base/calendar.hpp"
#include "sim/base/holidays.hpp"
#include "sim/model/processes/company_centre.hpp"
#include "sim/model/processes/compensation.hpp"
#include "sim/model/processes/gap.hpp"
#include "sim/model/processes/hazards.hpp"
#include "sim/model/processes/hiring.hpp"
#include "sim/model/processes/mentoring.hpp"
#include "sim/model/processes/needs.hpp"
#include "sim/model/processes/own_search.hpp"
#include "sim/model/processes/placement_search.hpp"
#include "sim/model/processes/referral.hpp"
#include "sim/model/processes/staff_day.hpp"
#include "sim/random/bernoulli.hpp"
#include "sim/random/uniform.hpp"

namespace sim::model::placement {

namespace {

constexpr Duration first_hour = std::chrono::hours{8};
constexpr Duration illness_postpones = std::chrono::days{7};
constexpr double trust_built = 0.05;  // A firm's relation moves this share towards 1 or 0.
constexpr double trust_lost = 0.2;

SimTime first_day(Run& run, random::Stream& rng) {
  auto const& nature = run.setting().nature;
  auto const delay =
      part_way(nature.start_delay_min, nature.start_delay_max, random::uniform(rng));
  auto day = SimTime{day_number(run.now() + delay)} + std::chrono::days{1};
  while (!is_working_day(date_of(day), ClosingDays::none)) {
    day += std::chrono::days{1};
  }
  return day + first_hour;
}

void borrow_company_mentor(Run& run, CitizenId citizen) {
  auto& self = run.world().citizen(citizen);
  auto& firm = run.world().firm(self.placement.firm);
  auto const& doses = run.world().doses(citizen);
  if (!doses.uses_company_mentor || firm.mentor_skill <= 0.0 || !firm.mentored.is_none()) {
    return;
  }
  firm.mentored = citizen;
  self.placement.mentor_skill = static_cast<float>(firm.mentor_skill);
  auto const& specialist = self.relation(RelationKind::specialist);
  bool const needs_course = doses.placement.mentor_course > Duration::zero() &&
                            !firm.is_mentor_trained && specialist.is_held();
  if (needs_course) {
    staff_day::add_task(run,
                        specialist.staff,
                        {.activity = Activity::firm_mentor_course,
                         .relation = RelationKind::specialist,
                         .citizen = citizen,
                         .occurrence = self.counts.placements},
                        doses.placement.mentor_course);
  }
}

void back_to_benefit(Run& run, CitizenId citizen, Reason reason) {
  hazards::touch(run, citizen, [&] {
    bool const is_well = is_placed(run.world().citizen(citizen).state);
    finish(run, citizen, reason);
    if (is_well) {
      run.world().enter_state(citizen, LabourState::benefit, 0.0, run.now());
    }
  });
}

void plan_end(Run& run, CitizenId citizen, SimTime at) {
  auto& placement = run.world().citizen(citizen).placement;
  placement.ends = at;
  run.plan(placement.next, at, {.kind = EventKind::placement_ends, .agent = citizen.index});
}

/// The course has its length; it may begin with trial days.
void plan_course(Run& run, CitizenId citizen, PlacementDose const& dose) {
  if (dose.trial == Duration::zero() || dose.trial >= dose.length) {
    plan_end(run, citizen, run.now() + dose.length);
    return;
  }
  auto& placement = run.world().citizen(citizen).placement;
  placement.ends = run.now() + dose.length;
  run.plan(placement.next,
           run.now() + dose.trial,
           {.kind = EventKind::trial_ends, .agent = citizen.index});
}

/// What the host decides on the last day.
enum class LastDay : std::uint8_t { hires, extends, says_goodbye };

LastDay decide_last_day(Run& run, CitizenId citizen) {
  auto const& world = run.world();
  auto const& self = world.citizen(citizen);
  auto const& nature = world.setting().nature;
  auto const match = static_cast<double>(self.placement.match);
  double const frailty = world.profile(citizen).frailty * world.intercepts(citizen).paid_answer;
  double const index = answer_index(self.condition,
                                    match,
                                    world.firm(self.placement.firm),
                                    world.log_tightness(),
                                    world.response());
  auto const occurrence = 2U * self.counts.placements + (self.placement.is_extended ? 1U : 0U);
  auto rng = run.luck(Decision::host_hires, citizen, occurrence);
  double const base = nature.host_hires[static_cast<std::size_t>(self.placement.aim)];
  if (random::bernoulli(Probability{answer_chance(base, index, frailty)}, rng)) {
    return LastDay::hires;
  }
  bool const extends = random::bernoulli(Probability{nature.host_extends}, rng) &&
                       !self.placement.is_extended &&
                       world.doses(citizen).placement.extension > Duration::zero();
  return extends ? LastDay::extends : LastDay::says_goodbye;
}

}  // namespace

void agree(Run& run, CitizenId citizen, FirmId firm, Aim aim) {
  auto& world = run.world();
  auto& self = world.citizen(citizen);
  auto const& dose = world.doses(citizen).placement;
  world.take_firm_place(firm);
  auto rng = run.luck(Decision::start_delay, citizen, self.counts.placements);
  auto const starts = first_day(run, rng);
  self.placement = {.firm = firm,
                    .starts = starts,
                    .match = static_cast<float>(compensation::match_at(world, citizen, firm)),
                    .aim = aim,
                    .is_subsidised = random::bernoulli(Probability{dose.share_subsidised}, rng)};
  ++self.counts.placements;
  run.emit({.kind = FactKind::placement_agreed,
            .citizen = citizen,
            .firm = firm,
            .value = static_cast<double>(self.placement.match)});
  run.plan(self.placement.next,
           self.placement.starts,
           {.kind = EventKind::placement_starts, .agent = citizen.index});
  if (dose.introduction > Duration::zero()) {
    staff_day::add_task(run,
                        self.relation(RelationKind::specialist).staff,
                        {.activity = Activity::introduction,
                         .relation = RelationKind::specialist,
                         .citizen = citizen,
                         .occurrence = self.counts.placements},
                        dose.introduction);
  }
  referral::begin_with_placement(run, citizen);
}

void introduce(Run& run, Purpose purpose) {
  auto& self = run.world().citizen(purpose.citizen);
  bool const still_agreed =
      !self.placement.firm.is_none() && self.counts.placements == purpose.occurrence;
  if (still_agreed) {
    hazards::touch(run, purpose.citizen, [&] { self.placement.introduction = 1.0F; });
  }
}

void start(Run& run, CitizenId citizen) {
  auto& world = run.world();
  auto& self = world.citizen(citizen);
  self.placement.next = engine::Ticket::none();
  if (self.state == LabourState::sick_listed) {
    run.plan(self.placement.next,
             run.now() + illness_postpones,
             {.kind = EventKind::placement_starts, .agent = citizen.index});
    return;
  }
  if (self.state != LabourState::benefit && self.state != LabourState::hours_beside_benefit) {
    finish(run, citizen, Reason::other_plans);
    return;
  }
  auto const& dose = world.doses(citizen).placement;
  hazards::touch(run, citizen, [&] {
    self.placement.starts = run.now();
    borrow_company_mentor(run, citizen);
    world.enter_state(
        citizen,
        self.placement.is_subsidised ? LabourState::wage_subsidy : LabourState::internship,
        dose.hours_at_start,
        run.now());
    plan_course(run, citizen, dose);
  });
  ++world.review().started;
  run.emit({.kind = FactKind::placement_started,
            .code = static_cast<std::int32_t>(self.placement.aim),
            .citizen = citizen,
            .firm = self.placement.firm,
            .value = static_cast<double>(self.placement.match)});
  compensation::consider(run, citizen, self.placement.firm);
}

void end_trial(Run& run, CitizenId citizen) {
  auto& placement = run.world().citizen(citizen).placement;
  placement.next = engine::Ticket::none();
  if (static_cast<double>(placement.match) < run.setting().nature.trial_match) {
    back_to_benefit(run, citizen, Reason::did_not_fit);
    placement_search::go_on(run, citizen);
    return;
  }
  plan_end(run, citizen, placement.ends);
}

void train_company_mentor(Run& run, Purpose purpose) {
  auto& self = run.world().citizen(purpose.citizen);
  if (self.placement.firm.is_none() || self.counts.placements != purpose.occurrence) {
    return;
  }
  auto& firm = run.world().firm(self.placement.firm);
  hazards::touch(run, purpose.citizen, [&] {
    firm.is_mentor_trained = true;
    firm.mentor_skill = skill_after_course(firm.mentor_skill, run.world().response());
    self.placement.mentor_skill = static_cast<float>(firm.mentor_skill);
  });
  run.emit({.kind = FactKind::company_mentor_trained,
            .firm = self.placement.firm,
            .value = firm.mentor_skill});
}

void end(Run& run, CitizenId citizen) {
  auto& world = run.world();
  auto& self = world.citizen(citizen);
  self.placement.next = engine::Ticket::none();
  hazards::catch_up(run, citizen);
  bool const is_well = is_placed(self.state);
  auto const decision = is_well ? decide_last_day(run, citizen) : LastDay::says_goodbye;
  auto const firm = self.placement.firm;
  if (decision == LastDay::hires) {
    hiring::start_job(run, citizen, hiring::JobSource::host, firm);
    return;
  }
  if (decision == LastDay::extends) {
    self.placement.is_extended = true;
    plan_end(run, citizen, run.now() + world.doses(citizen).placement.extension);
    run.emit({.kind = FactKind::placement_extended, .citizen = citizen, .firm = firm});
    return;
  }
  back_to_benefit(run, citizen, Reason::completed);
  placement_search::begin_again(run, citizen);
}

void drop_out(Run& run, CitizenId citizen) {
  auto& world = run.world();
  if (is_in_education(world.citizen(citizen).state)) {
    own_search::leave_education(run, citizen, own_search::EducationEnd::given_up);
    return;
  }
  finish(run, citizen, Reason::dropped_out);
  world.enter_state(citizen, LabourState::benefit, 0.0, run.now());
  placement_search::begin_again(run, citizen);
}

void finish(Run& run, CitizenId citizen, Reason reason) {
  auto& world = run.world();
  auto& self = world.citizen(citizen);
  auto& placement = self.placement;
  if (placement.firm.is_none()) {
    return;
  }
  auto const id = placement.firm;
  auto& firm = world.firm(id);
  bool const was_clarifying = placement.aim == Aim::clarify;
  run.withdraw(placement.next);
  mentoring::close_conflict(run, citizen);
  world.free_firm_place(id);
  if (firm.mentored == citizen) {
    firm.mentored = CitizenId::none();
  }
  if (placement.has_conflict && reason != Reason::hired) {
    firm.relation -= trust_lost * firm.relation;
    firm.sour_until = run.now() + run.setting().nature.bad_experience;
    company_centre::leave(run, id);
  } else if (reason == Reason::completed || reason == Reason::hired) {
    firm.relation += trust_built * (1.0 - firm.relation);
  }
  placement = {};
  run.emit({.kind = FactKind::placement_ended,
            .code = static_cast<std::int32_t>(reason),
            .citizen = citizen,
            .firm = id});
  if (was_clarifying && reason == Reason::completed) {
    needs::learn(run, citizen, run.setting().nature.clarifying_reveals);
  }
  referral::end_with_placement(run, citizen);
}

void grow_hours(Run& run, CitizenId citizen) {
  auto& world = run.world();
  auto const& self = world.citizen(citizen);
  if (!is_placed(self.state)) {
    return;
  }
  auto const& dose = world.doses(citizen).placement;
  double const passed = dose.length > Duration::zero()
                            ? minutes(run.now() - self.placement.starts) / minutes(dose.length)
                            : 1.0;
  double const hours = dose.hours_at_start +
                       (dose.hours_at_end - dose.hours_at_start) * std::clamp(passed, 0.0, 1.0);
  double const whole = static_cast<double>(static_cast<int>(hours));
  if (whole > self.weekly_hours) {
    world.enter_state(citizen, self.state, whole, run.now());
  }
}

}  // namespace sim::model::placement
