#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "sim/cli/exit_code.hpp"
#include "sim/cli/papers.hpp"
#include "sim/cli/run_choices.hpp"
#include "sim/cli/streams.hpp"
#include "sim/experiment/earlier_work.hpp"

namespace sim::cli {

/// jobspor compare: arms on the same luck, their differences, and a page that answers the question.
struct CompareArguments {
  std::filesystem::path scenario;
  RunChoices choices;
  std::vector<std::string> precision;  ///< Goals; those of the question if none is given.
  std::filesystem::path out;           ///< Empty: output/<name>.h5.
  Papers papers;                       ///< The page and checklists.
  experiment::Earlier earlier = experiment::Earlier::stay;  ///< See --resume, --overwrite.
  std::string typed;                                        ///< The command line.
};

/// Beside the results file, `<file>.run.json` says what varies from run to run.
ExitCode execute(CompareArguments const& arguments, Streams const& streams);

}  // namespace sim::cli
