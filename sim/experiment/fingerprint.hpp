#pragma once

#include <string>

#include "sim/scenario/scenario.hpp"

namespace sim::experiment {

/// The version of the program, as in CMakeLists.txt.
[[nodiscard]] std::string program_version();

/// Names a run: the same fingerprint, the same replications. Made of the resolved scenario, the
/// seed and the version, not of how many replications are wanted.
[[nodiscard]] std::string fingerprint_of(scenario::Scenario const& scenario);

}  // namespace sim::experiment
