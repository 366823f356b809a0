#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "sim/cli/exit_code.hpp"
#include "sim/cli/streams.hpp"

namespace sim::cli {

/// jobspor run: simulates a scenario, writes the results file, prints the outcomes.
struct RunArguments {
  std::filesystem::path scenario;
  std::vector<std::string> settings;         ///< key=value
  std::optional<std::int64_t> seed;          ///< The same as --set run.seed.
  std::optional<std::int64_t> replications;  ///< The same as --set run.replications.
  unsigned threads = 0;                      ///< 0: all cores.
  std::filesystem::path out;                 ///< Empty: output/<name>.h5.
  bool is_json = false;
  bool is_quiet = false;
  std::string typed;  ///< The command line.
};

/// Beside the results file, `<file>.run.json` says what varies from run to run.
ExitCode execute(RunArguments const& arguments, Streams const& streams);

}  // namespace sim::cli
