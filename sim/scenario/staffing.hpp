#pragma once

#include <string>
#include <vector>

#include "sim/scenario/scenario.hpp"

namespace sim::scenario {

/// Roles whose diary cannot hold the meetings of a full caseload, one sentence each with the
/// arithmetic. Such a scenario runs, and its contacts come late: that may be what is being asked.
///
/// Counted are meetings, paperwork and travel at the later interval of a policy, not the search.
[[nodiscard]] std::vector<std::string> staffing_warnings(Scenario const& scenario);

}  // namespace sim::scenario
