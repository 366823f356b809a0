#pragma once

#include <optional>

#include "sim/experiment/experiment.hpp"
#include "sim/report/outcome_choice.hpp"
#include "sim/scenario/scenario.hpp"

namespace sim::report {

/// A figure that an evaluation observed, beside the same figure simulated.
struct Comparison {
  scenario::Observed const* observed;
  record::Measure measure;
  Cell cell;  ///< In the first arm that has the group.
  experiment::Estimate simulated;
  std::optional<double> half_width;  ///< Of the observed share, 95 %; needs the persons.
};

/// All observed figures whose horizon is one of record::horizons, in the order of the scenario.
[[nodiscard]] std::vector<Comparison> comparisons(scenario::Scenario const& scenario,
                                                  experiment::OutcomeTable const& outcomes);

}  // namespace sim::report
