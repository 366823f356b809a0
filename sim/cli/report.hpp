#pragma once

#include <filesystem>

#include "sim/cli/exit_code.hpp"
#include "sim/cli/papers.hpp"
#include "sim/cli/streams.hpp"

namespace sim::cli {

/// jobspor report: the answer of a finished results file again, without simulating.
struct ReportArguments {
  std::filesystem::path results;
  Papers papers;  ///< No page named: beside the results, with the ending .html.
};

ExitCode execute(ReportArguments const& arguments, Streams const& streams);

}  // namespace sim::cli
