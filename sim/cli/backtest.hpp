#pragma once

#include <filesystem>
#include <vector>

#include "sim/cli/exit_code.hpp"
#include "sim/cli/run_choices.hpp"
#include "sim/cli/streams.hpp"

namespace sim::cli {

/// jobspor backtest: simulates evaluations, one after another, and prints their observed figures
/// beside the simulated ones.
struct BacktestArguments {
  std::vector<std::filesystem::path> places;  ///< Files, and folders of them; each file once.
  RunChoices choices;
  std::filesystem::path json;  ///< Empty: none is written.
  std::filesystem::path out;   ///< Empty: none is written.
  bool is_strict = false;
};

/// All files are read before anything is simulated; the faults of all are told at once.
ExitCode execute(BacktestArguments const& arguments, Streams const& streams);

}  // namespace sim::cli
