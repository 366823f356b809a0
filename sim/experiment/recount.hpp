#pragma once

#include <filesystem>
#include <functional>
#include <vector>

#include "sim/experiment/origin.hpp"
#include "sim/experiment/summary.hpp"
#include "sim/scenario/scenario.hpp"

namespace sim::experiment {

/// What a finished results file says, counted again replication by replication: the same summary
/// as at the end of the run that wrote it, to the last digit.
///
/// `kept` are cells whose values are kept; `after_each` is called when a replication has been
/// added. Errors: OutputError for a file that is no result.
[[nodiscard]] Summary recounted(scenario::Scenario const& scenario,
                                std::filesystem::path const& file,
                                std::vector<CellName> kept,
                                std::function<void(SeriesTable const&)> const& after_each);

/// What was asked of the run that wrote the file.
[[nodiscard]] Origin origin_of(std::filesystem::path const& file);

}  // namespace sim::experiment
