#include <algorithm>
#include <cmath>

#include "sim/report/answer_samples.hpp"

namespace sim::report {

namespace {

/// The part of what the best point of a sweep brings that is enough to stop at.
constexpr double enough = 0.95;

bool is_clear_gain(Spread const& difference, double sign) {
  return sign > 0.0 ? difference.low > 0.0 : difference.high < 0.0;
}

/// The first point, going up, that brings nearly as much as the best one; 0: none is clear.
std::size_t enough_of(Sweep const& sweep, Measured const& main, double sign) {
  double most = 0.0;
  for (auto const& point : sweep.points) {
    auto const& difference = main.arms[point.arm].difference;
    most = is_clear_gain(difference, sign) ? std::max(most, sign * difference.mean) : most;
  }
  auto points = sweep.points;
  std::ranges::stable_sort(points, {}, &SweepPoint::at);
  for (auto const& point : points) {
    auto const& difference = main.arms[point.arm].difference;
    if (is_clear_gain(difference, sign) && sign * difference.mean >= enough * most) {
      return point.arm;
    }
  }
  return 0;
}

/// The arm with the largest clear gain, else the first that the question names.
std::size_t best_choice(Evidence const& evidence, Measured const& main, double sign) {
  std::size_t best = 0;
  std::size_t first = 0;
  for (auto arm = main.arms.size(); arm-- > 1;) {
    if (!is_choice(evidence.question, arm)) {
      continue;
    }
    auto const& difference = main.arms[arm].difference;
    first = arm;
    if (is_clear_gain(difference, sign) &&
        (best == 0 || sign * difference.mean >= sign * main.arms[best].difference.mean)) {
      best = arm;
    }
  }
  return best == 0 ? first : best;
}

/// The arm one step down the first quantity, the second being the same; at its foot the base.
std::size_t arm_before(Evidence const& evidence, scenario::SweepPoint const& point) {
  auto const& points = evidence.scenario.sweep.points;
  auto before = points.end();
  for (auto other = points.begin(); other != points.end(); ++other) {
    bool const is_below =
        other->at.front() < point.at.front() &&
        std::equal(other->at.begin() + 1, other->at.end(), point.at.begin() + 1, point.at.end());
    if (is_below && (before == points.end() || before->at.front() < other->at.front())) {
      before = other;
    }
  }
  return before == points.end() ? evidence.question.against.at(point.arm) : before->arm;
}

}  // namespace

Sweep sweep_of(Evidence const& evidence) {
  auto const& swept = evidence.scenario.sweep;
  Sweep sweep;
  for (auto const& quantity : swept.quantities) {
    sweep.titles.push_back(quantity.title);
    sweep.titles_da.push_back(quantity.danish);
  }
  for (auto const& point : swept.points) {
    auto const before = arm_before(evidence, point);
    auto const weights = difference_weights(evidence, point.arm, before);
    auto& told = sweep.points.emplace_back(
        SweepPoint{.arm = point.arm, .at = point.at, .before = before, .step = {}});
    for (auto const& cell : shown_cells(evidence.question, 0)) {
      told.step.push_back(weighted(evidence, evidence.series.values(cell), weights));
    }
  }
  return sweep;
}

std::size_t leading_arm(Evidence const& evidence, Measured const& main, Sweep const& sweep) {
  double const sign = main.better == Better::less ? -1.0 : 1.0;
  auto const reached = enough_of(sweep, main, sign);
  return reached > 0 ? reached : best_choice(evidence, main, sign);
}

}  // namespace sim::report
