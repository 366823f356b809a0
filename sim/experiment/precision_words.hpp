#pragma once

#include <string>

#include "sim/experiment/stopping_rule.hpp"

namespace sim::experiment {

/// What was asked for and what was reached, a line for the stop and one for each goal:
///
///     Stopped after 84 replications (42 draws): every goal was met and stayed so over 10 draws.
///     ordinary_hours_at@30: 0.42 pp, asked for 0.5 pp
///     q90 days_waited/jobcentre_mentor: 7.1 days, asked for 5 days; about 1,900 replications
///     needed
[[nodiscard]] std::string precision_text(StoppingRule const& rule);

}  // namespace sim::experiment
