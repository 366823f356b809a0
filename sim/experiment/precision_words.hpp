#pragma once

#include <string>

#include "sim/experiment/stopping_rule.hpp"

namespace sim::experiment {

/// What was asked for and what was reached, a line for the stop and one for each goal:
///
///     Stopped after 84 replications (42 draws of the parameters): every goal was met and stayed
///     so over 10 draws.
///     ordinary_hours_at@30: ±0.42 pp, goal ±0.5 pp
///     q90 days_waited/jobcentre_mentor: still ±7.1 days, goal ±5 days; about 1,900 replications
///     needed
[[nodiscard]] std::string precision_text(StoppingRule const& rule);

/// What there is to tell somebody who waits.
struct Outlook {
  int replications = 0;  ///< An estimate of all that it takes.
  std::string figure;    ///< Of the goal that is farthest from being met; empty: all are.
  std::string widths;    ///< "still ±0.62 pp, goal ±0.5 pp".
};

[[nodiscard]] Outlook outlook_of(StoppingRule const& rule);

}  // namespace sim::experiment
