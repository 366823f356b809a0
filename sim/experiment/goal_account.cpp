#include "sim/experiment/goal_account.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "sim/economics/ratio.hpp"
#include "sim/experiment/quantile.hpp"

namespace sim::experiment {

namespace {

constexpr double not_known = std::numeric_limits<double>::quiet_NaN();

double mean_of(std::vector<std::vector<double>> const& draw, std::size_t place) {
  double sum = 0.0;
  for (auto const& values : draw) {
    sum += values[place];
  }
  return sum / static_cast<double>(draw.size());
}

}  // namespace

double distance(GoalState const& state) {
  double const ratio = state.half_width / state.allowed;
  return std::isnan(ratio) ? std::numeric_limits<double>::infinity() : ratio;
}

GoalAccount::GoalAccount(PrecisionGoal goal, int per_draw)
    : goal_(std::move(goal)), per_draw_(per_draw) {}

void GoalAccount::add(int first, std::vector<std::vector<double>> const& draw, std::size_t place) {
  for (std::size_t k = place; k < place + width(); ++k) {
    if (std::isnan(mean_of(draw, k))) {
      return;
    }
  }
  ++draws_;
  if (goal_.per) {
    values_.push_back(mean_of(draw, place));
    below_.push_back(mean_of(draw, place + 1));
    return;
  }
  for (auto const& values : draw) {
    account_.add(first++, values[place]);
    if (goal_.quantile) {
      values_.push_back(values[place]);
    }
  }
}

GoalAccount::Interval GoalAccount::ratio() const {
  if (draws_ < fewest_draws) {
    return {.middle = not_known, .half_width = not_known};
  }
  auto const interval = economics::ratio_interval(values_, below_, student_quantile(draws_ - 1));
  auto const half_width = std::max(interval.high - interval.ratio, interval.ratio - interval.low);
  return {.middle = interval.ratio, .half_width = half_width};
}

GoalAccount::Interval GoalAccount::interval() const {
  if (goal_.per) {
    return ratio();
  }
  if (goal_.quantile) {
    auto const quantile = quantile_of(values_, *goal_.quantile, per_draw_);
    return {.middle = quantile.value, .half_width = quantile.half_width()};
  }
  auto const estimate = account_.estimate(per_draw_);
  return {.middle = estimate.mean, .half_width = estimate.half_width};
}

GoalState GoalAccount::state(int minimum) const {
  auto const [middle, half_width] = interval();
  auto const allowed = goal_.is_relative ? goal_.half_width * std::abs(middle) : goal_.half_width;
  return {.half_width = half_width,
          .allowed = allowed,
          .draws = draws_,
          .holds = draws_ >= minimum && half_width <= allowed};
}

}  // namespace sim::experiment
