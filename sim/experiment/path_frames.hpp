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

/// Outcomes of every group at every horizon.
[[nodiscard]] record::Group outcomes_group(scenario::Scenario const& scenario,
                                           Replication const& replication);

/// The further measures that the question names; there must be one.
[[nodiscard]] record::Group asked_group(scenario::Scenario const& scenario,
                                        Replication const& replication);

/// Citizens in ordinary hours, in education, served and so on, month by month; all regions
/// together.
[[nodiscard]] record::Group panel_group(scenario::Scenario const& scenario,
                                        Replication const& replication);

/// How the posts of every role fare in the last twelve months.
[[nodiscard]] record::Group staff_group(scenario::Scenario const& scenario,
                                        Replication const& replication);

/// The figures that the scenario's [[observed]] ask for; there must be one. A difference is taken
/// between the same people with the same luck.
[[nodiscard]] record::Group observed_group(scenario::Scenario const& scenario,
                                           Replication const& replication);

/// Who pays and receives how much for what, by year. The scenario must have prices.
[[nodiscard]] record::Group ledger_group(scenario::Scenario const& scenario,
                                         Replication const& replication);

/// Quantities, unit prices and amounts line by line, by year. The scenario must have prices.
[[nodiscard]] record::Group bill_group(scenario::Scenario const& scenario,
                                       Replication const& replication);

/// What the payers have of the citizens of every group, by year. The scenario must have prices.
[[nodiscard]] record::Group group_nets_group(scenario::Scenario const& scenario,
                                             Replication const& replication);

/// Every citizen month by month: a ragged table, persons and their rows. Empty without paths.
[[nodiscard]] record::Group trajectories_group(scenario::Scenario const& scenario,
                                               Replication const& replication);

/// Every spell in a labour state. Empty without paths.
[[nodiscard]] record::Group spells_group(scenario::Scenario const& scenario,
                                         Replication const& replication);

}  // namespace sim::experiment
