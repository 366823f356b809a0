#include "sim/model/processes/competence.hpp"

#include "sim/model/processes/staff_day.hpp"

namespace sim::model::competence {

namespace {

constexpr Duration year = std::chrono::days{365};
constexpr Duration first_training = std::chrono::days{30};
constexpr int sparring_lasts = 2;  // Intervals.

void plan_training(Run& run, RoleIndex role, Duration after) {
  auto const& terms = run.setting().roles[role];
  if (terms.training > Duration::zero() && terms.trained_a_year > 0) {
    run.plan(run.now() + after, {.kind = EventKind::training_due, .agent = role});
  }
}

void plan_sparring(Run& run, RoleIndex role) {
  auto const& terms = run.setting().roles[role];
  if (terms.sparring > Duration::zero() && terms.sparring_interval > Duration::zero()) {
    run.plan(run.now() + terms.sparring_interval, {.kind = EventKind::sparring_due, .agent = role});
  }
}

/// Calls for each person of a role who is there.
template <class Visit>
void for_each_employed(Run& run, RoleIndex role, Visit&& visit) {
  auto const count = run.world().staff_of(role).size();
  for (std::uint32_t k = 0; k < count; ++k) {
    auto const person = run.world().staff_at(role, engine::ServerId{k});
    if (run.world().staff(person).is_employed) {
      visit(person);
    }
  }
}

}  // namespace

void plan(Run& run, RoleIndex role) {
  plan_training(run, role, first_training);
  plan_sparring(run, role);
}

void train(Run& run, RoleIndex role) {
  auto const& terms = run.setting().roles[role];
  int reached = 0;
  for_each_employed(run, role, [&](StaffId person) {
    if (reached < terms.trained_a_year && !run.world().staff(person).is_trained) {
      staff_day::add_task(run, person, {.activity = Activity::training}, terms.training);
      ++reached;
    }
  });
  plan_training(run, role, year);
}

void spar(Run& run, RoleIndex role) {
  for_each_employed(run, role, [&](StaffId person) {
    staff_day::add_task(
        run, person, {.activity = Activity::sparring}, run.setting().roles[role].sparring);
  });
  plan_sparring(run, role);
}

void complete_training(Run& run, StaffId person) {
  auto& self = run.world().staff(person);
  self.is_trained = true;
  self.compensated = run.now();
  run.emit({.kind = FactKind::trained, .staff = person});
}

void complete_sparring(Run& run, StaffId person) {
  run.world().staff(person).sparred = run.now();
}

Competence of(Run const& run, StaffId person) {
  auto const& self = run.world().staff(person);
  auto const& role = run.setting().roles[self.role];
  bool const has_sparred = self.sparred != SimTime::min() &&
                           run.now() - self.sparred <= sparring_lasts * role.sparring_interval;
  return {
      .is_trained = self.is_trained, .has_sparred = has_sparred, .is_volunteer = role.is_volunteer};
}

}  // namespace sim::model::competence
