#pragma once

#include <string>
#include <variant>
#include <vector>

#include "sim/cli/backtest.hpp"
#include "sim/cli/bench.hpp"
#include "sim/cli/compare.hpp"
#include "sim/cli/describe.hpp"
#include "sim/cli/evidence.hpp"
#include "sim/cli/exit_code.hpp"
#include "sim/cli/explain.hpp"
#include "sim/cli/policies.hpp"
#include "sim/cli/report.hpp"
#include "sim/cli/run.hpp"
#include "sim/cli/streams.hpp"
#include "sim/cli/validate.hpp"

namespace sim::cli {

/// Nothing to do but to say something: help, the version, or what is wrong with the command line.
struct Answer {
  std::string text;
  ExitCode code;
};

ExitCode execute(Answer const& answer, Streams const& streams);

/// One command with its arguments.
using Request = std::variant<Answer,
                             RunArguments,
                             CompareArguments,
                             ReportArguments,
                             BacktestArguments,
                             ValidateArguments,
                             DescribeArguments,
                             PoliciesArguments,
                             EvidenceArguments,
                             ExplainArguments,
                             BenchArguments>;

/// Reads the command line. The first word is the name of the program.
[[nodiscard]] Request parse_arguments(std::vector<std::string> const& words);

}  // namespace sim::cli
