#pragma once

#include <string>
#include <vector>

#include "sim/scenario/scenario.hpp"

namespace sim::scenario {

/// Roles whose diary cannot hold the meetings of a full caseload, one sentence each with the
/// arithmetic. Such a scenario runs, and its contacts come late: that may be what is being asked.
///
/// Asked are the policies that somebody may be on, each with a caseload of its own citizens; a role
/// in two relations of a policy has both with every citizen. Counted are meetings, paperwork and
/// travel at the later interval, not the search.
[[nodiscard]] std::vector<std::string> staffing_warnings(Scenario const& scenario);

}  // namespace sim::scenario
