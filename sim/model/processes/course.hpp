#pragma once

#include "sim/model/run.hpp"

/// Group courses: one staff hour, many citizens. A role with sessions meets all its citizens at
/// once instead of one by one; who comes is each citizen's own luck.
///
/// Resource: seats (the caseload of the role) and one appointment per session. Facts: session_held,
/// meeting_held, meeting_missed. Randomness: Decision::attend_meeting, one draw per citizen and
/// session.
namespace sim::model::course {

/// Plans the first session of a person whose role has sessions.
void open(Run& run, StaffId person);

/// Event: puts the next session into the diary if there is anybody to meet.
void call_together(Run& run, StaffId person);

/// The session has been held.
void hold(Run& run, StaffId person);

}  // namespace sim::model::course
