#pragma once

#include "sim/model/run.hpp"

/// Courses with a health professional: referral and waiting are in referral.cpp, the sessions are
/// meetings of the therapist relation; a course has an end.
///
/// Resource: a place and working time of the therapist. Facts: course_started, course_ended. What
/// the sessions change is in the equation of improvement.
namespace sim::model::treatment {

/// The therapist has been granted: plans the end of the course.
void begin(Run& run, CitizenId citizen);

/// Event: the course has run its length.
void complete(Run& run, CitizenId citizen);

}  // namespace sim::model::treatment
