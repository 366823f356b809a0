#include "sim/experiment/precision_goal.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "sim/scenario/toml/nearest_name.hpp"
#include "sim/scenario/toml/number_text.hpp"

namespace sim::experiment {

namespace {

using scenario::Parsed;
using scenario::without_spaces_around;
using Goal = Parsed<PrecisionGoal>;

constexpr std::string_view shape =
    "a goal is written MEASURE: HALF-WIDTH UNIT, as in 'ordinary_hours_at@30: 0.5 pp' or "
    "'difference weeks_in_work: 0.3 weeks'";

/// A way to write a unit, and how many of the measure's own unit one of it is.
struct UnitWord {
  std::string_view word;
  GoalUnit unit;
  double worth;
};

/// The first of each unit is the one that is suggested.
constexpr std::array unit_words{UnitWord{"pp", GoalUnit::share, 0.01},
                                UnitWord{"points", GoalUnit::share, 0.01},
                                UnitWord{"% points", GoalUnit::share, 0.01},
                                UnitWord{"percentage points", GoalUnit::share, 0.01},
                                UnitWord{"weeks", GoalUnit::weeks, 1.0},
                                UnitWord{"week", GoalUnit::weeks, 1.0},
                                UnitWord{"days", GoalUnit::weeks, 1.0 / 7.0},
                                UnitWord{"day", GoalUnit::weeks, 1.0 / 7.0},
                                UnitWord{"days", GoalUnit::days, 1.0},
                                UnitWord{"day", GoalUnit::days, 1.0},
                                UnitWord{"weeks", GoalUnit::days, 7.0},
                                UnitWord{"week", GoalUnit::days, 7.0},
                                UnitWord{"hours", GoalUnit::hours, 1.0},
                                UnitWord{"hour", GoalUnit::hours, 1.0},
                                UnitWord{"persons", GoalUnit::persons, 1.0},
                                UnitWord{"person", GoalUnit::persons, 1.0},
                                UnitWord{"posts", GoalUnit::posts, 1.0},
                                UnitWord{"post", GoalUnit::posts, 1.0},
                                UnitWord{"DKK", GoalUnit::dkk, 1.0},
                                UnitWord{"", GoalUnit::number, 1.0}};

UnitWord const& usual_word(GoalUnit unit) {
  return *std::ranges::find(unit_words, unit, &UnitWord::unit);
}

/// unknown_name writes a sentence; a fault goes without the full stop.
Goal unknown(std::string_view noun, std::string_view name, std::vector<std::string> const& known) {
  auto sentence = scenario::unknown_name(noun, name, known);
  sentence.pop_back();
  return Goal::failed(sentence);
}

/// The text up to the first mark, which is taken off with it; all of it where there is none.
std::string_view take_until(std::string_view& text, char mark) {
  auto const end = text.find(mark);
  auto const taken = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  return without_spaces_around(taken);
}

std::optional<int> whole_number(std::string_view text) {
  int number = 0;
  auto const read = std::from_chars(text.data(), text.data() + text.size(), number);
  bool const is_all = !text.empty() && read.ptr == text.data() + text.size();
  return is_all && read.ec == std::errc{} ? std::optional{number} : std::nullopt;
}

/// "q90" is 0.9; nothing where it is no quantile at all.
std::optional<double> quantile_named(std::string_view word) {
  if (!word.starts_with('q')) {
    return std::nullopt;
  }
  auto const per_cent = whole_number(word.substr(1));
  return per_cent ? std::optional{0.01 * *per_cent} : std::nullopt;
}

/// Takes "q90" and "difference" off the front. A fault when they are in another order.
Goal take_statistic(std::string_view& text, PrecisionGoal goal) {
  for (auto space = text.find(' '); space != std::string_view::npos; space = text.find(' ')) {
    auto const word = text.substr(0, space);
    auto const quantile = quantile_named(word);
    if (quantile && goal.is_difference) {
      return Goal::failed(fmt::format(
          "the difference of two quantiles is not offered; '{} difference' is the quantile of "
          "the paired difference",
          word));
    }
    if (quantile && (*quantile <= 0.0 || *quantile >= 1.0)) {
      return Goal::failed("a quantile is from q1 to q99");
    }
    if (quantile && !goal.quantile) {
      goal.quantile = quantile;
    } else if (word == "difference" && !goal.is_difference) {
      goal.is_difference = true;
    } else {
      return Goal::failed(
          fmt::format("'{}' is not understood; before the measure may stand q90 (any quantile) and "
                      "'difference', in this order",
                      word));
    }
    text = without_spaces_around(text.substr(space));
  }
  return goal;
}

/// Reads MEASURE[@MONTH][/GROUP].
Goal with_figure(PrecisionGoal goal, std::string_view text, std::vector<GoalMeasure> const& known) {
  auto rest = text;
  auto before_group = take_until(rest, '/');
  auto const has_group = text.find('/') != std::string_view::npos;
  bool const has_month = before_group.find('@') != std::string_view::npos;
  auto const name = take_until(before_group, '@');
  auto const measure = std::ranges::find(known, name, &GoalMeasure::name);
  if (measure == known.end()) {
    std::vector<std::string> names;
    std::ranges::transform(known, std::back_inserter(names), &GoalMeasure::name);
    return unknown("measure", name, names);
  }
  goal.measure = measure->name;
  goal.unit = measure->unit;
  if (has_month) {
    goal.month = whole_number(before_group);
    if (measure->months.empty()) {
      return Goal::failed(fmt::format("'{}' is not taken at a month; leave out @", name));
    }
    if (!goal.month || std::ranges::find(measure->months, *goal.month) == measure->months.end()) {
      return Goal::failed(fmt::format("month '{}' is not one at which '{}' is taken; known: {}",
                                      before_group,
                                      name,
                                      fmt::join(measure->months, ", ")));
    }
  }
  if (has_group) {
    goal.group = without_spaces_around(rest);
    if (std::ranges::find(measure->groups, goal.group) == measure->groups.end()) {
      return unknown(fmt::format("group of '{}'", name), goal.group, measure->groups);
    }
  }
  return goal;
}

/// Reads HALF-WIDTH UNIT.
Goal with_width(PrecisionGoal goal, std::string_view text) {
  auto const read = scenario::read_number(text);
  if (!read.value) {
    return Goal::failed(fmt::format("after the colon, {}; {}", read.fault, shape));
  }
  auto const& [number, unit] = std::pair{read.value->number, read.value->rest};
  if (number <= 0.0) {
    return Goal::failed("a half-width is above 0");
  }
  if (unit == "%") {
    if (goal.unit == GoalUnit::share) {
      return Goal::failed("a share is asked for in percentage points: write pp instead of %");
    }
    if (goal.is_difference) {
      return Goal::failed(
          fmt::format("a difference may be zero, so that no part of it can be asked for; give the "
                      "half-width in {}",
                      usual_word(goal.unit).word));
    }
    goal.half_width = 0.01 * number;
    goal.is_relative = true;
    return goal;
  }
  auto const word = std::ranges::find_if(unit_words, [&](UnitWord const& candidate) {
    return candidate.unit == goal.unit && candidate.word == unit;
  });
  if (word == unit_words.end()) {
    auto const usual = usual_word(goal.unit).word;
    return Goal::failed(
        fmt::format("'{}' is {}; write '{}'",
                    goal.measure,
                    usual.empty() ? "a plain number" : fmt::format("in {}", usual),
                    width_text(goal.unit == GoalUnit::share ? 0.01 * number : number, goal.unit)));
  }
  goal.half_width = number * word->worth;
  return goal;
}

}  // namespace

Goal parse_precision_goal(std::string_view text, std::vector<GoalMeasure> const& known) {
  if (text.find(':') == std::string_view::npos) {
    return Goal::failed(std::string{shape});
  }
  auto width = text;
  auto figure = take_until(width, ':');
  auto goal = take_statistic(figure, {});
  if (goal.value) {
    goal = with_figure(*goal.value, figure, known);
  }
  return goal.value ? with_width(*goal.value, width) : goal;
}

std::string figure_name(PrecisionGoal const& goal) {
  return fmt::format("{}{}{}{}{}",
                     goal.quantile ? fmt::format("q{:.0f} ", 100.0 * *goal.quantile) : "",
                     goal.is_difference ? "difference " : "",
                     goal.measure,
                     goal.month ? fmt::format("@{}", *goal.month) : "",
                     goal.group.empty() ? "" : "/" + goal.group);
}

std::string width_text(double half_width, GoalUnit unit) {
  auto const& word = usual_word(unit);
  auto const number = fmt::format("{:.3g}", half_width / word.worth);
  return word.word.empty() ? number : fmt::format("{} {}", number, word.word);
}

}  // namespace sim::experiment
