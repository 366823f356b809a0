#include "sim/cli/arguments.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <sstream>

#include "sim/cli/shell_word.hpp"
#include "sim/experiment/fingerprint.hpp"
#include "sim/scenario/toml/nearest_name.hpp"

namespace sim::cli {

namespace {

constexpr char const* about =
    "Simulates labour-market interventions in Danish municipalities, person by person.";

constexpr char const* exit_codes =
    "Exit codes: 0 done, 1 a miss in backtest --strict, 64 wrong usage, 65 faults in a scenario,\n"
    "70 a bug, 74 cannot read or write, 130 stopped by Ctrl-C (finished work is kept).";

/// The arguments of every command; the one that was given is the request.
struct Given {
  RunArguments run;
  CompareArguments compare;
  ReportArguments report;
  BacktestArguments backtest;
  ValidateArguments validate;
  DescribeArguments describe;
  PoliciesArguments policies;
  EvidenceArguments evidence;
  ExplainArguments explain;
  BenchArguments bench;
  Request request;
};

CLI::App& add_command(CLI::App& program, char const* name, char const* does, char const* example) {
  auto& command = *program.add_subcommand(name, does);
  command.footer(std::string{"Example:\n  "} + example);
  return command;
}

void add_settings(CLI::App& command, std::vector<std::string>& settings) {
  command.add_option("--set", settings, "Change one value; checked like the file. May be repeated")
      ->type_name("KEY=VALUE")
      ->expected(1)
      ->take_all();
}

void add_scenario(CLI::App& command, std::filesystem::path& scenario, bool is_required = true) {
  command.add_option("scenario", scenario, "Scenario file (TOML)")
      ->type_name("FILE")
      ->required(is_required);
}

/// The options of every command that simulates.
void add_choices(CLI::App& command, RunChoices& choices) {
  add_settings(command, choices.settings);
  command.add_option("--seed", choices.seed, "The same as --set run.seed=N")->type_name("N");
  command
      .add_option("--replications", choices.replications, "The same as --set run.replications=N")
      ->type_name("N");
  command.add_option("--threads", choices.threads, "Threads; all cores if not given")
      ->type_name("N")
      ->check(CLI::Range(1U, 4096U));
  command.add_flag("--quiet", choices.is_quiet, "Print no progress");
}

/// What becomes of what an earlier run has left in the place of the results.
void add_earlier(CLI::App& command, experiment::Earlier& earlier) {
  auto* resume = command.add_flag_callback(
      "--resume",
      [&earlier] { earlier = experiment::Earlier::go_on; },
      "Keep what an earlier run of the same scenario has finished, and do the rest");
  command
      .add_flag_callback(
          "--overwrite",
          [&earlier] { earlier = experiment::Earlier::start_over; },
          "Discard what an earlier run has left in that place; it is refused if not given")
      ->excludes(resume);
}

void add_run(CLI::App& program, Given& given) {
  auto& run = given.run;
  auto& command = add_command(program,
                              "run",
                              "Simulate a scenario and print the outcomes of its arms",
                              "jobspor run scenarios/municipality.toml --replications 40"
                              " --set staff.jobcentre_mentor.count=3");
  add_scenario(command, run.scenario);
  add_choices(command, run.choices);
  command.add_option("--out", run.out, "Results file (HDF5); output/<name>.h5 if not given")
      ->type_name("FILE");
  command.add_flag("--json", run.is_json, "Print the outcomes as JSON");
  add_earlier(command, run.earlier);
  command.add_option("--only", run.only, "This replication alone, from 0")
      ->type_name("N")
      ->check(CLI::Range(0, 999'999))
      ->excludes("--resume");
  command.callback([&given] { given.request = given.run; });
}

/// What is written of an answer.
void add_papers(CLI::App& command, Papers& papers) {
  command.add_option("--report", papers.page, "Write the answer as a page (HTML)")
      ->type_name("FILE");
  command.add_option("--lang", papers.language, "Language of the page; English if not given")
      ->transform(CLI::CheckedTransformer(std::map<std::string, report::Language>{
          {"en", report::Language::english}, {"da", report::Language::danish}}))
      ->type_name("en|da");
  command.add_option("--stress", papers.stress, "Write the STRESS-DES checklist (Markdown)")
      ->type_name("FILE");
  command.add_option("--cheers", papers.cheers, "Write the CHEERS 2022 checklist (Markdown)")
      ->type_name("FILE");
  auto* tables =
      command.add_option("--csv", papers.tables, "Write the tables into this folder (CSV)");
  tables->type_name("FOLDER");
  command
      .add_flag_callback(
          "--decimal-comma",
          [&papers] { papers.mark = report::DecimalMark::comma; },
          "In the tables: decimal comma and semicolons, for a Danish Excel")
      ->needs(tables);
}

void add_compare(CLI::App& program, Given& given) {
  auto& compare = given.compare;
  auto& command = add_command(program,
                              "compare",
                              "Compare arms on the same luck: who gains, what it costs whom",
                              "jobspor compare scenarios/questions/how_many_mentors.toml"
                              " --report answer.html --lang da");
  add_scenario(command, compare.scenario);
  add_choices(command, compare.choices);
  command
      .add_option(
          "--precision",
          compare.precision,
          "Go on until the 95 % interval of a figure is so narrow, as in 'difference "
          "ordinary_hours_at: 0.2 pp' or 'difference public_present: 1 million DKK'. May be "
          "repeated; scenarios/README.md tells all kinds. The question's own if not given")
      ->type_name("GOAL")
      ->expected(1)
      ->take_all();
  command.add_option("--out", compare.out, "Results file (HDF5); output/<name>.h5 if not given")
      ->type_name("FILE");
  add_papers(command, compare.papers);
  add_earlier(command, compare.earlier);
  command.callback([&given] { given.request = given.compare; });
}

void add_report(CLI::App& program, Given& given) {
  auto& report = given.report;
  auto& command = add_command(program,
                              "report",
                              "Write the page of a finished results file, without simulating",
                              "jobspor report output/how_many_mentors.h5 --lang da");
  command.add_option("results", report.results, "Results file (HDF5)")
      ->type_name("FILE")
      ->required();
  add_papers(command, report.papers);
  command.callback([&given] { given.request = given.report; });
}

void add_backtest(CLI::App& program, Given& given) {
  auto& backtest = given.backtest;
  auto& command = add_command(program,
                              "backtest",
                              "Simulate evaluations and judge every observed figure in one table",
                              "jobspor backtest scenarios/evaluations/ --json backtest.json");
  command
      .add_option("evaluations",
                  backtest.places,
                  "Scenarios with [[observed]] figures (TOML); a folder means all in it")
      ->type_name("FILE|FOLDER")
      ->required();
  add_choices(command, backtest.choices);
  command.add_option("--json", backtest.json, "Write the table as JSON too")->type_name("FILE");
  command.add_option("--out", backtest.out, "Write the table as HDF5 too")->type_name("FILE");
  command.add_flag("--strict",
                   backtest.is_strict,
                   "Exit code 1 when a validation figure with a standard error is outside");
  command.callback([&given] { given.request = given.backtest; });
}

void add_validate(CLI::App& program, Given& given) {
  auto& command = add_command(program,
                              "validate",
                              "Check scenarios without running them: every fault with its line",
                              "jobspor validate scenarios/evaluations/jobfirst.toml");
  auto* files =
      command.add_option("files", given.validate.files, "Scenario files (TOML)")->type_name("FILE");
  auto* schema = command.add_flag(
      "--schema", given.validate.is_schema_wanted, "Print a JSON Schema of scenarios for editors");
  command.callback([&given, files, schema] {
    if (files->count() == 0 && schema->count() == 0) {
      throw CLI::RequiredError("A scenario FILE or --schema");
    }
    given.request = given.validate;
  });
}

void add_describe(CLI::App& program, Given& given) {
  auto& command = add_command(program,
                              "describe",
                              "Print every value of a scenario with its unit and source",
                              "jobspor describe scenarios/municipality.toml\n"
                              "  jobspor describe --odd");
  auto& describe = given.describe;
  add_scenario(command, describe.scenario, false);
  add_settings(command, describe.settings);
  auto* toml = command.add_flag(
      "--toml", describe.is_toml_wanted, "Print it as one TOML file without extends");
  command
      .add_flag("--odd",
                describe.is_odd_wanted,
                "Print the model in the ODD protocol (Markdown); without FILE the model alone")
      ->excludes(toml);
  command.callback([&given] {
    auto const& wanted = given.describe;
    bool const is_whole = wanted.is_odd_wanted && wanted.settings.empty();
    if (wanted.scenario.empty() && !is_whole) {
      throw CLI::RequiredError("A scenario FILE, or --odd without --set,");
    }
    given.request = wanted;
  });
}

void add_lists(CLI::App& program, Given& given) {
  auto& policies = add_command(program,
                               "policies",
                               "List policies, what they are and what they are founded on",
                               "jobspor policies");
  add_scenario(policies, given.policies.scenario, false);
  policies.callback([&given] { given.request = given.policies; });

  auto& evidence = add_command(program,
                               "evidence",
                               "List published figures: all, or those that a scenario cites",
                               "jobspor evidence scenarios/municipality.toml");
  add_scenario(evidence, given.evidence.scenario, false);
  evidence.callback([&given] { given.request = given.evidence; });
}

void add_explained_run(CLI::App& command, ExplainArguments& explain) {
  command.add_option("file", explain.file, "Results of a run (HDF5), or a scenario file (TOML)")
      ->type_name("FILE")
      ->required();
  add_settings(command, explain.settings);
  command.add_option("--arm", explain.arm, "Arm; the first if not given")->type_name("NAME");
  command
      .add_option(
          "--region", explain.region, "Region, in a scenario with several: names repeat in each")
      ->type_name("NAME");
  command.add_option("--replication", explain.replication, "Replication, from 0")
      ->type_name("N")
      ->check(CLI::Range(0, 999'999));
}

void add_explain(CLI::App& program, Given& given) {
  auto& explain = given.explain;
  auto& command = add_command(program,
                              "explain",
                              "Tell one citizen's story in two arms, or one person's day",
                              "jobspor explain output/municipality.h5"
                              " --citizen cash_benefit/stock/123 --arm ips\n"
                              "  jobspor explain output/municipality.h5 --citizen 17\n"
                              "  jobspor explain scenarios/municipality.toml"
                              " --staff caseworker/3 --day 2024-03-05");
  add_explained_run(command, explain);
  auto* staff =
      command.add_option("--staff", explain.staff, "Staff member")->type_name("ROLE/NUMBER");
  auto* day = command.add_option("--day", explain.day, "Day, as in 2024-03-05")->type_name("DATE");
  auto* citizen = command
                      .add_option("--citizen",
                                  explain.citizen,
                                  "Citizen, by name or by the row in the group trajectories")
                      ->type_name("GROUP/stock|arrivals/NUMBER|ROW");
  auto* against = command
                      .add_option("--against",
                                  explain.against,
                                  "Arm whose story stands beside; the other one of two, or the "
                                  "first, if not given")
                      ->type_name("NAME");
  auto* json = command.add_flag("--json", explain.is_json, "Print the citizen's story as JSON");
  staff->needs(day)->excludes(citizen)->excludes(against)->excludes(json);
  day->needs(staff);
  command.callback([&given, staff, citizen] {
    if (staff->count() + citizen->count() == 0) {
      throw CLI::RequiredError("--staff with --day, or --citizen");
    }
    given.request = given.explain;
  });
}

void add_bench(CLI::App& program, Given& given) {
  auto& command = add_command(
      program, "bench", "Measure the speed of the kernel and of the whole model", "jobspor bench");
  command.add_flag("--json", given.bench.is_json, "Print the measurements as JSON");
  command.callback([&given] { given.request = given.bench; });
}

/// "jobspor rnu": a word in the place of the command that is none.
void check_command(CLI::App const& program, std::vector<std::string> const& words) {
  if (words.size() < 2) {
    throw CLI::RequiredError("A command");
  }
  if (words[1].starts_with("-")) {
    return;
  }
  std::vector<std::string> names;
  for (auto const* command : program.get_subcommands([](CLI::App const*) { return true; })) {
    names.push_back(command->get_name());
  }
  if (std::ranges::find(names, words[1]) == names.end()) {
    throw CLI::ExtrasError(scenario::unknown_name("command", words[1], names),
                           CLI::ExitCodes::ExtrasError);
  }
}

std::string joined(std::vector<std::string> const& words) {
  std::string all;
  for (auto const& word : words) {
    all += (all.empty() ? "" : " ") + shell_word(word);
  }
  return all;
}

/// What the parser wants to say: help or version on demand, else what is wrong.
Answer answer_to(CLI::App const& program, CLI::ParseError const& error) {
  if (error.get_exit_code() == 0) {
    std::ostringstream text;
    static_cast<void>(program.exit(error, text, text));
    return {text.str(), ExitCode::success};
  }
  auto const chosen = program.get_subcommands();
  auto const name = chosen.empty() ? std::string{} : " " + chosen.front()->get_name();
  return {fmt::format("jobspor{}: {}\nSee jobspor{} --help.\n", name, error.what(), name),
          ExitCode::usage};
}

}  // namespace

ExitCode execute(Answer const& answer, Streams const& streams) {
  (answer.code == ExitCode::success ? streams.out : streams.err) << answer.text;
  return answer.code;
}

Request parse_arguments(std::vector<std::string> const& words) {
  CLI::App program{about, "jobspor"};
  program.set_version_flag("--version", "jobspor " + experiment::program_version());
  program.require_subcommand(1);
  program.get_formatter()->label("SUBCOMMAND", "COMMAND");
  program.get_formatter()->label("Subcommands", "Commands");
  program.footer(std::string{"Example:\n  jobspor run scenarios/municipality.toml\n\n"} +
                 exit_codes);
  Given given;
  add_run(program, given);
  add_compare(program, given);
  add_report(program, given);
  add_backtest(program, given);
  add_validate(program, given);
  add_describe(program, given);
  add_lists(program, given);
  add_explain(program, given);
  add_bench(program, given);
  given.run.typed = joined(words);
  given.compare.typed = given.run.typed;

  std::vector<char const*> pointers;
  for (auto const& word : words) {
    pointers.push_back(word.c_str());
  }
  try {
    check_command(program, words);
    program.parse(static_cast<int>(pointers.size()), pointers.data());
  } catch (CLI::ParseError const& error) {
    return answer_to(program, error);
  }
  return given.request;
}

}  // namespace sim::cli
