#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "sim/cli/exit_code.hpp"
#include "sim/cli/streams.hpp"

namespace sim::cli {

/// jobspor describe: the effective scenario with units and sources, or as one TOML file, or the
/// model in the ODD protocol, for a scenario or alone.
struct DescribeArguments {
  std::filesystem::path scenario;     ///< Empty: the model alone.
  std::vector<std::string> settings;  ///< key=value
  bool is_toml_wanted = false;
  bool is_odd_wanted = false;
};

ExitCode execute(DescribeArguments const& arguments, Streams const& streams);

}  // namespace sim::cli
