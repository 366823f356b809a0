#include "sim/model/processes/compensation.hpp"

#include <utility>

#include "sim/model/processes/gap.hpp"
#include "sim/model/processes/hazards.hpp"
#include "sim/model/processes/needs.hpp"
#include "sim/model/processes/staff_day.hpp"
#include "sim/random/uniform.hpp"

namespace sim::model::compensation {

namespace {

/// The luck of one case, drawn at once so that each part is the same in every arm.
struct Lots {
  double purchase;
  double thought;
  double grant;
  double delivery;
};

Lots lots_of(Run& run, CitizenId citizen) {
  auto rng = run.luck(
      Decision::compensation_course, citizen, run.world().citizen(citizen).counts.compensations);
  double const purchase = random::uniform(rng);
  double const thought = random::uniform(rng);
  double const grant = random::uniform(rng);
  return {purchase, thought, grant, random::uniform(rng)};
}

/// Chance that somebody thinks of the schemes: halved with every half-life since the last use.
double knowledge(Run const& run, StaffId person) {
  auto const used = run.world().staff(person).compensated;
  return used == SimTime::min() ? 0.0 : knowledge_left(run.now() - used, run.setting().nature);
}

/// Whose desk the application takes: the specialist's own, or the one of the granting role with
/// the fewest tasks.
StaffId whose_desk(World const& world, CitizenId citizen) {
  auto const granter = world.doses(citizen).compensation.granter;
  return granter == no_index ? world.citizen(citizen).relation(RelationKind::specialist).staff
                             : staff_day::least_busy(world, granter);
}

/// Part of the unmet needs is met from now on.
void help(Run& run, CitizenId citizen) {
  auto& self = run.world().citizen(citizen);
  auto const raised = [&](float match) {
    return static_cast<float>(
        match_with_compensation(static_cast<double>(match), run.world().response()));
  };
  hazards::touch(run, citizen, [&] {
    self.compensation = Compensation::delivered;
    if (!self.placement.firm.is_none()) {
      self.placement.match = raised(self.placement.match);
    } else if (has_ordinary_hours(self.state)) {
      self.job_match = raised(self.job_match);
    }
  });
}

void wait_for(Run& run, CitizenId citizen, EventKind kind, Duration after) {
  run.plan(run.world().citizen(citizen).relief,
           run.now() + std::max(after, Duration{1}),
           {.kind = kind, .agent = citizen.index});
}

}  // namespace

double match_at(World const& world, CitizenId citizen, FirmId firm) {
  double const match = match_of(world.profile(citizen).needs, world.firm(firm).offers);
  return world.citizen(citizen).compensation == Compensation::delivered
             ? match_with_compensation(match, world.response())
             : match;
}

void consider(Run& run, CitizenId citizen, FirmId firm) {
  auto& world = run.world();
  auto& self = world.citizen(citizen);
  auto const& nature = world.setting().nature;
  auto const& specialist = self.relation(RelationKind::specialist);
  if (world.doses(citizen).compensation.application == Duration::zero() ||
      self.compensation != Compensation::none || !specialist.is_held() ||
      !needs::is_disability_known(world, citizen)) {
    return;
  }
  double const match = match_at(world, citizen, firm);
  if (match >= nature.good_match) {
    run.emit({.kind = FactKind::compensation_needless,
              .citizen = citizen,
              .firm = firm,
              .value = match});
    return;
  }
  auto const lots = lots_of(run, citizen);
  if (lots.purchase < nature.self_purchase_share) {
    run.emit({.kind = FactKind::compensation_bought, .citizen = citizen, .firm = firm});
    help(run, citizen);
    return;
  }
  auto const desk = whose_desk(world, citizen);
  if (desk.is_none() || lots.thought >= knowledge(run, specialist.staff)) {
    ++self.counts.compensations;
    run.emit(
        {.kind = FactKind::compensation_overlooked, .citizen = citizen, .staff = specialist.staff});
    return;
  }
  self.compensation = Compensation::applied;
  staff_day::add_task(run,
                      desk,
                      {.activity = Activity::application,
                       .relation = RelationKind::specialist,
                       .citizen = citizen},
                      world.doses(citizen).compensation.application);
}

void apply(Run& run, StaffId person, CitizenId citizen) {
  auto& world = run.world();
  auto& self = world.citizen(citizen);
  if (is_absorbing(self.state)) {
    return;
  }
  world.staff(person).compensated = run.now();
  auto const& specialist = self.relation(RelationKind::specialist);
  if (specialist.is_held()) {
    world.staff(specialist.staff).compensated = run.now();
  }
  run.emit({.kind = FactKind::compensation_applied, .citizen = citizen, .staff = person});
  auto const& dose = world.doses(citizen).compensation;
  auto const lots = lots_of(run, citizen);
  self.relief_since = run.now();
  self.delivery = part_way(dose.delivery_min, dose.delivery_max, lots.delivery);
  wait_for(run,
           citizen,
           EventKind::compensation_granted,
           part_way(dose.grant_min, dose.grant_max, lots.grant));
}

void grant(Run& run, CitizenId citizen) {
  auto& self = run.world().citizen(citizen);
  self.relief = engine::Ticket::none();
  if (is_absorbing(self.state)) {
    return;
  }
  self.compensation = Compensation::granted;
  run.emit({.kind = FactKind::compensation_granted,
            .citizen = citizen,
            .value = days(run.now() - std::exchange(self.relief_since, run.now()))});
  wait_for(run, citizen, EventKind::compensation_delivered, self.delivery);
}

void deliver(Run& run, CitizenId citizen) {
  auto& self = run.world().citizen(citizen);
  self.relief = engine::Ticket::none();
  if (is_absorbing(self.state)) {
    return;
  }
  run.emit({.kind = FactKind::compensation_delivered,
            .citizen = citizen,
            .value = days(run.now() - self.relief_since)});
  ++self.counts.compensations;
  help(run, citizen);
}

}  // namespace sim::model::compensation
