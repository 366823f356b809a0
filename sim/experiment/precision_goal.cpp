#include "sim/experiment/precision_goal.hpp"

#include <charconv>
#include <fmt/format.h>

#include "sim/scenario/toml/number_text.hpp"

namespace sim::experiment {

namespace {

using scenario::Parsed;
using scenario::without_spaces_around;
using Goal = Parsed<PrecisionGoal>;

constexpr std::string_view shape =
    "a goal is written MEASURE: HALF-WIDTH UNIT, as in 'ordinary_hours_at@30: 0.5 pp' or "
    "'difference weeks_in_work: 0.3 weeks'";

constexpr std::string_view ratio_word = " per ";

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

Goal with_figure(PrecisionGoal goal, std::string_view text, std::vector<GoalMeasure> const& known) {
  auto const read = parse_goal_cell(text, known);
  if (!read.value) {
    return Goal::failed(read.fault);
  }
  goal.figure = text;
  goal.cell = read.value->cell;
  goal.unit = read.value->unit;
  return goal;
}

/// Reads what stands behind "per".
Goal with_ratio(PrecisionGoal goal, std::string_view text, std::vector<GoalMeasure> const& known) {
  if (!goal.is_difference || goal.quantile) {
    return Goal::failed(
        "only a mean difference is taken per another; write 'difference' before it, without a "
        "quantile");
  }
  auto const read = parse_goal_cell(text, known);
  if (!read.value) {
    return Goal::failed(read.fault);
  }
  goal.figure += fmt::format("{}{}", ratio_word, without_spaces_around(text));
  goal.per = read.value->cell;
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
                      usual_word(goal.unit)));
    }
    goal.half_width = 0.01 * number;
    goal.is_relative = true;
    return goal;
  }
  auto const worth = worth_of(unit, goal.unit);
  if (!worth) {
    auto const usual = usual_word(goal.unit);
    return Goal::failed(fmt::format("'{}' is {}; write '{}'",
                                    goal.figure,
                                    usual.empty() ? "a plain number" : fmt::format("in {}", usual),
                                    width_text(number * *worth_of(usual, goal.unit), goal.unit)));
  }
  goal.half_width = number * *worth;
  return goal;
}

}  // namespace

Goal parse_precision_goal(std::string_view text, std::vector<GoalMeasure> const& known) {
  if (text.find(':') == std::string_view::npos) {
    return Goal::failed(std::string{shape});
  }
  auto width = text;
  auto const figure = take_until(width, ':');
  auto const bar = figure.find(ratio_word);
  auto above = without_spaces_around(figure.substr(0, bar));
  auto goal = take_statistic(above, {});
  if (goal.value) {
    goal = with_figure(*goal.value, above, known);
  }
  if (goal.value && bar != std::string_view::npos) {
    goal = with_ratio(*goal.value, figure.substr(bar + ratio_word.size()), known);
  }
  return goal.value ? with_width(*goal.value, width) : goal;
}

std::string figure_name(PrecisionGoal const& goal) {
  return fmt::format("{}{}{}",
                     goal.quantile ? fmt::format("q{:.0f} ", 100.0 * *goal.quantile) : "",
                     goal.is_difference ? "difference " : "",
                     goal.figure);
}

}  // namespace sim::experiment
