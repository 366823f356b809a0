#pragma once

#include <string>
#include <vector>

#include "sim/scenario/toml/document.hpp"

namespace sim::scenario {

/// The document with settings from the command line, `key=value`, applied in order.
///
/// The key is a path (`staff.caseworker.count`: elements of lists by name, odd names in quotes).
/// The value is TOML, or plain text where it is not: `run.length=2 years`. A setting replaces a
/// sourced value as a whole. The place of what it sets is "--set key=value".
///
/// Errors: ScenarioError with the faults of all settings. Unknown keys are found when reading.
[[nodiscard]] Document with_settings(Document document, std::vector<std::string> const& settings);

}  // namespace sim::scenario
