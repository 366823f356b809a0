#include "sim/cli/backtest.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <set>

#include "sim/cli/interruption.hpp"
#include "sim/cli/results_place.hpp"
#include "sim/cli/shell_word.hpp"
#include "sim/cli/usage_error.hpp"
#include "sim/experiment/backtest.hpp"
#include "sim/record/output_error.hpp"
#include "sim/report/backtest_json.hpp"
#include "sim/report/backtest_text.hpp"
#include "sim/scenario/toml/problems.hpp"

namespace sim::cli {

namespace {

namespace fs = std::filesystem;

using experiment::Evaluation;
using scenario::Scenario;

/// The scenarios of a folder in order of name.
std::vector<fs::path> files_in(fs::path const& folder) {
  std::vector<fs::path> files;
  for (auto const& entry : fs::directory_iterator{folder}) {
    if (entry.path().extension() == ".toml") {
      files.push_back(entry.path());
    }
  }
  if (files.empty()) {
    throw UsageError(folder.string() + " has no scenario (*.toml)");
  }
  std::ranges::sort(files);
  return files;
}

/// Each file once, where it is named first, so that its figures are counted once.
std::vector<fs::path> files_of(std::vector<fs::path> const& places) {
  std::vector<fs::path> files;
  std::set<fs::path> known;
  for (auto const& place : places) {
    auto const found = fs::is_directory(place) ? files_in(place) : std::vector<fs::path>{place};
    std::ranges::copy_if(found, std::back_inserter(files), [&](fs::path const& file) {
      return known.insert(fs::weakly_canonical(file)).second;
    });
  }
  return files;
}

/// Reads one evaluation for the figures alone: nobody is followed month by month.
Scenario read_evaluation(fs::path const& file, std::vector<std::string> const& settings) {
  auto scenario = scenario::read_scenario(file, settings);
  if (scenario.observed.empty()) {
    throw scenario::ScenarioError(
        {{.place = {.file = file.string()},
          .text = "there is nothing to compare with; an evaluation has [[observed]] figures."}});
  }
  scenario.trajectories = 0;
  return scenario;
}

/// Errors: ScenarioError with the faults of all files.
std::vector<Scenario> read_evaluations(std::vector<fs::path> const& files,
                                       std::vector<std::string> const& settings) {
  std::vector<Scenario> scenarios;
  std::vector<scenario::Problem> problems;
  for (auto const& file : files) {
    try {
      scenarios.push_back(read_evaluation(file, settings));
    } catch (scenario::ScenarioError const& error) {
      problems.insert(problems.end(), error.problems().begin(), error.problems().end());
    }
  }
  if (!problems.empty()) {
    throw scenario::ScenarioError(std::move(problems));
  }
  return scenarios;
}

/// Simulates evaluations until all are done or somebody stops it; whole ones only.
std::vector<Evaluation> simulate(std::vector<Scenario> const& scenarios,
                                 RunChoices const& choices,
                                 Streams const& streams) {
  Interruption const interruption;
  std::vector<Evaluation> evaluations;
  for (std::size_t k = 0; k < scenarios.size(); ++k) {
    auto const threads = threads_of(choices, scenarios[k]);
    if (!choices.is_quiet) {
      streams.err << fmt::format("{} of {}: ", k + 1, scenarios.size())
                  << announcement(scenarios[k], threads);
    }
    ProgressPrinter progress{streams.err, style_of(choices, streams), stopwatch()};
    auto const summary = experiment::run_experiment(scenarios[k],
                                                    {.threads = threads,
                                                     .out = {},
                                                     .command = {},
                                                     .stop = &interruption.stop(),
                                                     .listener = &progress});
    progress.finish();
    if (summary.was_stopped) {
      break;
    }
    evaluations.push_back(experiment::evaluation_of(scenarios[k], summary));
  }
  return evaluations;
}

void write_text(fs::path const& file, std::string const& text) {
  std::ofstream stream{file, std::ios::binary};
  stream << text;
  stream.close();
  if (!stream) {
    throw record::OutputError(file, "cannot write");
  }
}

std::string whole_command(BacktestArguments const& arguments) {
  std::string command = "jobspor backtest";
  for (auto const& place : arguments.places) {
    command += " " + shell_word(place.generic_string());
  }
  return command + command_of(arguments.choices);
}

void write_files(BacktestArguments const& arguments, std::vector<Evaluation> const& evaluations) {
  if (!arguments.json.empty()) {
    write_text(arguments.json, report::backtest_json(evaluations));
  }
  if (!arguments.out.empty()) {
    experiment::write_backtest(arguments.out, evaluations, whole_command(arguments));
  }
}

bool has_miss(std::vector<Evaluation> const& evaluations) {
  return std::ranges::any_of(evaluations, [](Evaluation const& evaluation) {
    return experiment::misses(evaluation.figures);
  });
}

}  // namespace

ExitCode execute(BacktestArguments const& arguments, Streams const& streams) {
  auto const& choices = arguments.choices;
  auto const scenarios = read_evaluations(files_of(arguments.places), settings_of(choices));
  for (auto const& file : {arguments.json, arguments.out}) {
    if (!file.empty()) {
      make_results_place(file);
    }
  }
  auto const evaluations = simulate(scenarios, choices, streams);
  if (!evaluations.empty()) {
    write_files(arguments, evaluations);
    streams.out << report::backtest_text(evaluations);
  }
  if (evaluations.size() < scenarios.size()) {
    streams.err << fmt::format(
        "Stopped: {} of {} evaluations had finished\n", evaluations.size(), scenarios.size());
    return ExitCode::interrupted;
  }
  return arguments.is_strict && has_miss(evaluations) ? ExitCode::unmet : ExitCode::success;
}

}  // namespace sim::cli
