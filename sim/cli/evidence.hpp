#pragma once

#include <filesystem>

#include "sim/cli/exit_code.hpp"
#include "sim/cli/streams.hpp"

namespace sim::cli {

/// jobspor evidence: the published figures that came with the program, or those that one scenario
/// cites.
struct EvidenceArguments {
  std::filesystem::path scenario;  ///< Empty: all figures.
};

ExitCode execute(EvidenceArguments const& arguments, Streams const& streams);

}  // namespace sim::cli
