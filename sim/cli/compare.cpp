#include "sim/cli/compare.hpp"

#include <fmt/format.h>

#include "sim/cli/failures.hpp"
#include "sim/cli/interruption.hpp"
#include "sim/cli/precision.hpp"
#include "sim/cli/progress.hpp"
#include "sim/cli/results_place.hpp"
#include "sim/cli/run_manifest.hpp"
#include "sim/cli/shell_word.hpp"
#include "sim/experiment/experiment.hpp"
#include "sim/report/answer_of.hpp"
#include "sim/report/answer_text.hpp"
#include "sim/report/text_table.hpp"
#include "sim/scenario/describe.hpp"

namespace sim::cli {

namespace {

namespace fs = std::filesystem;

constexpr int most_replications = 2000;  ///< Where a precision is asked for and no cap given.

/// The scenario; two arms or more.
scenario::Scenario read_question(CompareArguments const& arguments) {
  auto scenario = scenario::read_scenario(arguments.scenario, settings_of(arguments.choices));
  if (scenario.arms.size() < 2) {
    throw scenario::ScenarioError(
        {{.place = {.file = arguments.scenario.string()},
          .text = "there is nothing to compare: write two [arms.…] or more, or use jobspor run."}});
  }
  check_goals(scenario, arguments.scenario.string());
  return scenario;
}

std::string command_for(CompareArguments const& arguments) {
  auto command = "jobspor compare " + shell_word(arguments.scenario.generic_string()) +
                 command_of(arguments.choices);
  for (auto const& goal : arguments.precision) {
    command += " --precision " + shell_word(goal);
  }
  return command;
}

ExitCode tell_how_it_ended(experiment::Summary const& summary,
                           Precision const& precision,
                           CompareArguments const& arguments,
                           Streams const& streams) {
  tell_of_failures(summary, arguments.scenario, arguments.choices, streams);
  if (summary.was_stopped) {
    streams.err << fmt::format("Stopped after {}; --resume goes on from there.\n",
                               report::counted(summary.replications, "replication"));
    return ExitCode::interrupted;
  }
  if (!summary.failures.empty()) {
    return ExitCode::bug;
  }
  if (precision.is_hopeless()) {
    streams.err << "jobspor: a goal of precision cannot be met.\n"
                << experiment::precision_text(*precision.rule()) << "\n";
    return ExitCode::unmet;
  }
  return ExitCode::success;
}

}  // namespace

ExitCode execute(CompareArguments const& arguments, Streams const& streams) {
  auto scenario = read_question(arguments);
  auto const goals =
      arguments.precision.empty() ? scenario::question_of(scenario).precision : arguments.precision;
  if (!goals.empty() && !has_replications(arguments.choices)) {
    scenario.replications = most_replications;
  }
  auto const& choices = arguments.choices;
  Precision precision{scenario, goals};
  auto const out =
      arguments.out.empty() ? fs::path{"output"} / (scenario.name + ".h5") : arguments.out;
  make_results_place(out);
  make_places(arguments.papers);
  Interruption const interruption;
  auto const threads = threads_of(choices, scenario);
  if (!choices.is_quiet) {
    announce(scenario, threads, streams, goals.empty() ? "" : "until precise enough, at most ");
  }
  auto const started = time_stamp();
  auto const clock = stopwatch();
  ProgressPrinter progress{streams.err, style_of(choices, streams), clock, precision.outlook()};
  auto const command = command_for(arguments);
  auto const summary = experiment::run_experiment(scenario,
                                                  {.threads = threads,
                                                   .out = out,
                                                   .command = command,
                                                   .file = arguments.scenario.generic_string(),
                                                   .goals = goals,
                                                   .stop = &interruption.stop(),
                                                   .listener = &progress,
                                                   .kept = precision.kept_cells(),
                                                   .earlier = arguments.earlier,
                                                   .is_enough = precision.end()});
  progress.finish();
  if (summary.replications > 0) {
    write_manifest(out,
                   manifest_json({.command = arguments.typed,
                                  .started = started,
                                  .threads = threads,
                                  .seconds = clock()},
                                 summary));
    auto const counts = scenario::count_evidence(scenario.dictionary);
    auto const answer = report::answer_of(scenario,
                                          summary,
                                          {.command = command,
                                           .file = arguments.scenario.generic_string(),
                                           .precision = precision.rule(),
                                           .assumptions = static_cast<int>(counts.assumed),
                                           .sources = static_cast<int>(counts.sourced)});
    write_papers(arguments.papers, scenario, answer);
    write_tables(arguments.papers, scenario, out);
    streams.out << report::answer_text(answer, out);
  }
  return tell_how_it_ended(summary, precision, arguments, streams);
}

}  // namespace sim::cli
