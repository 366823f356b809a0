#pragma once

#include "sim/model/run.hpp"

/// Courses with a health professional: referral, waiting and the end of the course are in
/// referral.cpp, the sessions are meetings of the therapist relation.
///
/// Resource: a place and working time of the therapist. Facts: course_started, course_ended. What
/// the sessions change is in the equation of improvement. Randomness: Decision::deliver_element,
/// the same draw for the course at entry and for later ones.
namespace sim::model::treatment {

/// Does the citizen, entering now, come from a course of psychiatric treatment that goes on?
[[nodiscard]] bool goes_on_at_entry(Run const& run, CitizenId citizen);

/// Somebody who treats has been granted.
void begin(Run& run, CitizenId citizen, RelationKind kind);

/// The course has run its length.
void complete(Run& run, CitizenId citizen);

}  // namespace sim::model::treatment
