#include "sim/model/processes/treatment.hpp"

#include "sim/model/processes/referral.hpp"

namespace sim::model::treatment {

bool goes_on_at_entry(Run const& run, CitizenId citizen) {
  constexpr int moderate = 2;
  auto const& world = run.world();
  auto const& profile = world.profile(citizen);
  return run.now() == profile.enters && world.citizen(citizen).condition.psychiatric >= moderate &&
         referral::is_given(run,
                            citizen,
                            RelationKind::therapist,
                            run.setting().populations[profile.group].in_treatment_share);
}

void begin(Run& run, CitizenId citizen, RelationKind kind) {
  auto const& relation = run.world().citizen(citizen).relation(kind);
  run.emit({.kind = FactKind::course_started,
            .code = relation.role,
            .citizen = citizen,
            .staff = relation.staff});
}

void complete(Run& run, CitizenId citizen) {
  run.emit({.kind = FactKind::course_ended, .code = 1, .citizen = citizen});
}

}  // namespace sim::model::treatment
