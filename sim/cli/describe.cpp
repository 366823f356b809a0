#include "sim/cli/describe.hpp"

#include "sim/scenario/describe.hpp"

namespace sim::cli {

ExitCode execute(DescribeArguments const& arguments, Streams const& streams) {
  auto const scenario = scenario::read_scenario(arguments.scenario, arguments.settings);
  streams.out << (arguments.is_toml_wanted ? scenario.resolved : scenario::describe(scenario));
  return ExitCode::success;
}

}  // namespace sim::cli
