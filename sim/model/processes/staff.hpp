#pragma once

#include <vector>

#include "sim/model/run.hpp"

/// The people who do the work come and go: leave in summer, sickness, resignation, recruitment.
///
/// A resigned person's places and desk go to colleagues, above the ceiling if need be; without
/// colleagues they wait for the successor. Facts: absence_started, absence_ended, resigned,
/// recruited, handed_over. Randomness, per post and occurrence: Decision::sickness_gap,
/// sickness_length, resignation_gap, recruitment_delay, staff_skill.
namespace sim::model::staff {

/// Creates everybody at the opening of the run and plans their absences.
void take_posts(Run& run);

/// Which absence starts; the occurrence of the event carries it.
enum class Absence : std::uint8_t { sickness, summer_leave };

/// Event: sickness or leave starts.
void leave(Run& run, StaffId person, std::uint16_t absence);

/// Event: back at work.
void come_back(Run& run, StaffId person);

/// Nobody is at the post any more: colleagues take over.
void vacate(Run& run, StaffId person);

/// Whoever holds these places now is new to the citizens.
void introduce_successors(Run& run, RoleIndex role, std::vector<engine::PlaceId> const& places);

/// Event: the so-manieth holder leaves the post; nothing when somebody else holds it by now.
void resign(Run& run, StaffId person, std::uint16_t holder);

/// Event: a successor takes the post, with a reduced caseload at first.
void recruit(Run& run, StaffId person);

/// Event: the caseload of the so-manieth holder may be full.
void settle(Run& run, StaffId person, std::uint16_t holder);

}  // namespace sim::model::staff
