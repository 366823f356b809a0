#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "sim/cli/exit_code.hpp"
#include "sim/cli/streams.hpp"

namespace sim::cli {

/// jobspor describe: the effective scenario with units and sources, or as one TOML file.
struct DescribeArguments {
  std::filesystem::path scenario;
  std::vector<std::string> settings;  ///< key=value
  bool is_toml_wanted = false;
};

ExitCode execute(DescribeArguments const& arguments, Streams const& streams);

}  // namespace sim::cli
