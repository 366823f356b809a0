#include "sim/model/processes/own_search.hpp"

#include "sim/model/processes/hazards.hpp"
#include "sim/model/processes/hiring.hpp"
#include "sim/model/processes/placement.hpp"
#include "sim/model/processes/placement_search.hpp"
#include "sim/model/processes/referral.hpp"
#include "sim/model/processes/retention.hpp"
#include "sim/random/bernoulli.hpp"

namespace sim::model::own_search {

namespace {

constexpr Duration illness_postpones = std::chrono::days{7};

void plan_begin(Run& run, CitizenId citizen, Duration after) {
  run.plan(run.world().citizen(citizen).schooling,
           run.now() + after,
           {.kind = EventKind::education_begins, .agent = citizen.index});
}

}  // namespace

void find_work(Run& run, CitizenId citizen) {
  hiring::start_job(run, citizen, hiring::JobSource::own_search, FirmId::none());
}

void accept_education(Run& run, CitizenId citizen) {
  plan_begin(run, citizen, run.setting().nature.education_wait);
}

void begin_education(Run& run, CitizenId citizen) {
  auto& world = run.world();
  auto& self = world.citizen(citizen);
  run.withdraw(self.schooling);
  if (self.state == LabourState::sick_listed) {
    plan_begin(run, citizen, illness_postpones);
    return;
  }
  if (!may_start(self.state)) {
    return;
  }
  hazards::touch(run, citizen, [&] {
    placement::finish(run, citizen, placement::Reason::other_plans);
    world.enter_state(citizen, LabourState::education, 0.0, run.now());
    ++self.counts.educations;
  });
  run.emit({.kind = FactKind::education_started, .citizen = citizen});
  run.plan(self.schooling,
           run.now() + run.setting().nature.education_length,
           {.kind = EventKind::education_ends, .agent = citizen.index});
  retention::support_after_start(run, citizen);
}

void complete_education(Run& run, CitizenId citizen) {
  run.world().citizen(citizen).schooling = engine::Ticket::none();
  leave_education(run, citizen, EducationEnd::completed);
}

void leave_education(Run& run, CitizenId citizen, EducationEnd end) {
  auto& world = run.world();
  auto& self = world.citizen(citizen);
  run.withdraw(self.schooling);
  run.emit({.kind = FactKind::education_ended,
            .code = end == EducationEnd::completed ? 1 : 0,
            .citizen = citizen});
  auto rng = run.luck(Decision::education_completed, citizen, self.counts.educations);
  bool const to_work = end == EducationEnd::completed &&
                       random::bernoulli(Probability{run.setting().nature.education_to_work}, rng);
  hazards::touch(
      run, citizen, [&] { world.enter_state(citizen, LabourState::benefit, 0.0, run.now()); });
  if (to_work) {
    hiring::start_job(run, citizen, hiring::JobSource::own_search, FirmId::none());
  } else {
    retention::return_to_benefit(run, citizen);
  }
}

}  // namespace sim::model::own_search
