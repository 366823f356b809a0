#include "sim/cli/run.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <thread>

#include "sim/cli/interruption.hpp"
#include "sim/cli/progress.hpp"
#include "sim/cli/results_place.hpp"
#include "sim/cli/run_manifest.hpp"
#include "sim/experiment/experiment.hpp"
#include "sim/report/outcome_json.hpp"
#include "sim/report/outcome_text.hpp"

namespace sim::cli {

namespace {

using scenario::Scenario;

std::vector<std::string> settings_of(RunArguments const& arguments) {
  auto settings = arguments.settings;
  if (arguments.seed) {
    settings.push_back(fmt::format("run.seed={}", *arguments.seed));
  }
  if (arguments.replications) {
    settings.push_back(fmt::format("run.replications={}", *arguments.replications));
  }
  return settings;
}

unsigned threads_of(RunArguments const& arguments, Scenario const& scenario) {
  auto const wanted =
      arguments.threads > 0 ? arguments.threads : std::thread::hardware_concurrency();
  return std::clamp(wanted, 1U, static_cast<unsigned>(scenario.replications));
}

/// The command without what cannot change a result, so that the results file repeats.
std::string command_of(RunArguments const& arguments) {
  auto command = "jobspor run " + arguments.scenario.generic_string();
  for (auto const& setting : settings_of(arguments)) {
    command += " --set '" + setting + "'";
  }
  return command;
}

ProgressStyle style_of(RunArguments const& arguments, Streams const& streams) {
  if (arguments.is_quiet) {
    return ProgressStyle::none;
  }
  return streams.is_terminal ? ProgressStyle::bar : ProgressStyle::steps;
}

void announce(Scenario const& scenario, unsigned threads, Streams const& streams) {
  auto const arms = scenario.arms.size();
  auto const regions = named_regions(scenario).size();
  streams.err << fmt::format("{}: {} replications of {} {}{}, {} {}\n",
                             scenario.title,
                             scenario.replications,
                             arms,
                             arms == 1 ? "arm" : "arms",
                             regions < 2 ? std::string{} : fmt::format(" in {} regions", regions),
                             threads,
                             threads == 1 ? "thread" : "threads");
}

/// What remains after Ctrl-C; empty when nothing is missing.
void tell_of_stop(experiment::Summary const& summary,
                  int wanted,
                  std::filesystem::path const& out,
                  Streams const& streams) {
  if (summary.replications == 0) {
    streams.err << "Stopped before a replication had finished; nothing was written.\n";
  } else {
    streams.err << fmt::format("Stopped: {} of {} replications had finished and are in {}\n",
                               summary.replications,
                               wanted,
                               out.string());
  }
}

}  // namespace

ExitCode execute(RunArguments const& arguments, Streams const& streams) {
  auto const scenario = scenario::read_scenario(arguments.scenario, settings_of(arguments));
  auto const out = arguments.out.empty() ? std::filesystem::path{"output"} / (scenario.name + ".h5")
                                         : arguments.out;
  make_results_place(out);

  Interruption const interruption;
  auto const threads = threads_of(arguments, scenario);
  if (!arguments.is_quiet) {
    announce(scenario, threads, streams);
  }
  auto const started = time_stamp();
  auto const clock = stopwatch();
  ProgressPrinter progress{streams.err, style_of(arguments, streams), clock};
  auto const summary = experiment::run_experiment(scenario,
                                                  {.threads = threads,
                                                   .out = out,
                                                   .command = command_of(arguments),
                                                   .stop = &interruption.stop(),
                                                   .listener = &progress});
  progress.finish();
  if (summary.replications > 0) {
    write_manifest(out,
                   manifest_json({.command = arguments.typed,
                                  .started = started,
                                  .threads = threads,
                                  .seconds = clock()},
                                 summary));
    streams.out << (arguments.is_json ? report::outcome_json(scenario, summary, out)
                                      : report::outcome_text(scenario, summary, out));
  }
  if (summary.was_stopped) {
    tell_of_stop(summary, scenario.replications, out, streams);
    return ExitCode::interrupted;
  }
  return ExitCode::success;
}

}  // namespace sim::cli
