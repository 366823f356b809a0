#include "sim/cli/describe.hpp"

#include "sim/report/odd.hpp"
#include "sim/scenario/describe.hpp"

namespace sim::cli {

namespace {

std::string text_of(DescribeArguments const& arguments) {
  if (arguments.scenario.empty()) {
    return report::odd();
  }
  auto const scenario = scenario::read_scenario(arguments.scenario, arguments.settings);
  if (arguments.is_odd_wanted) {
    return report::odd(scenario);
  }
  return arguments.is_toml_wanted ? scenario.resolved : scenario::describe(scenario);
}

}  // namespace

ExitCode execute(DescribeArguments const& arguments, Streams const& streams) {
  streams.out << text_of(arguments);
  return ExitCode::success;
}

}  // namespace sim::cli
