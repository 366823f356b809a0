#include <algorithm>
#include <fmt/format.h>

#include "sim/scenario/empirical.hpp"
#include "sim/scenario/parts.hpp"

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

RoleTerms read_role(Reader const& reader) {
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
  terms.diary = is_volunteer ? evening_week(in_diary) : office_week(in_diary);
  terms.on_call = read_on_call(reader);
  return terms;
}

}  // namespace

std::vector<RoleTerms> read_staff(std::vector<Reader> const& roles) {
  std::vector<RoleTerms> terms;
  for (auto const& role : roles) {
    terms.push_back(read_role(role));
  }
  return terms;
}

}  // namespace sim::scenario
