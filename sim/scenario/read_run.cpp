#include <limits>

#include "sim/base/calendar.hpp"
#include "sim/scenario/parts.hpp"
#include "sim/scenario/toml/amount_text.hpp"

namespace sim::scenario {

namespace {

using namespace std::chrono_literals;

constexpr Date earliest_start{1990y / 1 / 1};
constexpr Date latest_start{2100y / 1 / 1};

/// Whole months (and years) are counted on the calendar, so that "3 years" ends on the same day of
/// the year; anything else in minutes.
SimTime shifted(SimTime from, Duration span, int direction) {
  if (span % months(1) == Duration::zero()) {
    return add_months(from, std::chrono::months{direction * (span / months(1))});
  }
  return from + direction * span;
}

int read_count(Reader const& run, std::string_view key, int low, int high, std::string_view about) {
  return static_cast<int>(
      run.integer(key, {.min = low, .max = high, .fallback = low, .about = about}));
}

}  // namespace

RunTerms read_run(Reader const& run) {
  RunTerms terms;
  terms.starts = start_of(run.date("start",
                                   {.min = earliest_start,
                                    .max = latest_start,
                                    .about = "First day of policies and outcomes."}));
  auto const run_in = run.duration(
      "run_in",
      {.max = years(10), .fallback = Duration::zero(), .about = "Simulated before the start."});
  auto const length = run.duration("length",
                                   {.max = years(50),
                                    .above = Duration::zero(),
                                    .about = "From the start; whole months on the calendar.",
                                    .example = "\"3 years\""});
  terms.opens = shifted(terms.starts, run_in, -1);
  terms.ends = shifted(terms.starts, length, 1);
  terms.replications = read_count(run, "replications", 1, 100'000, "Runs with luck of their own.");
  terms.seed = static_cast<std::uint32_t>(run.integer(
      "seed",
      {.max = std::numeric_limits<std::uint32_t>::max(), .about = "Same seed, same numbers."}));
  terms.refresh = run.duration("refresh",
                               {.min = std::chrono::days{1},
                                .max = years(1),
                                .fallback = std::chrono::days{28},
                                .about = "Longest time that rates are held constant."});
  terms.trajectories = read_count(
      run, "trajectories", 0, 100'000, "Replications whose citizens are written month by month.");
  terms.events = read_event_log(run);
  terms.is_calibrated = run.flag(
      "calibrated",
      {.fallback = false, .about = "Response parameters as they stand, not drawn from priors."});
  return terms;
}

}  // namespace sim::scenario
