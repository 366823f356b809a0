#include "sim/model/processes/planning.hpp"

#include "sim/model/processes/hazards.hpp"
#include "sim/model/processes/needs.hpp"
#include "sim/model/processes/staff_day.hpp"
#include "sim/random/bernoulli.hpp"
#include "sim/random/categorical.hpp"
#include "sim/random/uniform.hpp"

namespace sim::model::planning {

namespace {

constexpr Duration until_the_owner_is_there = std::chrono::days{14};

/// A step, whether it is the first time or the update, and the policy that asks for it: together
/// the occurrence of an event.
struct Errand {
  std::uint16_t step;
  bool is_update;
  PolicyIndex policy;

  [[nodiscard]] std::uint16_t place() const {
    return static_cast<std::uint16_t>(step + (is_update ? plan_step_count : 0));
  }

  [[nodiscard]] std::uint16_t occurrence() const {
    return static_cast<std::uint16_t>(2 * plan_step_count * policy + place());
  }

  [[nodiscard]] std::uint8_t bit() const { return static_cast<std::uint8_t>(1U << place()); }
};

Errand errand_of(std::uint16_t occurrence) {
  auto const place = static_cast<std::uint16_t>(occurrence % (2 * plan_step_count));
  return {.step = static_cast<std::uint16_t>(place % plan_step_count),
          .is_update = place >= plan_step_count,
          .policy = static_cast<PolicyIndex>(occurrence / (2 * plan_step_count))};
}

void plan(Run& run, CitizenId citizen, Errand errand, Duration after) {
  run.plan(run.now() + after,
           {.kind = EventKind::plan_step_due,
            .occurrence = errand.occurrence(),
            .agent = citizen.index});
}

void plan_steps(Run& run, CitizenId citizen) {
  auto const& dose = run.world().doses(citizen).planning;
  auto const policy = run.world().citizen(citizen).policy;
  for (std::uint16_t k = 0; k < plan_step_count; ++k) {
    auto const& step = dose.steps[k];
    if (step.length == Duration::zero()) {
      continue;
    }
    auto rng = run.luck(Decision::plan_step_made, citizen, k);
    double const lot = random::uniform(rng);
    if (lot < step.share) {
      plan(run, citizen, {k, false, policy}, dose.begins_after);
    }
    if (lot < step.updated_share) {
      plan(run, citizen, {k, true, policy}, dose.begins_after + dose.updated_after);
    }
  }
}

void plan_sub_goal(Run& run, CitizenId citizen) {
  auto const interval = run.world().doses(citizen).planning.sub_goal_interval;
  auto& ticket = run.world().citizen(citizen).sub_goal;
  if (interval > Duration::zero()) {
    run.plan(
        ticket, run.now() + interval, {.kind = EventKind::sub_goal_due, .agent = citizen.index});
  } else {
    run.withdraw(ticket);
  }
}

void set_job_goal(Run& run, CitizenId citizen) {
  auto const& nature = run.setting().nature;
  if (!run.world().doses(citizen).planning.may_change_wish) {
    return;
  }
  auto rng = run.luck(Decision::other_wish, citizen);
  if (!random::bernoulli(Probability{nature.wish_changes}, rng)) {
    return;
  }
  auto& self = run.world().citizen(citizen);
  self.wish = static_cast<std::uint8_t>(random::categorical(run.setting().firms.sectors, rng));
  run.emit({.kind = FactKind::wish_changed, .code = self.wish, .citizen = citizen});
}

}  // namespace

void begin(Run& run, CitizenId citizen) {
  plan_steps(run, citizen);
  plan_sub_goal(run, citizen);
}

void ask_for_step(Run& run, CitizenId citizen, std::uint16_t occurrence) {
  auto const errand = errand_of(occurrence);
  auto& self = run.world().citizen(citizen);
  auto const& dose = run.world().doses(citizen).planning;
  auto const& step = dose.steps[errand.step];
  bool const is_asked = (self.plan_asked & errand.bit()) != 0;
  bool const is_of_another_plan = run.setting().policies[errand.policy].planning != dose;
  if (is_asked || is_of_another_plan || !is_served(self.state)) {
    return;
  }
  auto const& owner = self.relation(step.by);
  Errand const first{errand.step, false, errand.policy};
  bool const is_too_early = errand.is_update && (self.plan_steps & first.bit()) == 0;
  if (!owner.is_held() || is_too_early) {
    plan(run, citizen, errand, until_the_owner_is_there);
    return;
  }
  self.plan_asked |= errand.bit();
  staff_day::add_task(run,
                      owner.staff,
                      {.activity = Activity::planning,
                       .relation = step.by,
                       .citizen = citizen,
                       .occurrence = occurrence},
                      step.length);
}

void make_step(Run& run, StaffId person, Purpose purpose) {
  auto const errand = errand_of(purpose.occurrence);
  auto const step = static_cast<PlanStep>(errand.step);
  auto& self = run.world().citizen(purpose.citizen);
  if (!is_served(self.state)) {
    self.plan_asked &= static_cast<std::uint8_t>(~errand.bit());
    return;
  }
  self.plan_steps |= errand.bit();
  run.emit({.kind = FactKind::plan_step,
            .code = errand.step + (errand.is_update ? update_code : 0),
            .citizen = purpose.citizen,
            .staff = person});
  if (errand.is_update || (step != PlanStep::job_goal && step != PlanStep::personal_cv)) {
    return;
  }
  needs::learn(run, purpose.citizen, run.setting().nature.plan_reveals);
  if (step == PlanStep::job_goal) {
    set_job_goal(run, purpose.citizen);
  }
}

void ask_for_sub_goal(Run& run, CitizenId citizen) {
  auto& self = run.world().citizen(citizen);
  self.sub_goal = engine::Ticket::none();
  auto const& dose = run.world().doses(citizen).planning;
  if (is_absorbing(self.state)) {
    return;
  }
  auto const& owner = self.relation(dose.sub_goals_by);
  if (!owner.is_held() || !is_served(self.state)) {
    plan_sub_goal(run, citizen);
    return;
  }
  staff_day::add_task(
      run,
      owner.staff,
      {.activity = Activity::sub_goal, .relation = dose.sub_goals_by, .citizen = citizen},
      dose.sub_goal_length);
}

void see_sub_goal(Run& run, StaffId person, CitizenId citizen) {
  auto& self = run.world().citizen(citizen);
  if (is_absorbing(self.state)) {
    return;
  }
  auto rng = run.luck(Decision::sub_goal_reached, citizen, self.counts.sub_goals);
  ++self.counts.sub_goals;
  bool const is_reached =
      random::bernoulli(Probability{run.setting().nature.sub_goal_reached}, rng);
  if (is_reached) {
    hazards::touch(run, citizen, [&] {
      self.condition.engagement =
          engagement_after_sub_goal(self.condition.engagement, run.world().response());
    });
  }
  run.emit({.kind = FactKind::sub_goal_seen,
            .code = is_reached ? 1 : 0,
            .citizen = citizen,
            .staff = person});
  plan_sub_goal(run, citizen);
}

}  // namespace sim::model::planning
