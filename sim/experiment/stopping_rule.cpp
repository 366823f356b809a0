#include "sim/experiment/stopping_rule.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "sim/base/contract.hpp"
#include "sim/experiment/account.hpp"
#include "sim/experiment/parameter_draw.hpp"
#include "sim/experiment/quantile.hpp"

namespace sim::experiment {

namespace {

constexpr double most_draws = 1e8;  // More than this is no estimate.

/// How far a goal is from being met: below 1 it is.
double distance(GoalState const& state) {
  double const ratio = state.half_width / state.allowed;
  return std::isnan(ratio) ? std::numeric_limits<double>::infinity() : ratio;
}

/// The draws at which a goal would be met: (h / allowed)^2 times those there are, and for a mean
/// n = (t(n - 1) s / allowed)^2 by iteration, since Student's factor falls with n.
double draws_needed(GoalState const& state, bool is_mean) {
  double const ratio = distance(state);
  double draws = state.draws * ratio * ratio;
  if (!is_mean || draws > most_draws) {
    return draws;
  }
  double const factor_now = student_quantile(state.draws - 1);
  for (int round = 0; round < 10; ++round) {
    double const freedom = std::max(draws - 1.0, 1.0);
    double const factor = student_quantile(static_cast<int>(freedom)) / factor_now;
    draws = state.draws * ratio * ratio * factor * factor;
  }
  return draws;
}

}  // namespace

StoppingRule::StoppingRule(std::vector<WatchedGoal> goals, StoppingTerms terms)
    : goals_(std::move(goals)), terms_(terms) {
  SIM_EXPECT(terms.per_draw == 1 || terms.per_draw == replications_per_draw);
  SIM_EXPECT(terms.minimum >= fewest_draws && terms.look_ahead >= 0 && terms.replications >= 1);
  SIM_EXPECT(!goals_.empty());
  for (auto const& watched : goals_) {
    SIM_EXPECT(watched.series > 0 && watched.goal.half_width > 0.0);
    series_.resize(series_.size() + watched.series);
  }
}

void StoppingRule::add(int replication, std::span<double const> values) {
  SIM_EXPECT(reason_ == StopReason::none);
  SIM_EXPECT(replication > last_ && values.size() == series_.size());
  bool const is_first = replication % terms_.per_draw == 0;
  if (is_first || replication != last_ + 1) {
    draw_.clear();
  }
  last_ = replication;
  draw_.emplace_back(values.begin(), values.end());
  if (draw_.size() == static_cast<std::size_t>(terms_.per_draw)) {
    add_draw();
    draw_.clear();
  }
  if (reason_ == StopReason::none && replication + 1 >= terms_.replications) {
    reason_ = StopReason::cap;
  }
}

void StoppingRule::add_draw() {
  ++draws_;
  std::size_t series = 0;
  for (auto const& watched : goals_) {
    for (auto const end = series + watched.series; series < end; ++series) {
      auto const is_unknown = [series](auto const& values) { return std::isnan(values[series]); };
      if (std::ranges::any_of(draw_, is_unknown)) {
        continue;
      }
      for (std::size_t k = 0; k < draw_.size(); ++k) {
        auto const number = last_ + 1 - terms_.per_draw + static_cast<int>(k);
        series_[series].account.add(number, draw_[k][series]);
        if (watched.goal.quantile) {
          series_[series].values.push_back(draw_[k][series]);
        }
      }
    }
  }
  if (draws_ >= terms_.minimum) {
    look();
  }
}

void StoppingRule::look() {
  states_.clear();
  PathPoint point{.replications = replications(), .half_widths = {}};
  std::size_t first_series = 0;
  for (auto const& watched : goals_) {
    states_.push_back(state_of(watched, first_series));
    point.half_widths.push_back(states_.back().half_width);
    first_series += watched.series;
  }
  path_.push_back(std::move(point));
  if (!std::ranges::all_of(states_, &GoalState::holds)) {
    held_since_ = 0;
    return;
  }
  if (held_since_ == 0) {
    held_since_ = draws_;
  }
  if (draws_ - held_since_ >= look_ahead_from(held_since_)) {
    reason_ = StopReason::precise;
  }
}

GoalState StoppingRule::state_of(WatchedGoal const& watched, std::size_t first_series) const {
  auto worst = state_of(watched.goal, series_[first_series]);
  for (std::size_t k = 1; k < watched.series; ++k) {
    auto const state = state_of(watched.goal, series_[first_series + k]);
    worst = distance(state) > distance(worst) ? state : worst;
  }
  return worst;
}

GoalState StoppingRule::state_of(PrecisionGoal const& goal, Series const& series) const {
  auto const estimate = series.account.estimate(terms_.per_draw);
  GoalState state{.half_width = estimate.half_width,
                  .draws = estimate.replications / terms_.per_draw};
  double middle = estimate.mean;
  if (goal.quantile) {
    auto const quantile = quantile_of(series.values, *goal.quantile, terms_.per_draw);
    middle = quantile.value;
    state.half_width = quantile.half_width();
  }
  state.allowed = goal.is_relative ? goal.half_width * std::abs(middle) : goal.half_width;
  state.holds = state.draws >= terms_.minimum && state.half_width <= state.allowed;
  return state;
}

int StoppingRule::look_ahead_from(int draws) const {
  return terms_.look_ahead * std::max(draws, 100) / 100;
}

std::optional<int> StoppingRule::needed(std::size_t goal) const {
  SIM_EXPECT(goal < goals_.size());
  if (states_.empty() || std::isinf(distance(states_[goal]))) {
    return std::nullopt;
  }
  auto const& state = states_[goal];
  bool const is_mean = !goals_[goal].goal.quantile;
  double const draws = draws_needed(state, is_mean);
  if (draws > most_draws) {
    return std::nullopt;
  }
  auto const first_hold = std::max(static_cast<int>(std::ceil(draws)), terms_.minimum);
  return (first_hold + look_ahead_from(first_hold)) * terms_.per_draw;
}

std::vector<std::size_t> StoppingRule::out_of_reach() const {
  std::vector<std::size_t> missed;
  for (std::size_t k = 0; k < states_.size(); ++k) {
    auto const replications_needed = needed(k);
    bool const comes = reason_ != StopReason::cap && replications_needed &&
                       *replications_needed <= terms_.replications;
    if (!states_[k].holds && !comes) {
      missed.push_back(k);
    }
  }
  return missed;
}

}  // namespace sim::experiment
