#include "sim/report/answer_parts.hpp"

namespace sim::report {

namespace {

Unit unit_of(experiment::GoalUnit unit) {
  switch (unit) {
    case experiment::GoalUnit::share: return Unit::share;
    case experiment::GoalUnit::weeks: return Unit::weeks;
    case experiment::GoalUnit::days: return Unit::days;
    case experiment::GoalUnit::hours: return Unit::hours;
    case experiment::GoalUnit::persons: return Unit::persons;
    case experiment::GoalUnit::posts: return Unit::posts;
    case experiment::GoalUnit::dkk: return Unit::dkk;
    case experiment::GoalUnit::number: return Unit::number;
  }
  return Unit::number;
}

}  // namespace

std::vector<ReachedGoal> goals_of(experiment::StoppingRule const& rule) {
  std::vector<ReachedGoal> goals;
  for (std::size_t k = 0; k < rule.goals().size(); ++k) {
    auto const& goal = rule.goals()[k].goal;
    auto& told = goals.emplace_back(ReachedGoal{.measure = goal.measure,
                                                .group = goal.group,
                                                .unit = unit_of(goal.unit),
                                                .is_difference = goal.is_difference,
                                                .asked = goal.half_width});
    if (goal.quantile) {
      told.quantile = *goal.quantile;
    }
    if (k < rule.states().size()) {
      auto const& state = rule.states()[k];
      told.asked = goal.is_relative ? state.allowed : goal.half_width;
      told.reached = state.half_width;
      told.is_met = state.holds;
    }
  }
  return goals;
}

}  // namespace sim::report
