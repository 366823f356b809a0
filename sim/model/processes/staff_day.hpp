#pragma once

#include <span>

#include "sim/engine/slot_search.hpp"
#include "sim/model/run.hpp"

/// A staff member's day: meetings at their time, other work in the gaps.
///
/// Resource: working time (engine/working_time.hpp). Facts: activity_started, activity_ended, and
/// those of the process that an activity belongs to.
namespace sim::model::staff_day {

/// Event: something in the diary begins or ends now.
void work(Run& run, StaffId person);

/// Lets the diary pass to the present, with the consequences of what has ended in this minute: to
/// be called before what is booked with this person is looked at.
void catch_up(Run& run, StaffId person);

/// Brings everybody's account of hours up to the present.
void bring_up_to_date(Run& run);

/// Adds a piece of work to somebody's desk. `length` is one minute or more.
engine::TaskId add_task(Run& run, StaffId person, Purpose purpose, Duration length);

/// Takes a piece of work off the desk; done so far stays done. A stale id is ignored.
void withdraw_task(Run& run, StaffId person, engine::TaskId task);

/// Nobody is at this desk any more: what lies on it goes to whoever has the citizen now, or to the
/// colleague with the least to do. Without colleagues it waits for the successor.
void pass_on_desk(Run& run, StaffId person);

/// The person of a role with the fewest tasks waiting, the lower number first; none without staff.
[[nodiscard]] StaffId least_busy(World const& world, RoleIndex role);

/// The earliest start of a meeting from `earliest` on, at which both can; nothing within a year.
/// Somebody from outside sees the citizen's other appointments only in a coordinated team; of two
/// that overlap the citizen comes to the first.
[[nodiscard]] std::optional<SimTime> find_slot(
    Run& run, StaffId person, CitizenId citizen, SimTime earliest, RelationDose const& dose);

/// The earliest slot in which all these people, and the citizen, are free.
[[nodiscard]] std::optional<SimTime> earliest_free(World const& world,
                                                   CitizenId citizen,
                                                   std::span<engine::Attendance const> people,
                                                   engine::SlotWish wish);

void book_meeting(
    Run& run, StaffId person, SimTime start, Purpose purpose, RelationDose const& dose);
void cancel_meeting(Run& run, StaffId person, SimTime start);

/// Takes a person out of the diary for a while; meetings inside are called off and booked anew.
void block(Run& run, StaffId person, SimTime until);

}  // namespace sim::model::staff_day
