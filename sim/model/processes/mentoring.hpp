#pragma once

#include "sim/model/run.hpp"

/// Support beside a placement when it matters most: a conflict is answered, or it is not.
///
/// Mentors' regular meetings are in contact.cpp. A conflict calls the problem-solver whom the
/// policy names, without one the specialist; it is answered when the work is done inside the
/// policy's window. An unanswered conflict stays open and makes the citizen leave.
///
/// Resource: working time, also in on-call windows; a crisis interrupts other tasks, never
/// meetings. Facts: conflict_arose, crisis_answered, crisis_unanswered.
namespace sim::model::mentoring {

/// Clock: a conflict arises at the workplace.
void call_for_help(Run& run, CitizenId citizen);

/// Somebody has dealt with it.
void answer(Run& run, StaffId person, Purpose purpose);

/// A colleague has taken over from the one who was to come.
void pass_on(Run& run, CitizenId citizen, StaffId colleague, engine::TaskId task);

/// Event: the window has passed.
void leave_unanswered(Run& run, CitizenId citizen);

/// The placement is over: nobody needs to come any more.
void close_conflict(Run& run, CitizenId citizen);

}  // namespace sim::model::mentoring
