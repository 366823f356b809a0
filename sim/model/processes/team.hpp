#pragma once

#include "sim/model/run.hpp"

/// Common meetings: everybody who stands beside a citizen, and the citizen, at one table.
///
/// A slot is sought in which all of them are free, so a common meeting takes long to arrange and
/// costs the working time of each. It counts as one meeting with the coordinator; when there is
/// none at the table, with the lead person or the first of the others. Whoever falls ill is missed,
/// the others meet.
///
/// Resource: working time of all. Facts: team_met. Randomness: Decision::attend_meeting, one draw
/// per meeting.
namespace sim::model::team {

/// A policy with other common meetings than before has started: calls off what was booked and plans
/// the first, if it has any.
void begin(Run& run, CitizenId citizen);

/// Event: looks for a common slot.
void book(Run& run, CitizenId citizen);

/// The meeting has ended for one of the people.
void meet(Run& run, StaffId person, Purpose purpose);

/// One of the people will not be there.
void excuse(Run& run, CitizenId citizen, RelationKind kind);

/// Do the people beside this citizen see each other's appointments?
[[nodiscard]] bool is_coordinated(World const& world, CitizenId citizen);

}  // namespace sim::model::team
