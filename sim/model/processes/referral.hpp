#pragma once

#include "sim/model/run.hpp"

/// Who stands beside whom: the start of a policy, referral to a role, waiting, and the end.
///
/// Resource: places of the role's caseload pool. A duty is assigned at once, above the ceiling if
/// need be; anything else waits for a place in order of request and may give up meanwhile. Facts:
/// index_date, place_requested, place_granted, gave_up_waiting, relation_ended. Randomness:
/// Decision::assignment, deliver_element, pair_fit; one draw each per citizen, element and pair.
/// Clock::patience.
namespace sim::model::referral {

/// Puts a citizen who has just come under the baseline policy.
void begin_baseline(Run& run, CitizenId citizen);

/// Event: outcomes are counted from here, and the scenario's policy starts if one is assigned.
void start_policy(Run& run, CitizenId citizen);

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
