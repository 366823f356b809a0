#pragma once

#include "sim/report/odd_tables.hpp"
#include "sim/scenario/scenario.hpp"

/// What one scenario puts into the ODD protocol.
namespace sim::report::odd_scenario {

/// The blocks `scenario`, `scales`, `policies`, `input` and `parameters`.
[[nodiscard]] odd_tables::Blocks blocks(scenario::Scenario const& scenario);

}  // namespace sim::report::odd_scenario
