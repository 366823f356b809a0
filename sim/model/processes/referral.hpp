#pragma once

#include "sim/model/run.hpp"

/// Who stands beside whom: referral to a role, waiting, and the end.
///
/// Resource: places of the role's caseload pool. A duty is assigned at once, above the ceiling and
/// to somebody who is away if need be; anything else waits for a place in order of request and may
/// give up meanwhile. Facts: place_requested, place_granted, gave_up_waiting, handed_over,
/// relation_ended. Randomness: Decision::deliver_element, pair_fit; one draw each per citizen,
/// element and pair. Clock::patience.
namespace sim::model::referral {

/// Plans what a citizen who has just entered asks for, or has already.
void begin_at_entry(Run& run, CitizenId citizen);

/// Somebody is back on benefit: asks again for everybody whom the policy gives from its start.
void ask_again(Run& run, CitizenId citizen);

/// After a fall back on usual service: what the spell on support has long made due is asked for
/// now.
void hurry_what_was_due(Run& run, CitizenId citizen);

/// Plans what comes with a placement that has been agreed; ends it with the placement.
void begin_with_placement(Run& run, CitizenId citizen);
void end_with_placement(Run& run, CitizenId citizen);

/// From one dose to another. With another role, or a place of another weight, the person is asked
/// for anew and may have to be waited for.
void change_dose(Run& run, CitizenId citizen, RelationKind kind, RelationDose const& before);

/// Is an element delivered to a share of citizens delivered to this one? The same lot for a citizen
/// and an element every time, so that a larger share adds citizens and takes none away.
[[nodiscard]] bool is_given(Run const& run, CitizenId citizen, RelationKind kind, double share);

/// Plans a referral as the policy says, unless the citizen already has or awaits that person.
void plan_referral(Run& run, CitizenId citizen, RelationKind kind, Duration after);

/// Event: asks for a place.
void refer(Run& run, CitizenId citizen, RelationKind kind);

/// Clock: leaves the waiting list of the request that has waited longest.
void give_up(Run& run, CitizenId citizen);

/// Event: a course with a mentor or a therapist has run its length.
void end_course(Run& run, CitizenId citizen, RelationKind kind);

/// Ends a relation, a wait or a planned referral; the place goes to the next in line.
void end_relation(Run& run, CitizenId citizen, RelationKind kind);

/// Ends all of them.
void end_all(Run& run, CitizenId citizen);

/// Gives free places of a role to those who wait.
void serve_queue(Run& run, RoleIndex role);

/// Another person takes over from the one before: effect of a minute anew, part of engagement lost.
void meet_successor(Run& run, CitizenId citizen, RelationKind kind, StaffId successor);

}  // namespace sim::model::referral
