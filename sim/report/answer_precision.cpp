#include "sim/report/answer_parts.hpp"

namespace sim::report {

namespace {

Unit unit_of(experiment::GoalUnit unit) {
  switch (unit) {
    case experiment::GoalUnit::share: return Unit::share;
    case experiment::GoalUnit::weeks: return Unit::weeks;
    case experiment::GoalUnit::days: return Unit::days;
    case experiment::GoalUnit::hours: return Unit::hours;
    case experiment::GoalUnit::dkk: return Unit::dkk;
    case experiment::GoalUnit::months:
    case experiment::GoalUnit::number: break;
  }
  return Unit::number;
}

/// What a half-width of the tables is in the unit of the answer: øre become DKK.
double factor_of(experiment::GoalUnit unit) {
  return unit == experiment::GoalUnit::dkk ? 0.01 : 1.0;
}

/// The labels of "waiting/jobcentre_mentor"; empty: everybody.
std::string labels_of(std::string const& figure) {
  auto const slash = figure.find('/');
  return slash == std::string::npos ? std::string{} : figure.substr(slash + 1);
}

}  // namespace

std::vector<ReachedGoal> goals_of(experiment::StoppingRule const& rule) {
  std::vector<ReachedGoal> goals;
  for (std::size_t k = 0; k < rule.goals().size(); ++k) {
    auto const& goal = rule.goals()[k].goal;
    double const factor = factor_of(goal.unit);
    auto& told = goals.emplace_back(ReachedGoal{.measure = goal.cell.table.second,
                                                .group = labels_of(goal.figure),
                                                .per = goal.per ? goal.per->table.second : "",
                                                .unit = unit_of(goal.unit),
                                                .is_difference = goal.is_difference,
                                                .asked = factor * goal.half_width});
    if (goal.quantile) {
      told.quantile = *goal.quantile;
    }
    if (k < rule.states().size()) {
      auto const& state = rule.states()[k];
      told.asked = factor * (goal.is_relative ? state.allowed : goal.half_width);
      told.reached = factor * state.half_width;
      told.is_met = state.holds;
    }
  }
  return goals;
}

}  // namespace sim::report
