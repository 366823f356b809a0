#pragma once

#include <filesystem>
#include <string>

#include "sim/experiment/experiment.hpp"
#include "sim/scenario/scenario.hpp"

namespace sim::report {

/// What an experiment found, for a terminal or a letter: the outcomes of every arm with their 95 %
/// intervals, observed figures beside simulated ones, and how sure it all is.
///
/// Arms are columns, or the groups of an evaluation with its one arm. Differences between arms are
/// left out: their interval must be formed pair by pair, from the same citizens.
/// `file` is where the results are; empty when none was written.
[[nodiscard]] std::string outcome_text(scenario::Scenario const& scenario,
                                       experiment::Summary const& summary,
                                       std::filesystem::path const& file);

}  // namespace sim::report
