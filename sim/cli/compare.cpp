#include "sim/cli/compare.hpp"

#include <fmt/format.h>
#include <fstream>
#include <functional>
#include <optional>

#include "sim/cli/failures.hpp"
#include "sim/cli/interruption.hpp"
#include "sim/cli/progress.hpp"
#include "sim/cli/results_place.hpp"
#include "sim/cli/run_manifest.hpp"
#include "sim/cli/shell_word.hpp"
#include "sim/cli/usage_error.hpp"
#include "sim/experiment/experiment.hpp"
#include "sim/experiment/precision_watch.hpp"
#include "sim/experiment/precision_words.hpp"
#include "sim/record/hdf5/durable.hpp"
#include "sim/record/output_error.hpp"
#include "sim/report/answer_of.hpp"
#include "sim/report/answer_text.hpp"
#include "sim/report/checklist.hpp"
#include "sim/report/page/page.hpp"
#include "sim/report/text_table.hpp"
#include "sim/scenario/staffing.hpp"

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
  return scenario;
}

/// The goals of the command line, or those of the question.
std::vector<experiment::PrecisionGoal> goals_of(CompareArguments const& arguments,
                                                scenario::Scenario const& scenario) {
  auto const texts =
      arguments.precision.empty() ? scenario::question_of(scenario).precision : arguments.precision;
  auto const known = experiment::goal_measures(scenario);
  std::vector<experiment::PrecisionGoal> goals;
  for (auto const& text : texts) {
    auto goal = experiment::parse_precision_goal(text, known);
    if (!goal) {
      throw UsageError(fmt::format("precision '{}': {}", text, goal.error()));
    }
    goals.push_back(*goal);
  }
  return goals;
}

std::vector<experiment::CellName> kept_cells(
    scenario::Scenario const& scenario, std::optional<experiment::PrecisionWatch> const& watch) {
  auto cells = report::cells_for_answer(scenario);
  if (watch) {
    auto const watched = watch->cells();
    cells.insert(cells.end(), watched.begin(), watched.end());
  }
  return cells;
}

std::function<bool(experiment::SeriesTable const&)> end_of(
    std::optional<experiment::PrecisionWatch>& watch) {
  if (!watch) {
    return {};
  }
  return [&watch](experiment::SeriesTable const& series) { return watch->is_enough(series); };
}

std::string command_for(CompareArguments const& arguments) {
  auto command = "jobspor compare " + shell_word(arguments.scenario.generic_string()) +
                 command_of(arguments.choices);
  for (auto const& goal : arguments.precision) {
    command += " --precision " + shell_word(goal);
  }
  return command;
}

/// Writes a text whole or not at all; no name, nothing to be done.
void write_text(fs::path const& file, std::string const& text) {
  if (file.empty()) {
    return;
  }
  record::hdf5::PendingFile pending{file};
  std::ofstream stream{pending.unfinished(), std::ios::binary};
  stream << text;
  stream.close();
  if (!stream) {
    throw record::OutputError(file, "cannot write");
  }
  pending.publish();
}

void announce(scenario::Scenario const& scenario, unsigned threads, Streams const& streams) {
  streams.err << announcement(scenario, threads);
  for (auto const& warning : scenario::staffing_warnings(scenario)) {
    streams.err << "warning: " << warning << "\n";
  }
}

ExitCode tell_how_it_ended(experiment::Summary const& summary,
                           CompareArguments const& arguments,
                           Streams const& streams) {
  tell_of_failures(summary, arguments.scenario, streams);
  if (summary.was_stopped) {
    streams.err << fmt::format("Stopped after {}; --resume goes on from there.\n",
                               report::counted(summary.replications, "replication"));
    return ExitCode::interrupted;
  }
  return summary.failures.empty() ? ExitCode::success : ExitCode::bug;
}

}  // namespace

ExitCode execute(CompareArguments const& arguments, Streams const& streams) {
  auto scenario = read_question(arguments);
  auto const goals = goals_of(arguments, scenario);
  if (!goals.empty() && !arguments.choices.replications) {
    scenario.replications = most_replications;
  }
  auto const& choices = arguments.choices;
  auto const out =
      arguments.out.empty() ? fs::path{"output"} / (scenario.name + ".h5") : arguments.out;
  make_results_place(out);
  for (auto const& file : {arguments.report, arguments.stress, arguments.cheers}) {
    if (!file.empty()) {
      make_results_place(file);
    }
  }
  Interruption const interruption;
  auto const threads = threads_of(choices, scenario);
  if (!choices.is_quiet) {
    announce(scenario, threads, streams);
  }
  auto const started = time_stamp();
  auto const clock = stopwatch();
  ProgressPrinter progress{streams.err, style_of(choices, streams), clock};
  auto const command = command_for(arguments);
  std::optional<experiment::PrecisionWatch> watch;
  if (!goals.empty()) {
    watch.emplace(scenario, goals);
  }
  auto const summary = experiment::run_experiment(scenario,
                                                  {.threads = threads,
                                                   .out = out,
                                                   .command = command,
                                                   .stop = &interruption.stop(),
                                                   .listener = &progress,
                                                   .kept = kept_cells(scenario, watch),
                                                   .keeps_finished = arguments.keeps_finished,
                                                   .is_enough = end_of(watch)});
  progress.finish();
  if (summary.replications > 0) {
    write_manifest(out,
                   manifest_json({.command = arguments.typed,
                                  .started = started,
                                  .threads = threads,
                                  .seconds = clock()},
                                 summary));
    auto const answer =
        report::answer_of(scenario,
                          summary,
                          {.command = command,
                           .file = arguments.scenario.generic_string(),
                           .precision = watch ? experiment::precision_text(watch->rule()) : ""});
    if (!arguments.report.empty()) {
      write_text(arguments.report, report::page_html(answer, arguments.language));
    }
    write_text(arguments.stress, report::stress_des(scenario, answer));
    write_text(arguments.cheers, report::cheers(scenario, answer));
    streams.out << report::answer_text(answer, out);
  }
  return tell_how_it_ended(summary, arguments, streams);
}

}  // namespace sim::cli
