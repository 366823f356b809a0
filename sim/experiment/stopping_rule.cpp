#include "sim/experiment/stopping_rule.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "sim/base/contract.hpp"
#include "sim/experiment/parameter_draw.hpp"

namespace sim::experiment {

namespace {

constexpr double most_draws = 1e8;  // More than this is no estimate.

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
    accounts_.emplace_back(watched.series, GoalAccount{watched.goal, terms.per_draw});
    values_ += watched.series * accounts_.back().front().width();
  }
}

void StoppingRule::add(int replication, std::span<double const> values) {
  SIM_EXPECT(reason_ == StopReason::none);
  SIM_EXPECT(replication > last_ && values.size() == values_);
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
  std::size_t place = 0;
  for (auto& series : accounts_) {
    for (auto& account : series) {
      account.add(last_ + 1 - terms_.per_draw, draw_, place);
      place += account.width();
    }
  }
  if (draws_ >= terms_.minimum) {
    look();
  }
}

void StoppingRule::look() {
  states_.clear();
  PathPoint point{.replications = replications(), .half_widths = {}};
  for (std::size_t goal = 0; goal < goals_.size(); ++goal) {
    states_.push_back(state_of(goal));
    point.half_widths.push_back(states_.back().half_width);
  }
  path_.push_back(std::move(point));
  if (std::ranges::any_of(states_, [](GoalState const& state) { return state.draws == 0; })) {
    reason_ = StopReason::unknown;
    return;
  }
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

GoalState StoppingRule::state_of(std::size_t goal) const {
  GoalState worst;
  for (auto const& account : accounts_[goal]) {
    auto const state = account.state(terms_.minimum);
    bool const is_first = worst.draws == 0;
    if (state.draws > 0 && (is_first || distance(state) > distance(worst))) {
      worst = state;
    }
  }
  return worst;
}

std::size_t StoppingRule::unknown_series(std::size_t goal) const {
  return static_cast<std::size_t>(std::ranges::count(accounts_.at(goal), 0, &GoalAccount::draws));
}

int StoppingRule::expected() const {
  int most = (terms_.minimum + look_ahead_from(terms_.minimum)) * terms_.per_draw;
  for (std::size_t goal = 0; goal < states_.size(); ++goal) {
    most = std::max(most, needed(goal).value_or(terms_.replications));
  }
  return std::min(most, terms_.replications);
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
