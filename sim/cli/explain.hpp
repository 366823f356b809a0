#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "sim/cli/exit_code.hpp"
#include "sim/cli/streams.hpp"

namespace sim::cli {

/// jobspor explain: simulates one region of one replication again, from a scenario or from a
/// results file, and tells what happened to one citizen, in one arm or in two beside each other, or
/// what one staff member did on one day. Exactly one of the two persons is given.
struct ExplainArguments {
  std::filesystem::path file;         ///< A scenario, or the results of a run.
  std::vector<std::string> settings;  ///< key=value; of a scenario.
  std::string staff;                  ///< "ips_consultant/2"; empty: a citizen is asked for.
  std::string day;                    ///< "2024-03-05"; with `staff`.
  std::string citizen;  ///< "cash_benefit/stock/123", or a row of `trajectories`, from 0.
  std::string arm;      ///< Empty: that of the row, else the first.
  std::string against;  ///< Empty: see `against_of` in explained_run.cpp.
  std::string region;   ///< Empty: the only one.
  std::optional<int> replication;  ///< Nothing: that of the row, else the first.
  bool is_json = false;
};

ExitCode execute(ExplainArguments const& arguments, Streams const& streams);

}  // namespace sim::cli
