#include "sim/scenario/post_schedule.hpp"

#include <fmt/format.h>
#include <map>
#include <set>

#include "sim/scenario/laid.hpp"
#include "sim/scenario/toml/amount_text.hpp"
#include "sim/scenario/written_number.hpp"

namespace sim::scenario {

namespace {

/// Posts from a time after the start on.
using Steps = std::map<Duration, int>;

int posts_at(Steps const& steps, Duration after) {
  auto const later = steps.upper_bound(after);
  return later == steps.begin() ? 0 : std::prev(later)->second;
}

int count_in(Value const& table) {
  auto const* count = find(table, "count");
  return count != nullptr ? static_cast<int>(written_number(*count).number) : 0;
}

/// A change takes place at midnight.
Duration whole_days(Duration span) {
  return std::chrono::floor<std::chrono::days>(span);
}

Duration written_duration(Value const* value) {
  auto const* plain = value != nullptr && is_sourced(*value) ? find(*value, "value") : value;
  auto const* text = plain != nullptr ? plain->as_text() : nullptr;
  return text != nullptr ? read_duration(*text).value.value_or(Duration{0}) : Duration{0};
}

/// What the role has without the purchase.
Steps own_steps(Value const& role) {
  Steps steps{{Duration{0}, count_in(role)}};
  auto const* changes = find(role, "changes");
  for (auto const& change :
       changes != nullptr && changes->as_array() != nullptr ? *changes->as_array() : Array{}) {
    steps[whole_days(written_duration(find(change, "after")))] = count_in(change);
  }
  return steps;
}

Steps bought_steps(PurchaseTerms const& bought, int posts) {
  Steps steps;
  for (int post = 1; post <= posts; ++post) {
    steps[whole_days(bought.ramp_up * post / posts)] = post;
  }
  if (bought.until) {
    steps[whole_days(*bought.until)] = 0;
  }
  return steps;
}

/// "1 as usual and 10 of 10 bought; three per 100 citizens."
std::string reason_of(int own, int bought, int posts, std::string const& reason) {
  auto const more = reason.empty() ? std::string{"."} : "; " + reason;
  return fmt::format("{} as otherwise and {} of {} bought{}", own, bought, posts, more);
}

}  // namespace

Value changes_with(Value const& role, PurchaseTerms const& bought, int posts) {
  auto const own = own_steps(role);
  auto const more = bought_steps(bought, posts);
  std::set<Duration> times;
  for (auto const& steps : {own, more}) {
    for (auto const& [after, count] : steps) {
      times.insert(after);
    }
  }
  if (!more.contains(Duration{0})) {
    times.erase(Duration{0});  // Nothing changes at the start.
  }
  Array changes;
  for (auto const after : times) {
    auto const here = posts_at(own, after);
    auto const there = posts_at(more, after);
    auto const reason = reason_of(here, there, posts, bought.reason);
    Value time{write_duration(after), bought.place};
    Value count{std::int64_t{here + there}, bought.place};
    changes.push_back(
        {Table{{.key = "after", .place = bought.place, .value = assumed(std::move(time), reason)},
               {.key = "count", .place = bought.place, .value = assumed(std::move(count), reason)}},
         bought.place});
  }
  return {std::move(changes), bought.place};
}

}  // namespace sim::scenario
