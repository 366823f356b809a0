#include "sim/model/processes/placement_search.hpp"

#include <algorithm>

#include "sim/model/processes/company_centre.hpp"
#include "sim/model/processes/compensation.hpp"
#include "sim/model/processes/hazards.hpp"
#include "sim/model/processes/hiring.hpp"
#include "sim/model/processes/own_search.hpp"
#include "sim/model/processes/placement.hpp"
#include "sim/model/processes/staff_day.hpp"
#include "sim/random/bernoulli.hpp"
#include "sim/random/categorical.hpp"
#include "sim/random/exponential.hpp"
#include "sim/random/uniform.hpp"
#include "sim/random/uniform_index.hpp"

namespace sim::model::placement_search {

namespace {

bool is_searched_for(Citizen const& self) {
  return (self.state == LabourState::benefit || self.state == LabourState::hours_beside_benefit) &&
         self.placement.firm.is_none() && self.relation(RelationKind::specialist).is_held();
}

void plan_next(Run& run, CitizenId citizen, Duration after) {
  run.plan(run.world().citizen(citizen).search,
           run.now() + after,
           {.kind = EventKind::search_due, .agent = citizen.index});
}

FirmId draw_firm(World const& world, random::Stream& rng) {
  auto const ladder = world.size_ladder();
  double const rung = random::uniform(rng) * ladder.back();
  auto const found = std::ranges::upper_bound(ladder, rung);
  auto const last = ladder.size() - 1;
  return FirmId{static_cast<std::uint32_t>(
      std::min<std::size_t>(static_cast<std::size_t>(found - ladder.begin()), last))};
}

/// How promising a firm looks to the specialist.
double promise(World const& world, CitizenId citizen, FirmId id) {
  auto const& profile = world.profile(citizen);
  auto const& firm = world.firm(id);
  auto const& self = world.citizen(citizen);
  auto const known = static_cast<double>(self.known_needs);
  bool const wished = world.doses(citizen).search.follows_wish && firm.sector == self.wish;
  return known * match_of(profile.needs, firm.offers) + firm.relation + (wished ? 1.0 : 0.0);
}

/// Any member of the company centre; without members any firm.
FirmId draw_member(World const& world, random::Stream& rng) {
  auto const& members = world.members();
  return members.empty() ? draw_firm(world, rng)
                         : members[random::uniform_index(members.size(), rng)];
}

FirmId choose_firm(Run& run, CitizenId citizen, Target target, random::Stream& rng) {
  auto const& world = run.world();
  auto const& dose = world.doses(citizen).search;
  bool const in_centre = dose.through_centre && target == Target::internship;
  auto const draw = [&] { return in_centre ? draw_member(world, rng) : draw_firm(world, rng); };
  FirmId best = draw();
  for (int k = 1; k < dose.firms_compared; ++k) {
    auto const other = draw();
    if (promise(world, citizen, other) > promise(world, citizen, best)) {
      best = other;
    }
  }
  return best;
}

Target draw_target(SearchDose const& dose, random::Stream& rng) {
  double const lot = random::uniform(rng);
  if (lot < dose.share_jobs) {
    return Target::job;
  }
  if (lot < dose.share_jobs + dose.share_education) {
    return Target::education;
  }
  return lot < dose.share_jobs + dose.share_education + dose.share_hours ? Target::hours
                                                                         : Target::internship;
}

/// What a placement will be for is agreed before a firm is asked.
Aim draw_aim(Run& run, CitizenId citizen) {
  auto const& aims = run.world().doses(citizen).placement.aims;
  auto rng =
      run.luck(Decision::placement_aim, citizen, run.world().citizen(citizen).counts.approaches);
  return static_cast<Aim>(random::categorical(aims, rng));
}

struct Wish {
  Target target;
  Aim aim;
};

/// The chance that a firm takes to the average citizen, before anything is known of the two.
double base_chance(World const& world, Wish const& wish) {
  if (wish.target != Target::internship) {
    return world.response().job_answer;
  }
  double const recruiting = world.setting().nature.recruiting_share;
  return world.response().place_answer * (wish.aim == Aim::recruit ? recruiting : 1.0);
}

/// The firm's chance of saying yes to this citizen now.
double chance_of_yes(Run& run, CitizenId citizen, FirmId id, Wish const& wish) {
  auto const& world = run.world();
  auto const& firm = world.firm(id);
  bool const in_centre = world.doses(citizen).search.through_centre && firm.is_member;
  bool const has_place =
      in_centre ? company_centre::has_place(world, id) : firm.placed < places_of(firm.employees);
  bool const is_paid = wish.target != Target::internship;
  if (!firm.is_willing || (!is_paid && !has_place)) {
    return 0.0;
  }
  auto const& response = world.response();
  double const match = compensation::match_at(world, citizen, id);
  double const chance = answer_chance(
      base_chance(world, wish),
      answer_index(world.citizen(citizen).condition, match, firm, world.log_tightness(), response),
      world.profile(citizen).frailty * (is_paid ? world.intercepts(citizen).paid_answer : 1.0));
  return run.now() < firm.sour_until ? chance * world.setting().nature.refusal_factor : chance;
}

bool school_says_yes(Run& run, CitizenId citizen, random::Stream& rng) {
  auto const& world = run.world();
  double const chance =
      answer_chance(world.response().education_answer,
                    work_index(world.citizen(citizen).condition, world.response()),
                    world.profile(citizen).frailty * world.intercepts(citizen).school_answer);
  return random::bernoulli(Probability{chance}, rng);
}

bool firm_says_yes(Run& run, CitizenId citizen, FirmId firm, Wish const& wish) {
  auto const& world = run.world();
  auto const pair = pair_identity(world.profile(citizen).identity, world.firm(firm).identity);
  auto rng = run.luck(Decision::firm_answer, pair, world.citizen(citizen).counts.approaches);
  return random::bernoulli(Probability{chance_of_yes(run, citizen, firm, wish)}, rng);
}

void ask_firm(Run& run, StaffId person, CitizenId citizen, Target target, random::Stream& rng) {
  auto const firm = choose_firm(run, citizen, target, rng);
  run.emit({.kind = FactKind::approach_made,
            .code = static_cast<std::int32_t>(target),
            .citizen = citizen,
            .staff = person,
            .firm = firm});
  Wish const wish{target, draw_aim(run, citizen)};
  if (!firm_says_yes(run, citizen, firm, wish)) {
    run.emit({.kind = FactKind::firm_declined,
              .code = static_cast<std::int32_t>(target),
              .citizen = citizen,
              .firm = firm});
    plan_next(run, citizen, run.world().doses(citizen).search.interval);
    return;
  }
  if (target == Target::job || target == Target::hours) {
    hiring::start_job(
        run,
        citizen,
        target == Target::job ? hiring::JobSource::specialist : hiring::JobSource::agreed_hours,
        firm);
  } else {
    placement::agree(run, citizen, firm, wish.aim);
  }
}

bool is_any(SearchDose const& dose) {
  return dose.interval > Duration::zero() && dose.per_approach > Duration::zero();
}

/// A pause is a mean: some go on at once, some after long.
Duration draw_pause(Run const& run, CitizenId citizen) {
  auto const& world = run.world();
  auto const mean = world.doses(citizen).search.pause;
  if (mean == Duration::zero()) {
    return mean;
  }
  auto const& counts = world.citizen(citizen).counts;
  auto const pauses = static_cast<std::uint32_t>(counts.placements) + counts.jobs + counts.educations;
  auto rng = run.luck(Decision::search_pause, citizen, pauses);
  auto const drawn = std::min(random::exponential(minutes(mean), rng), minutes(unlimited_support));
  return Duration{static_cast<Duration::rep>(drawn)};
}

/// Until the first approach. One of the starting stock who had the specialist before the run has
/// been placed before and is somewhere in the pause between two searches.
Duration wait_for_first(Run const& run, CitizenId citizen) {
  auto const& world = run.world();
  auto const& dose = world.doses(citizen).search;
  auto const held = run.now() - world.citizen(citizen).relation(RelationKind::specialist).since;
  return held > dose.begins_after && dose.pause > Duration::zero()
             ? draw_pause(run, citizen)
             : std::max(dose.begins_after - held, Duration::zero());
}

}  // namespace

void begin(Run& run, CitizenId citizen) {
  if (is_any(run.world().doses(citizen).search)) {
    plan_next(run, citizen, wait_for_first(run, citizen));
  }
}

void change_pace(Run& run, CitizenId citizen) {
  auto const& self = run.world().citizen(citizen);
  auto const& dose = run.world().doses(citizen).search;
  if (!is_any(dose)) {
    stop(run, citizen);
  } else if (is_searched_for(self) && self.approach == engine::TaskId::none()) {
    plan_next(run, citizen, dose.begins_after);
  }
}

void go_on(Run& run, CitizenId citizen) {
  auto const& dose = run.world().doses(citizen).search;
  if (run.world().citizen(citizen).relation(RelationKind::specialist).is_held() && is_any(dose)) {
    plan_next(run, citizen, dose.interval);
  }
}

void begin_again(Run& run, CitizenId citizen) {
  auto const& dose = run.world().doses(citizen).search;
  if (run.world().citizen(citizen).relation(RelationKind::specialist).is_held() && is_any(dose)) {
    plan_next(run, citizen, draw_pause(run, citizen));
  }
}

void stop(Run& run, CitizenId citizen) {
  auto& self = run.world().citizen(citizen);
  run.withdraw(self.search);
  auto const& specialist = self.relation(RelationKind::specialist);
  if (specialist.is_held() && self.approach != engine::TaskId::none()) {
    staff_day::withdraw_task(run, specialist.staff, self.approach);
  }
  self.approach = engine::TaskId::none();
}

void ask_for_approach(Run& run, CitizenId citizen) {
  auto& self = run.world().citizen(citizen);
  self.search = engine::Ticket::none();
  auto const& dose = run.world().doses(citizen).search;
  if (!self.relation(RelationKind::specialist).is_held()) {
    return;
  }
  if (!is_searched_for(self)) {
    if (self.placement.firm.is_none()) {
      plan_next(run, citizen, dose.interval);
    }
    return;
  }
  self.approach = staff_day::add_task(run,
                                      self.relation(RelationKind::specialist).staff,
                                      {.activity = Activity::approach,
                                       .relation = RelationKind::specialist,
                                       .citizen = citizen,
                                       .occurrence = self.counts.approaches},
                                      dose.per_approach);
}

void hear_answer(Run& run, StaffId person, CitizenId citizen) {
  auto& self = run.world().citizen(citizen);
  self.approach = engine::TaskId::none();
  hazards::touch(run, citizen, [&] { self.has_wish = false; });
  auto const& dose = run.world().doses(citizen).search;
  if (!is_searched_for(self)) {
    plan_next(run, citizen, dose.interval);
    return;
  }
  ++self.counts.approaches;
  auto rng = run.luck(Decision::pick_firm, citizen, self.counts.approaches);
  auto const target = draw_target(dose, rng);
  if (target != Target::education) {
    ask_firm(run, person, citizen, target, rng);
    return;
  }
  run.emit({.kind = FactKind::approach_made,
            .code = static_cast<std::int32_t>(target),
            .citizen = citizen,
            .staff = person});
  if (school_says_yes(run, citizen, rng)) {
    own_search::accept_education(run, citizen);
  } else {
    plan_next(run, citizen, dose.interval);
  }
}

}  // namespace sim::model::placement_search
