#include "sim/cli/run_choices.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <thread>

namespace sim::cli {

std::vector<std::string> settings_of(RunChoices const& choices) {
  auto settings = choices.settings;
  if (choices.seed) {
    settings.push_back(fmt::format("run.seed={}", *choices.seed));
  }
  if (choices.replications) {
    settings.push_back(fmt::format("run.replications={}", *choices.replications));
  }
  return settings;
}

unsigned threads_of(RunChoices const& choices, scenario::Scenario const& scenario) {
  auto const wanted = choices.threads > 0 ? choices.threads : std::thread::hardware_concurrency();
  return std::clamp(wanted, 1U, static_cast<unsigned>(scenario.replications));
}

ProgressStyle style_of(RunChoices const& choices, Streams const& streams) {
  if (choices.is_quiet) {
    return ProgressStyle::none;
  }
  return streams.is_terminal ? ProgressStyle::bar : ProgressStyle::steps;
}

std::string command_of(RunChoices const& choices) {
  std::string command;
  for (auto const& setting : settings_of(choices)) {
    command += " --set '" + setting + "'";
  }
  return command;
}

std::string announcement(scenario::Scenario const& scenario, unsigned threads) {
  auto const arms = scenario.arms.size();
  auto const regions = named_regions(scenario).size();
  return fmt::format("{}: {} replications of {} {}{}, {} {}\n",
                     scenario.title,
                     scenario.replications,
                     arms,
                     arms == 1 ? "arm" : "arms",
                     regions < 2 ? std::string{} : fmt::format(" in {} regions", regions),
                     threads,
                     threads == 1 ? "thread" : "threads");
}

}  // namespace sim::cli
