#pragma once

#include "sim/experiment/replicate.hpp"
#include "sim/record/table.hpp"
#include "sim/scenario/scenario.hpp"

namespace sim::experiment {

/// Queues, waits, caseloads and hours of every role in every region, month by month.
[[nodiscard]] record::Group resources_group(scenario::Scenario const& scenario,
                                            Replication const& replication);

/// What was used, in natural units and by year: staff hours, weeks in each state, places begun.
[[nodiscard]] record::Group costs_group(scenario::Scenario const& scenario,
                                        Replication const& replication);

/// Every citizen month by month: a ragged table, persons and their rows. Empty without paths.
[[nodiscard]] record::Group trajectories_group(scenario::Scenario const& scenario,
                                               Replication const& replication);

/// Every spell in a labour state. Empty without paths.
[[nodiscard]] record::Group spells_group(scenario::Scenario const& scenario,
                                         Replication const& replication);

/// Every event of the citizens of the log: a ragged table. Empty without events.
[[nodiscard]] record::Group events_group(scenario::Scenario const& scenario,
                                         Replication const& replication);

}  // namespace sim::experiment
