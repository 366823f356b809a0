#include "sim/cli/run.hpp"

#include <fmt/format.h>

#include "sim/cli/failures.hpp"
#include "sim/cli/interruption.hpp"
#include "sim/cli/progress.hpp"
#include "sim/cli/results_place.hpp"
#include "sim/cli/run_manifest.hpp"
#include "sim/cli/shell_word.hpp"
#include "sim/experiment/experiment.hpp"
#include "sim/report/outcome_json.hpp"
#include "sim/report/outcome_text.hpp"

namespace sim::cli {

namespace {

std::filesystem::path results_file(RunArguments const& arguments,
                                   scenario::Scenario const& scenario) {
  if (!arguments.out.empty()) {
    return arguments.out;
  }
  auto const which = arguments.only ? fmt::format("-replication-{}", *arguments.only) : "";
  return std::filesystem::path{"output"} / (scenario.name + which + ".h5");
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
  auto const scenario = scenario::read_scenario(arguments.scenario, settings_of(arguments.choices));
  auto const out = results_file(arguments, scenario);
  make_results_place(out);

  Interruption const interruption;
  auto const& choices = arguments.choices;
  auto const threads = threads_of(choices, scenario);
  if (!choices.is_quiet) {
    announce(scenario, threads, streams);
  }
  auto const started = time_stamp();
  auto const clock = stopwatch();
  ProgressPrinter progress{streams.err, style_of(choices, streams), clock};
  auto const summary = experiment::run_experiment(
      scenario,
      {.threads = threads,
       .out = out,
       .command =
           "jobspor run " + shell_word(arguments.scenario.generic_string()) + command_of(choices),
       .stop = &interruption.stop(),
       .listener = &progress,
       .only = arguments.only,
       .earlier = arguments.earlier});
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
  tell_of_failures(summary, arguments.scenario, arguments.choices, streams);
  if (summary.was_stopped) {
    tell_of_stop(summary, scenario.replications, out, streams);
    return ExitCode::interrupted;
  }
  return summary.failures.empty() ? ExitCode::success : ExitCode::bug;
}

}  // namespace sim::cli
