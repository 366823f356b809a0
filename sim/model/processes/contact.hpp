#pragma once

#include "sim/model/run.hpp"

/// Meetings between a citizen and the people beside: due at the policy's interval, booked in both
/// diaries, held, missed or moved.
///
/// At most one request per citizen and person is open; the next is armed from the meeting that was
/// due, so an overloaded desk slows down instead of diverging.
///
/// Resource: working time of the person. Facts: meeting_booked, meeting_held, meeting_missed,
/// meeting_moved. Randomness: Decision::attend_meeting, one draw per meeting.
namespace sim::model::contact {

/// Plans the next request after a time, if the policy has meetings of this kind at all.
void arm_after(Run& run, CitizenId citizen, RelationKind kind, Duration after);

/// Plans the first request of a relation that has just been granted; one that is known from before
/// the run goes on in its rhythm.
void arm_first(Run& run, CitizenId citizen, RelationKind kind);

/// Event: asks for a meeting.
void book(Run& run, CitizenId citizen, RelationKind kind);

/// So much of the person's time has reached the citizen: engagement, and the minutes of late.
void deliver(Run& run, CitizenId citizen, RelationKind kind, Duration length);

/// The booked time has come and gone: held if the citizen came.
void meet(Run& run, StaffId person, Purpose purpose);

/// The person cannot come: the meeting is called off and asked for anew.
void move(Run& run, StaffId person, Purpose purpose);

}  // namespace sim::model::contact
