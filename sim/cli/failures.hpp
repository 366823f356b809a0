#pragma once

#include <filesystem>

#include "sim/cli/run_choices.hpp"
#include "sim/cli/streams.hpp"
#include "sim/experiment/experiment.hpp"

namespace sim::cli {

/// Says which replications failed, why, and how each is run again alone; nothing when none did.
void tell_of_failures(experiment::Summary const& summary,
                      std::filesystem::path const& scenario,
                      RunChoices const& choices,
                      Streams const& streams);

}  // namespace sim::cli
