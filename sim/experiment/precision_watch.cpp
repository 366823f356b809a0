#include "sim/experiment/precision_watch.hpp"

#include <fmt/format.h>

#include "sim/experiment/parameter_draw.hpp"

namespace sim::experiment {

namespace {

/// The arms that a goal is about: those that are compared, or all.
std::vector<std::size_t> arms_of(PrecisionGoal const& goal,
                                 std::vector<std::size_t> const& against) {
  std::vector<std::size_t> arms;
  for (std::size_t arm = 0; arm < against.size(); ++arm) {
    if (!goal.is_difference || against[arm] != arm) {
      arms.push_back(arm);
    }
  }
  return arms;
}

std::vector<WatchedGoal> watched_goals(scenario::Scenario const& scenario,
                                       std::vector<PrecisionGoal> const& goals) {
  auto const against = question_of(scenario).against;
  std::vector<WatchedGoal> watched;
  for (auto const& goal : goals) {
    watched.push_back({.goal = goal, .series = arms_of(goal, against).size()});
  }
  return watched;
}

}  // namespace

scenario::Parsed<std::vector<PrecisionGoal>> read_goals(scenario::Scenario const& scenario,
                                                        std::vector<std::string> const& texts) {
  using Goals = scenario::Parsed<std::vector<PrecisionGoal>>;
  std::vector<PrecisionGoal> goals;
  if (texts.empty()) {
    return goals;
  }
  auto const known = goal_measures(scenario);
  for (auto const& text : texts) {
    auto const goal = parse_precision_goal(text, known);
    if (!goal.value) {
      return Goals::failed(fmt::format("precision is '{}'; {}.", text, goal.fault));
    }
    goals.push_back(*goal.value);
  }
  return goals;
}

PrecisionWatch::PrecisionWatch(scenario::Scenario const& scenario,
                               std::vector<PrecisionGoal> const& goals)
    : rule_(
          watched_goals(scenario, goals),
          {.per_draw = replications_per_draw_of(scenario), .replications = scenario.replications}) {
  auto const against = question_of(scenario).against;
  for (auto const& goal : goals) {
    for (auto const arm : arms_of(goal, against)) {
      auto const other = goal.is_difference ? against[arm] : arm;
      watched_.push_back({.cell = goal.cell, .arm = arm, .against = other});
      if (goal.per) {
        watched_.push_back({.cell = *goal.per, .arm = arm, .against = other});
      }
    }
  }
}

std::vector<CellName> PrecisionWatch::cells() const {
  std::vector<CellName> cells;
  for (auto const& one : watched_) {
    cells.push_back(one.cell);
  }
  return cells;
}

bool PrecisionWatch::is_enough(SeriesTable const& series) {
  if (rule_.reason() != StopReason::none) {
    return true;
  }
  std::vector<double> values;
  int replication = 0;
  for (auto const& one : watched_) {
    auto const& kept = series.values(one.cell);
    auto const level = kept.arms.at(one.arm).back();
    values.push_back(one.against == one.arm ? level : level - kept.arms.at(one.against).back());
    replication = kept.replications.back();
  }
  rule_.add(replication, values);
  return rule_.reason() != StopReason::none;
}

}  // namespace sim::experiment
