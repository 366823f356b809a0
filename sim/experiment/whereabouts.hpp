#pragma once

#include "sim/model/run.hpp"
#include "sim/scenario/scenario.hpp"

namespace sim::experiment {

/// Which run of an experiment, as it is simulated.
struct RunOf {
  scenario::Scenario const& scenario;
  scenario::Arm const& arm;
  scenario::Region const& region;
  int replication;
};

/// Runs to the end. Where the program breaks a promise on the way, the error says where: arm,
/// region, time of the simulation, the event and whose it is.
///
/// Errors: ContractError.
void run_to_end(model::Run& run, RunOf const& which);

}  // namespace sim::experiment
