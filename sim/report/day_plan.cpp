#include "sim/report/day_plan.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "sim/base/calendar.hpp"
#include "sim/base/contract.hpp"
#include "sim/report/text_table.hpp"

namespace sim::report {

namespace {

constexpr std::chrono::days one_day{1};
constexpr std::size_t text_column = 13;  // Behind "08:00–08:45  ".

std::string clock_text(SimTime time) {
  return format_time(time).substr(11);
}

std::string length_text(Duration length) {
  return fmt::format("{}:{:02}", length.count() / 60, length.count() % 60);
}

/// A line of the day: when, and behind it what, wrapped to the page.
std::string line_text(std::string const& when, std::string const& what) {
  std::string text;
  for (auto const& line : wrapped(what, page_width - text_column)) {
    text += (text.empty() ? when : std::string(text_column, ' ')) + line + "\n";
  }
  return text;
}

struct Opening {
  SimTime from;
  SimTime to;
};

std::vector<Opening> openings_of(SimTime day, Roster const& roster) {
  std::vector<Opening> openings;
  for (auto from = roster.next_open(day); from < day + one_day;) {
    auto const to = std::min<SimTime>(roster.open_until(from), day + one_day);
    openings.push_back({from, to});
    if (to == day + one_day) {
      break;
    }
    from = roster.next_open(to);
  }
  return openings;
}

}  // namespace

void DayPlan::add_stretch(SimTime from, SimTime to, std::string kind, std::string text) {
  SIM_EXPECT(from <= to && !kind.empty());
  stretches_.push_back({from, to, std::move(kind), std::move(text)});
}

void DayPlan::add_moment(SimTime at, std::string text) {
  stretches_.push_back({at, at, "", std::move(text)});
}

void DayPlan::add_absence(SimTime from, SimTime to, std::string text) {
  SIM_EXPECT(from <= to);
  absences_.push_back({from, to, text, text});
}

void DayPlan::extend_last(std::string const& words) {
  auto const last = std::ranges::find_if(
      stretches_.rbegin(), stretches_.rend(), [](auto const& one) { return !one.kind.empty(); });
  SIM_EXPECT(last != stretches_.rend());
  last->text += words;
}

std::vector<DayPlan::Stretch> DayPlan::with_gaps(SimTime day, Roster const& roster) const {
  auto all = stretches_;
  for (auto const& opening : openings_of(day, roster)) {
    for (auto const& absence : absences_) {
      auto const from = std::max(absence.from, opening.from);
      auto const to = std::min(absence.to, opening.to);
      if (from < to) {
        all.push_back({from, to, absence.kind, absence.text});
      }
    }
  }
  std::ranges::stable_sort(all, {}, &Stretch::from);
  auto const busy = all;
  for (auto const& opening : openings_of(day, roster)) {
    auto free_from = opening.from;
    for (auto const& stretch : busy) {
      auto const until = std::min(stretch.from, opening.to);
      if (!stretch.kind.empty() && free_from < until) {
        all.push_back({free_from, until, "free", "free"});
      }
      if (!stretch.kind.empty()) {
        free_from = std::max(free_from, stretch.to);
      }
    }
    if (free_from < opening.to) {
      all.push_back({free_from, opening.to, "free", "free"});
    }
  }
  std::ranges::stable_sort(all, {}, &Stretch::from);
  return all;
}

std::string DayPlan::text(SimTime day, Roster const& roster) const {
  std::string text;
  std::vector<std::pair<std::string, Duration>> sums;
  for (auto const& stretch : with_gaps(day, roster)) {
    if (stretch.kind.empty()) {
      text += line_text(clock_text(stretch.from) + std::string(8, ' '), stretch.text);
      continue;
    }
    text += line_text(fmt::format("{}–{}  ", clock_text(stretch.from), clock_text(stretch.to)),
                      stretch.text);
    auto const known =
        std::ranges::find(sums, stretch.kind, &std::pair<std::string, Duration>::first);
    auto const length = stretch.to - stretch.from;
    if (known == sums.end()) {
      sums.emplace_back(stretch.kind, length);
    } else {
      known->second += length;
    }
  }
  if (text.empty()) {
    return "not at work: outside the roster, with nothing to do\n";
  }
  for (std::size_t k = 0; k < sums.size(); ++k) {
    text += fmt::format(
        "{}{} {}", k == 0 ? "In all: " : ", ", sums[k].first, length_text(sums[k].second));
  }
  return text + (sums.empty() ? "" : "\n");
}

}  // namespace sim::report
