#pragma once

#include "sim/model/run.hpp"

/// What staff know and can do: courses as far as the money reaches, and sparring among colleagues.
///
/// Both are working time that citizens do not get. Facts: trained. No luck.
namespace sim::model::competence {

/// Plans the courses and the sparring of a role.
void plan(Run& run, RoleIndex role);

/// Event: a year's money for training goes to the untrained, in order of number.
void train(Run& run, RoleIndex role);

/// Event: everybody in the role has a meeting with the colleagues.
void spar(Run& run, RoleIndex role);

/// The course is over.
void complete_training(Run& run, StaffId person);

/// The sparring is over.
void complete_sparring(Run& run, StaffId person);

/// What this person can do at present.
[[nodiscard]] Competence of(Run const& run, StaffId person);

}  // namespace sim::model::competence
