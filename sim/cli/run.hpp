#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "sim/cli/exit_code.hpp"
#include "sim/cli/run_choices.hpp"
#include "sim/cli/streams.hpp"
#include "sim/experiment/earlier_work.hpp"

namespace sim::cli {

/// jobspor run: simulates a scenario, writes the results file, prints the outcomes.
struct RunArguments {
  std::filesystem::path scenario;
  RunChoices choices;
  std::filesystem::path out;  ///< Empty: output/<name>.h5, or <name>-replication-<only>.h5.
  bool is_json = false;
  experiment::Earlier earlier = experiment::Earlier::stay;  ///< See --resume, --overwrite.
  std::optional<int> only;  ///< This replication alone; then the file is another one.
  std::string typed;        ///< The command line.
};

/// Beside the results file, `<file>.run.json` says what varies from run to run.
ExitCode execute(RunArguments const& arguments, Streams const& streams);

}  // namespace sim::cli
