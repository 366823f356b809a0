#include "sim/cli/bench.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "sim/cli/shipped.hpp"
#include "sim/experiment/bench/draws.hpp"
#include "sim/experiment/bench/hold.hpp"
#include "sim/experiment/bench/mentor_desk.hpp"
#include "sim/experiment/bench/mm1.hpp"
#include "sim/experiment/fingerprint.hpp"
#include "sim/experiment/replicate.hpp"
#include "sim/report/text_table.hpp"

namespace sim::cli {

namespace {

using experiment::bench::BenchmarkResult;

constexpr int tries = 3;  // The best one counts: the others were disturbed.

/// A benchmark, and what it says about the whole model.
struct Row {
  BenchmarkResult result;
  std::optional<double> citizen_days;
};

template <class Run>
Row best_of(Run run) {
  Row best = run();
  for (int k = 1; k < tries; ++k) {
    Row const other = run();
    if (other.result.seconds < best.result.seconds) {
      best = other;
    }
  }
  return best;
}

/// The best try of a benchmark of the kernel.
Row kernel(BenchmarkResult (*benchmark)()) {
  return best_of([&] { return Row{.result = benchmark(), .citizen_days = std::nullopt}; });
}

using Settings = std::vector<std::string>;

/// The municipality that came with the program, with some things set otherwise.
scenario::Scenario municipality(Settings const& settings = {}) {
  return scenario::read_scenario(shipped_scenarios() / "municipality.toml", settings);
}

/// One replication of its first arm.
Row whole_model(std::string const& name, Settings const& settings = {}) {
  auto const scenario = municipality(settings);
  return best_of([&] {
    experiment::bench::CpuStopwatch const watch;
    auto const arm = experiment::run_arm(scenario, scenario.arms.front(), 0);
    return Row{
        .result = {.name = name, .events = arm.events, .seconds = watch.seconds(), .checks = {}},
        .citizen_days = arm.citizen_days};
  });
}

/// Four times the people, posts and workplaces: the cost of an event must not grow.
Settings four_times() {
  auto const scenario = municipality();
  auto const& setting = any_setting(scenario);
  Settings settings{fmt::format("firms.count={}", 4 * setting.firms.count)};
  for (auto const& group : setting.populations) {
    auto const table = "citizens." + group.name;
    settings.push_back(fmt::format("{}.stock={}", table, 4 * group.stock));
    settings.push_back(
        fmt::format("{}.inflow={:.10g} per month", table, 4.0 * group.inflow.per_month()));
  }
  for (auto const& role : setting.roles) {
    settings.push_back(fmt::format("staff.{}.count={}", role.name, 4 * role.count));
  }
  return settings;
}

/// Everybody asks for the one consultant and nobody gives up: hundreds wait.
Settings long_line() {
  return {"policies.treatment_as_usual.specialist.given_share=100 %",
          "staff.enterprise_consultant.count=1",
          "nature.give_up_waiting=0 % per month"};
}

std::vector<Row> all_rows() {
  namespace bench = experiment::bench;
  return {
      kernel([] { return bench::uniform_draws(5'000'000); }),
      kernel([] { return bench::exponential_draws(5'000'000); }),
      kernel([] { return bench::hold(1'000, 3'000'000); }),
      kernel([] { return bench::hold(1'000'000, 3'000'000); }),
      kernel([] { return bench::mm1(1'500'000); }),
      kernel([] { return bench::mentor_desk({.citizens = 1'000, .mentors = 14, .days = 20'000}); }),
      kernel(
          [] { return bench::mentor_desk({.citizens = 10'000, .mentors = 137, .days = 2'000}); }),
      kernel(
          [] { return bench::mentor_desk({.citizens = 100'000, .mentors = 1'366, .days = 400}); }),
      kernel(
          [] { return bench::mentor_desk({.citizens = 100'000, .mentors = 1'821, .days = 400}); }),
      whole_model("municipality.toml, one replication"),
      whole_model("municipality.toml, four times as large", four_times()),
      whole_model("municipality.toml, long waiting list", long_line())};
}

std::string compiler() {
#if defined(__clang__)
  return "clang " __clang_version__;
#else
  return "gcc " __VERSION__;
#endif
}

/// What the compiler says about how the program was built.
std::string build() {
  std::string text;
#if defined(__OPTIMIZE__)
  text += "optimised";
#else
  text += "not optimised";
#endif
#if defined(SIM_AUDIT_ENABLED)
  text += ", with audits";
#endif
#if defined(__SANITIZE_ADDRESS__)
  text += ", with sanitizers";
#endif
  return text;
}

std::string table_text(std::vector<Row> const& rows) {
  report::TextTable table{{{.head = "", .align = report::Align::left},
                           {.head = "million events"},
                           {.head = "seconds"},
                           {.head = "million events/s"},
                           {.head = "ns per event"},
                           {.head = "million citizen-days/s"}}};
  for (auto const& [result, citizen_days] : rows) {
    table.add_row(
        {result.name,
         fmt::format("{:.2f}", static_cast<double>(result.events) / 1e6),
         fmt::format("{:.3f}", result.seconds),
         fmt::format("{:.2f}", result.events_per_second() / 1e6),
         fmt::format("{:.0f}", result.nanoseconds_per_event()),
         citizen_days ? fmt::format("{:.2f}", *citizen_days / result.seconds / 1e6) : "–"});
  }
  return fmt::format("jobspor {}, {}, {}; one thread, CPU time, best of {}\n\n",
                     experiment::program_version(),
                     compiler(),
                     build(),
                     tries) +
         table.text();
}

std::string json_text(std::vector<Row> const& rows) {
  nlohmann::ordered_json json{{"version", experiment::program_version()},
                              {"compiler", compiler()},
                              {"build", build()},
                              {"benchmarks", nlohmann::ordered_json::array()}};
  for (auto const& [result, citizen_days] : rows) {
    nlohmann::ordered_json row{{"name", result.name},
                               {"events", result.events},
                               {"seconds", result.seconds},
                               {"events_per_second", result.events_per_second()}};
    if (citizen_days) {
      row["citizen_days_per_second"] = *citizen_days / result.seconds;
    }
    for (auto const& check : result.checks) {
      row["checks"][check.name] = check.value;
    }
    json["benchmarks"].push_back(std::move(row));
  }
  return json.dump(2) + "\n";
}

}  // namespace

ExitCode execute(BenchArguments const& arguments, Streams const& streams) {
  auto const rows = all_rows();
  streams.out << (arguments.is_json ? json_text(rows) : table_text(rows));
  return ExitCode::success;
}

}  // namespace sim::cli
