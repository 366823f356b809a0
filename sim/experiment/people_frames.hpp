#pragma once

#include <cstddef>
#include <vector>

#include "sim/experiment/replicate.hpp"
#include "sim/record/table.hpp"
#include "sim/scenario/scenario.hpp"

namespace sim::experiment {

/// What is known only by looking at the same person in two arms: who gains, who loses, who is not
/// served, and what others lose.
///
/// `bases` names for every arm the one it is compared with; empty: all with the first. Who is
/// followed to a horizon in one of the two arms only is not compared. Members of a trial group are
/// those of the arm, not of the base.
[[nodiscard]] record::Group people_group(scenario::Scenario const& scenario,
                                         Replication const& replication,
                                         std::vector<std::size_t> const& bases = {});

/// What was begun, ended and dropped out of in each arm since the index dates.
[[nodiscard]] record::Group drop_out_group(scenario::Scenario const& scenario,
                                           Replication const& replication);

/// Citizens from one labour state to another between dates of the run; all regions together.
[[nodiscard]] record::Group flows_group(scenario::Scenario const& scenario,
                                        Replication const& replication);

}  // namespace sim::experiment
