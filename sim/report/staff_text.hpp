#pragma once

#include <string>

#include "sim/experiment/staff_table.hpp"
#include "sim/scenario/scenario.hpp"

namespace sim::report {

/// How the staff fare in the last twelve months, one table per arm and region: posts, caseloads,
/// lines and waits, and what the hours in the diary go to. Roles without posts are left out.
[[nodiscard]] std::string staff_text(scenario::Scenario const& scenario,
                                     experiment::StaffTable const& staff);

}  // namespace sim::report
