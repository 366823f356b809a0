#include "sim/model/processes/screening.hpp"

#include "sim/model/processes/assignment.hpp"
#include "sim/model/processes/staff_day.hpp"
#include "sim/random/uniform.hpp"

namespace sim::model::screening {

namespace {

constexpr Duration second_try = std::chrono::days{7};

bool is_any(ScreeningDose const& dose) {
  return dose.first.length > Duration::zero();
}

/// The screening of the policy that the citizen has been assigned to, or is on.
ScreeningDose const& dose_of(World const& world, CitizenId citizen) {
  auto const assigned = world.citizen(citizen).assigned;
  return assigned == no_index ? world.doses(citizen).screening
                              : world.setting().policies[assigned].screening;
}

void plan(Run& run, CitizenId citizen, Duration after) {
  run.plan(run.now() + after, {.kind = EventKind::screening_due, .agent = citizen.index});
}

/// What one step says about a citizen: nothing when refused.
std::optional<bool> outcome(Run& run,
                            CitizenId citizen,
                            ScreeningDose::Step const& step,
                            std::uint32_t occurrence) {
  auto rng = run.luck(Decision::screening_answer, citizen, occurrence);
  bool const refuses = random::uniform(rng) < step.refused_share;
  double const positive_share =
      run.world().profile(citizen).has_disability ? step.sensitivity : 1.0 - step.specificity;
  bool const is_positive = random::uniform(rng) < positive_share;
  return refuses ? std::nullopt : std::optional{is_positive};
}

void note(Run& run, CitizenId citizen, StaffId person, Screening result) {
  run.world().citizen(citizen).screening = result;
  run.emit({.kind = FactKind::screened,
            .code = static_cast<std::int32_t>(result),
            .citizen = citizen,
            .staff = person});
}

}  // namespace

bool is_pending(World const& world, CitizenId citizen) {
  return is_any(dose_of(world, citizen)) &&
         world.citizen(citizen).screening == Screening::none;
}

bool begin(Run& run, CitizenId citizen) {
  bool const is_due = is_pending(run.world(), citizen);
  if (is_due) {
    plan(run, citizen, dose_of(run.world(), citizen).begins_after);
  }
  return is_due;
}

void ask(Run& run, CitizenId citizen) {
  auto const& self = run.world().citizen(citizen);
  if (self.assigned == no_index || is_absorbing(self.state)) {
    return;
  }
  auto const& lead = self.relation(RelationKind::lead);
  if (!lead.is_held() || !is_served(self.state)) {
    plan(run, citizen, second_try);
    return;
  }
  staff_day::add_task(run,
                      lead.staff,
                      {.activity = Activity::screening, .citizen = citizen},
                      dose_of(run.world(), citizen).first.length);
}

void answer(Run& run, StaffId person, CitizenId citizen) {
  auto const& self = run.world().citizen(citizen);
  if (self.assigned == no_index || is_absorbing(self.state)) {
    return;
  }
  if (!is_served(self.state)) {
    plan(run, citizen, second_try);
    return;
  }
  auto const& dose = dose_of(run.world(), citizen);
  auto const positive = outcome(run, citizen, dose.first, 0);
  if (!positive.value_or(false)) {
    note(run, citizen, person, positive ? Screening::negative : Screening::refused);
    assignment::fall_back(run, citizen);
    return;
  }
  bool const has_talk = dose.talk.length > Duration::zero();
  note(run, citizen, person, has_talk ? Screening::positive : Screening::confirmed);
  assignment::admit(run, citizen);
}

bool awaits_talk(World const& world, CitizenId citizen, RelationKind kind) {
  auto const& self = world.citizen(citizen);
  return kind == RelationKind::specialist && self.screening == Screening::positive &&
         self.assigned == no_index && world.doses(citizen).screening.talk.length > Duration::zero();
}

bool talk(Run& run, StaffId person, CitizenId citizen) {
  auto const positive = outcome(run, citizen, dose_of(run.world(), citizen).talk, 1);
  if (positive.value_or(false)) {
    note(run, citizen, person, Screening::confirmed);
    return true;
  }
  note(run, citizen, person, positive ? Screening::sent_away : Screening::refused);
  assignment::fall_back(run, citizen);
  return false;
}

}  // namespace sim::model::screening
