#pragma once

#include <filesystem>
#include <string>

#include "sim/experiment/experiment.hpp"
#include "sim/scenario/scenario.hpp"

namespace sim::report {

/// What an experiment found, for machines: one JSON object with every outcome of every arm, group
/// and horizon that somebody was followed to. Documented in output/README.md.
///
/// Units: shares from 0 to 1, weeks. Unknown numbers are null.
[[nodiscard]] std::string outcome_json(scenario::Scenario const& scenario,
                                       experiment::Summary const& summary,
                                       std::filesystem::path const& file);

}  // namespace sim::report
