#include "sim/experiment/precision_words.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace sim::experiment {

namespace {

/// Two digits are all that an estimate of this sort is worth.
int rounded(int count) {
  int step = 1;
  while (count / step >= 100) {
    step *= 10;
  }
  return (count + step - 1) / step * step;
}

std::string stop_line(StoppingRule const& rule) {
  auto const& terms = rule.terms();
  auto const replications = thousands(rule.replications());
  auto const noun = terms.per_draw == 1 ? "replications" : "draws";
  auto const draws = terms.per_draw == 1
                         ? std::string{}
                         : fmt::format(" ({} draws of the parameters)", thousands(rule.draws()));
  switch (rule.reason()) {
    case StopReason::precise:
      return fmt::format(
          "Stopped after {} replications{}: every goal was met and stayed so over {} {}.",
          replications,
          draws,
          rule.look_ahead(),
          noun);
    case StopReason::cap:
      return fmt::format(
          "Stopped at the cap of {} replications{}: {}.",
          thousands(terms.replications),
          draws,
          rule.out_of_reach().empty() && !rule.states().empty()
              ? fmt::format(
                    "every goal was met, but not yet over {} more {}", rule.look_ahead(), noun)
              : "not every goal was met");
    case StopReason::unknown:
      return fmt::format(
          "Stopped after {} replications{}: a figure that a goal is about is never known, so that "
          "no number of replications meets it.",
          replications,
          draws);
    case StopReason::none: break;
  }
  return fmt::format("{} replications{} so far.", replications, draws);
}

std::string goal_text(PrecisionGoal const& goal, GoalState const& state) {
  if (!goal.is_relative) {
    return "goal " + margin_text(goal.half_width, goal.unit);
  }
  auto const asked = fmt::format("goal ±{:.3g} %", 100.0 * goal.half_width);
  return std::isnan(state.allowed)
             ? asked
             : fmt::format("{} = {}", asked, margin_text(state.allowed, goal.unit));
}

std::string reached_text(PrecisionGoal const& goal, GoalState const& state) {
  if (state.draws == 0) {
    return "never known";
  }
  if (std::isnan(state.half_width)) {
    return "no interval yet";
  }
  return (state.holds ? "" : "still ") + margin_text(state.half_width, goal.unit);
}

/// "still ±0.62 pp, goal ±0.5 pp".
std::string widths_text(StoppingRule const& rule, std::size_t index) {
  auto const& goal = rule.goals()[index].goal;
  if (rule.states().empty()) {
    return "not looked at yet, " + goal_text(goal, {});
  }
  auto const& state = rule.states()[index];
  return reached_text(goal, state) + ", " + goal_text(goal, state);
}

std::string goal_line(StoppingRule const& rule, std::size_t index) {
  auto const& [goal, series] = rule.goals()[index];
  auto line = figure_name(goal) + ": " + widths_text(rule, index);
  auto const unknown = rule.unknown_series(index);
  if (!rule.states().empty() && unknown > 0 && unknown < series) {
    line += fmt::format("; never known in {} of {} arms", unknown, series);
  }
  auto const needed = rule.needed(index);
  if (needed && !rule.states()[index].holds) {
    line += fmt::format("; about {} replications needed", thousands(rounded(*needed)));
  }
  return line;
}

/// The goal that is farthest from being met.
std::size_t farthest(StoppingRule const& rule) {
  auto const& states = rule.states();
  auto const found = std::ranges::max_element(states, {}, distance);
  return static_cast<std::size_t>(found - states.begin());
}

}  // namespace

std::string precision_text(StoppingRule const& rule) {
  auto text = stop_line(rule);
  for (std::size_t k = 0; k < rule.goals().size(); ++k) {
    text += "\n" + goal_line(rule, k);
  }
  return text;
}

Outlook outlook_of(StoppingRule const& rule) {
  Outlook outlook{.replications = rule.expected(), .figure = {}, .widths = {}};
  auto const& terms = rule.terms();
  if (rule.states().empty()) {
    outlook.widths =
        fmt::format("goals are looked at from {} on", thousands(terms.minimum * terms.per_draw));
  } else if (std::ranges::all_of(rule.states(), &GoalState::holds)) {
    outlook.widths = "every goal is met, looking ahead";
  } else {
    auto const goal = farthest(rule);
    outlook.figure = figure_name(rule.goals()[goal].goal);
    outlook.widths = widths_text(rule, goal);
  }
  return outlook;
}

}  // namespace sim::experiment
