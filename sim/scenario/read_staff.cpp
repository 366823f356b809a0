#include <algorithm>
#include <fmt/format.h>

#include "sim/base/calendar.hpp"
#include "sim/scenario/empirical.hpp"
#include "sim/scenario/parts.hpp"
#include "sim/scenario/toml/amount_text.hpp"

namespace sim::scenario {

namespace {

using namespace std::chrono_literals;

constexpr Duration evening_from = 17h;
constexpr Duration evening_length = 4h;
constexpr Duration volunteer_max = 5 * evening_length;

/// As few whole evenings as possible, from Tuesday on: volunteers have work of their own by day.
std::vector<RosterWindow> evening_week(Duration per_week) {
  std::vector<RosterWindow> windows;
  for (unsigned day = 2; per_week > Duration::zero() && day < 7; ++day) {
    auto const length = std::min(per_week, evening_length);
    windows.push_back({.day = std::chrono::weekday{day},
                       .from = evening_from,
                       .to = evening_from + length,
                       .on_holidays = OnHolidays::closed});
    per_week -= length;
  }
  return windows;
}

std::vector<RosterWindow> read_on_call(Reader const& role) {
  if (!role.has("on_call")) {
    return {};
  }
  auto windows = role.windows("on_call", {.about = "When a crisis reaches somebody at once."});
  for (auto& window : windows) {
    window.on_holidays = OnHolidays::open;
  }
  return windows;
}

/// A role without posts needs no evidence; posts do.
int read_posts(Reader const& role) {
  Expectation<std::int64_t> expected{
      .max = 100'000, .about = "Posts.", .noun = "posts", .example = "12"};
  auto const count = role.integer("count", expected);
  expected.source = Source::needed;
  return static_cast<int>(count == 0 ? count : role.integer("count", expected));
}

/// Working time of a thing that comes back after an interval, if there is such a table.
struct Recurring {
  Duration length{0};
  Duration interval{0};
};

Recurring read_recurring(Reader const& role, std::string_view key, std::string_view about) {
  if (!role.has(key)) {
    return {};
  }
  auto const table = role.table(key, about);
  Recurring const read{
      .length = Empirical{table}.span("length", std::chrono::hours{8}, "Working time each time."),
      .interval = Empirical{table}.span("interval", years(1), "From one to the next.")};
  if (read.length == Duration::zero() || read.interval < std::chrono::days{1}) {
    table.refuse("interval", "write at least 1 day, and a length of at least 1 minute");
  }
  return read;
}

void read_training(Reader const& reader, model::Role& role) {
  if (!reader.has("training")) {
    return;
  }
  Empirical const of{reader.table("training", "A course, as far as the money reaches.")};
  role.training = of.span("length", std::chrono::days{60}, "Working time of one course.");
  role.trained_a_year = of.count(
      "persons_a_year", {.noun = "persons", .high = 1'000}, "Whom the money reaches in a year.");
}

void read_changes(Reader const& reader, RunTerms const& run, model::Role& role) {
  if (!reader.has("changes")) {
    return;
  }
  for (auto const& change :
       reader.tables("changes", {.most = 100, .about = "Posts added or closed in the run."})) {
    auto const after = change.duration(
        "after", {.min = Duration::zero(), .max = years(50), .about = "From the start."});
    auto const count =
        Empirical{change}.count("count", {.noun = "posts", .high = 100'000}, "Posts from then on.");
    SimTime const at{day_number(run.starts + after)};
    if (!role.changes.empty() && at <= role.changes.back().at) {
      change.refuse("after", "changes must be in order of time");
    } else if (at >= run.ends) {
      change.refuse("after", "the run ends before that");
    } else {
      role.changes.push_back({.at = at, .count = count});
    }
  }
}

/// What makes a role other than people who meet citizens one by one in office hours.
void read_ways_of_working(Reader const& reader, RunTerms const& run, model::Role& role) {
  role.is_external = reader.flag(
      "is_external", {.fallback = false, .about = "Does not see the jobcentre's appointments."});
  auto const sparring = read_recurring(reader, "sparring", "Meetings with colleagues.");
  role.sparring = sparring.length;
  role.sparring_interval = sparring.interval;
  auto const session = read_recurring(reader, "session", "Meets all its citizens at once.");
  role.session = session.length;
  role.session_interval = session.interval;
  read_training(reader, role);
  read_changes(reader, run, role);
}

/// The diary in a week: the stated windows, else office hours or evenings.
std::vector<RosterWindow> read_diary(Reader const& reader, bool is_volunteer, Duration per_week) {
  if (!reader.has("diary")) {
    return is_volunteer ? evening_week(per_week) : office_week(per_week);
  }
  auto windows = reader.windows("diary", {.about = "Hours for citizens and firms in a week."});
  for (auto& window : windows) {
    window.on_holidays = OnHolidays::closed;
  }
  return windows;
}

RoleTerms read_role(Reader const& reader, RunTerms const& run) {
  RoleTerms terms;
  auto& role = terms.role;
  role.name = reader.name();
  role.title = reader.text("title", {.about = "For tables and people."});
  bool const is_volunteer = reader.flag(
      "is_volunteer", {.fallback = false, .about = "Volunteers meet citizens in the evening."});
  role.count = read_posts(reader);
  role.ceiling = engine::Load::places(Empirical{reader}.count(
      "ceiling", {.noun = "places", .low = 1, .high = 10'000}, "Of the caseload of one post."));
  auto const hours = reader.hours_per_week("hours",
                                           {.min = 2h,
                                            .max = is_volunteer ? volunteer_max : Duration{60h},
                                            .source = Source::needed,
                                            .about = "Of the contract."});
  auto const contact = reader.probability("contact_share",
                                          {.min = Probability{0.05},
                                           .source = Source::needed,
                                           .about = "Of the hours: for citizens, firms, travel."});
  role.hours_per_week = minutes(hours) / 60.0;
  role.contact_share = contact.value();
  role.trained_share =
      Empirical{reader}.share("trained_share", "Trained for citizens far from work.", 0.0);
  Duration const in_diary{static_cast<Duration::rep>(minutes(hours) * contact.value() + 0.5)};
  role.is_volunteer = is_volunteer;
  terms.diary = read_diary(reader, is_volunteer, in_diary);
  read_ways_of_working(reader, run, role);
  terms.on_call = read_on_call(reader);
  return terms;
}

}  // namespace

std::vector<RoleTerms> read_staff(std::vector<Reader> const& roles, RunTerms const& run) {
  std::vector<RoleTerms> terms;
  for (auto const& role : roles) {
    terms.push_back(read_role(role, run));
  }
  return terms;
}

}  // namespace sim::scenario
