#include "sim/cli/validate.hpp"

#include <fmt/format.h>

#include "sim/cli/precision.hpp"
#include "sim/scenario/scenario.hpp"
#include "sim/scenario/staffing.hpp"
#include "sim/scenario/toml/problems.hpp"

namespace sim::cli {

namespace {

std::string summary_of(scenario::Scenario const& scenario) {
  auto const arms = scenario.arms.size();
  auto const regions = named_regions(scenario).size();
  return fmt::format("{}; {} {}, {}{} {}",
                     scenario.title,
                     arms,
                     arms == 1 ? "arm" : "arms",
                     regions == 0
                         ? std::string{}
                         : fmt::format("{} {}, ", regions, regions == 1 ? "region" : "regions"),
                     scenario.replications,
                     scenario.replications == 1 ? "replication" : "replications");
}

/// Prints the faults of one file; the others are still to be checked.
bool is_sound(std::filesystem::path const& file, Streams const& streams) {
  try {
    auto const scenario = scenario::read_scenario(file);
    check_goals(scenario, file.string());
    streams.out << file.string() << ": sound (" << summary_of(scenario) << ")\n";
    for (auto const& warning : scenario::staffing_warnings(scenario)) {
      streams.err << file.string() << ": warning: " << warning << "\n";
    }
    return true;
  } catch (scenario::ScenarioError const& error) {
    streams.err << error.what() << "\n";
    return false;
  }
}

}  // namespace

ExitCode execute(ValidateArguments const& arguments, Streams const& streams) {
  if (arguments.is_schema_wanted) {
    streams.out << scenario::scenario_schema() << "\n";
  }
  bool all_sound = true;
  for (auto const& file : arguments.files) {
    all_sound = is_sound(file, streams) && all_sound;
  }
  return all_sound ? ExitCode::success : ExitCode::scenario;
}

}  // namespace sim::cli
