#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "sim/cli/exit_code.hpp"
#include "sim/cli/streams.hpp"

namespace sim::cli {

/// jobspor explain: simulates one region of one arm of one replication again and tells what
/// happened to one citizen, or what one staff member did on one day. Exactly one of the two is
/// given.
struct ExplainArguments {
  std::filesystem::path scenario;
  std::vector<std::string> settings;  ///< key=value
  std::string staff;                  ///< "ips_consultant/2"; empty: a citizen is asked for.
  std::string day;                    ///< "2024-03-05"; with `staff`.
  std::string citizen;                ///< "cash_benefit/stock/123".
  std::string arm;                    ///< Empty: the first.
  std::string region;                 ///< Empty: the only one.
  int replication = 0;
};

ExitCode execute(ExplainArguments const& arguments, Streams const& streams);

}  // namespace sim::cli
