#pragma once

#include <filesystem>

#include "sim/cli/exit_code.hpp"
#include "sim/cli/streams.hpp"

namespace sim::cli {

/// jobspor policies: what the policies of a scenario are, and what they are founded on.
struct PoliciesArguments {
  std::filesystem::path scenario;  ///< Empty: the one that came with the program.
};

ExitCode execute(PoliciesArguments const& arguments, Streams const& streams);

}  // namespace sim::cli
