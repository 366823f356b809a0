#include "sim/cli/run_choices.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <thread>

#include "sim/cli/shell_word.hpp"
#include "sim/report/text_table.hpp"
#include "sim/scenario/staffing.hpp"
#include "sim/scenario/toml/number_text.hpp"

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

bool has_replications(RunChoices const& choices) {
  return std::ranges::any_of(settings_of(choices), [](std::string_view setting) {
    return scenario::without_spaces_around(setting.substr(0, setting.find('='))) ==
           "run.replications";
  });
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
    command += " --set " + shell_word(setting);
  }
  return command;
}

void announce(scenario::Scenario const& scenario,
              unsigned threads,
              Streams const& streams,
              std::string_view limit) {
  streams.err << announcement(scenario, threads, limit);
  for (auto const& warning : scenario::staffing_warnings(scenario)) {
    streams.err << "warning: " << warning << "\n";
  }
}

std::string announcement(scenario::Scenario const& scenario,
                         unsigned threads,
                         std::string_view limit) {
  auto const regions = named_regions(scenario).size();
  return fmt::format("{}: {}{} of {}{}, {}\n",
                     scenario.title,
                     limit,
                     report::counted(scenario.replications, "replication"),
                     report::counted(scenario.arms.size(), "arm"),
                     regions < 2 ? std::string{} : fmt::format(" in {} regions", regions),
                     report::counted(threads, "thread"));
}

}  // namespace sim::cli
