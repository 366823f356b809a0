#pragma once

#include <string>
#include <vector>

#include "sim/experiment/outcome_table.hpp"
#include "sim/experiment/replicate.hpp"
#include "sim/record/table.hpp"
#include "sim/scenario/scenario.hpp"

/// What the results file holds, as tables; documented for users in output/README.md.
namespace sim::experiment {

/// What one replication adds: stocks, outcomes, resources, costs, and for the first few
/// replications every citizen's trajectory and spells.
[[nodiscard]] record::Frame frame_of(scenario::Scenario const& scenario,
                                     Replication const& replication);

/// Means over replications with their standard errors.
[[nodiscard]] record::Group summary_group(scenario::Scenario const& scenario,
                                          OutcomeTable const& outcomes);

/// Where the results come from: the resolved scenario, versions, seed, command.
[[nodiscard]] record::Group provenance_group(scenario::Scenario const& scenario,
                                             std::string const& command);

/// All groups that any arm has outcomes for: segments first, then trial groups in order of first
/// use.
[[nodiscard]] std::vector<std::string> all_group_names(scenario::Scenario const& scenario);

}  // namespace sim::experiment
