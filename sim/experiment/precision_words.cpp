#include "sim/experiment/precision_words.hpp"

#include <cmath>
#include <fmt/format.h>

namespace sim::experiment {

namespace {

std::string thousands(int count) {
  auto text = std::to_string(count);
  for (auto place = static_cast<int>(text.size()) - 3; place > 0; place -= 3) {
    text.insert(static_cast<std::size_t>(place), ",");
  }
  return text;
}

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
    case StopReason::none: break;
  }
  return fmt::format("{} replications{} so far.", replications, draws);
}

std::string goal_line(StoppingRule const& rule, std::size_t index) {
  auto const& goal = rule.goals()[index].goal;
  auto const asked = goal.is_relative ? fmt::format("{:.3g} %", 100.0 * goal.half_width)
                                      : width_text(goal.half_width, goal.unit);
  auto const name = figure_name(goal);
  if (rule.states().empty()) {
    return fmt::format("{}: not known yet, asked for {}", name, asked);
  }
  auto const& state = rule.states()[index];
  auto const reached =
      std::isnan(state.half_width) ? "not known" : width_text(state.half_width, goal.unit);
  auto const allowed =
      goal.is_relative ? fmt::format(" = {}", width_text(state.allowed, goal.unit)) : "";
  auto const line = fmt::format("{}: {}, asked for {}{}", name, reached, asked, allowed);
  auto const needed = rule.needed(index);
  if (state.holds || !needed) {
    return line;
  }
  return fmt::format("{}; about {} replications needed", line, thousands(rounded(*needed)));
}

}  // namespace

std::string precision_text(StoppingRule const& rule) {
  auto text = stop_line(rule);
  for (std::size_t k = 0; k < rule.goals().size(); ++k) {
    text += "\n" + goal_line(rule, k);
  }
  return text;
}

}  // namespace sim::experiment
