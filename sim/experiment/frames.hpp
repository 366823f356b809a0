#pragma once

#include <string>
#include <vector>

#include "sim/experiment/origin.hpp"
#include "sim/experiment/replicate.hpp"
#include "sim/experiment/series.hpp"
#include "sim/experiment/summary.hpp"
#include "sim/record/table.hpp"
#include "sim/scenario/scenario.hpp"

/// What the results file holds, as tables; documented for users in output/README.md.
namespace sim::experiment {

/// What one replication adds: stocks, outcomes, resources, costs, and for the first few
/// replications every citizen's trajectory and spells. The events are apart, in a Chronicle.
[[nodiscard]] record::Frame frame_of(scenario::Scenario const& scenario,
                                     Replication const& replication);

/// Outcomes: means over replications with their standard errors.
[[nodiscard]] record::Group summary_group(scenario::Scenario const& scenario,
                                          SeriesTable const& series);

/// Outcomes: differences of every arm to the first one, taken inside each replication; the scenario
/// has two arms or more.
[[nodiscard]] record::Group comparison_group(scenario::Scenario const& scenario,
                                             SeriesTable const& series);

/// The replications that the program could not finish; there is one or more.
[[nodiscard]] record::Group failures_group(std::vector<Failure> const& failures);

/// Where the results come from: the resolved scenario, versions, seed, command.
[[nodiscard]] record::Group provenance_group(scenario::Scenario const& scenario,
                                             Origin const& origin);

}  // namespace sim::experiment
