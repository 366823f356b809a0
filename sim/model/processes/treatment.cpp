#include "sim/model/processes/treatment.hpp"

#include "sim/model/processes/referral.hpp"

namespace sim::model::treatment {

void begin(Run& run, CitizenId citizen) {
  auto& relation = run.world().citizen(citizen).relation(RelationKind::therapist);
  run.emit({.kind = FactKind::course_started,
            .code = relation.role,
            .citizen = citizen,
            .staff = relation.staff});
  auto const& dose = run.world().doses(citizen).relation(RelationKind::therapist);
  if (dose.course_length > Duration::zero()) {
    run.plan(relation.ends,
             run.now() + dose.course_length,
             {.kind = EventKind::course_ends,
              .relation = static_cast<std::uint8_t>(RelationKind::therapist),
              .agent = citizen.index});
  }
}

void complete(Run& run, CitizenId citizen) {
  run.world().citizen(citizen).relation(RelationKind::therapist).ends = engine::Ticket::none();
  run.emit({.kind = FactKind::course_ended, .code = 1, .citizen = citizen});
  referral::end_relation(run, citizen, RelationKind::therapist);
}

}  // namespace sim::model::treatment
