#pragma once

#include "sim/model/run.hpp"

/// Compensation schemes for a known disability: aids, personal assistance, preferential access.
///
/// Rarely used, for three reasons that the model has: a good match needs none; firm or citizen buy
/// small things themselves; and staff who have not used the schemes for long do not think of them.
/// What is delivered belongs to the citizen and meets part of the unmet needs at this workplace and
/// the next.
///
/// Resource: working time of the specialist, or of the role that grants. Facts:
/// compensation_needless, compensation_bought, compensation_overlooked, compensation_applied,
/// compensation_granted, compensation_delivered. Randomness: Decision::compensation_course, four
/// draws per case.
namespace sim::model::compensation {

/// A workplace has been found: is help needed, and does anybody think of it?
void consider(Run& run, CitizenId citizen, FirmId firm);

/// Match with a workplace, with the help that the citizen already has.
[[nodiscard]] double match_at(World const& world, CitizenId citizen, FirmId firm);

/// The application has been written.
void apply(Run& run, StaffId person, CitizenId citizen);

/// Event: granted.
void grant(Run& run, CitizenId citizen);

/// Event: delivered.
void deliver(Run& run, CitizenId citizen);

}  // namespace sim::model::compensation
