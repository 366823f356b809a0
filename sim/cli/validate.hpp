#pragma once

#include <filesystem>
#include <vector>

#include "sim/cli/exit_code.hpp"
#include "sim/cli/streams.hpp"

namespace sim::cli {

/// jobspor validate: checks scenarios without running them, or prints their JSON Schema.
struct ValidateArguments {
  std::vector<std::filesystem::path> files;
  bool is_schema_wanted = false;
};

ExitCode execute(ValidateArguments const& arguments, Streams const& streams);

}  // namespace sim::cli
