#pragma once

#include <string>

#include "sim/model/world.hpp"

namespace sim::report {

/// Whom a staff member has, each with the weight in places, under which ceiling, and who waits in
/// line for the role.
[[nodiscard]] std::string caseload_text(model::World const& world,
                                        model::StaffId staff,
                                        SimTime now);

}  // namespace sim::report
