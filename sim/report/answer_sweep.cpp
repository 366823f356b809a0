#include <algorithm>

#include "sim/report/answer_samples.hpp"

namespace sim::report {

namespace {

/// The part of what the best point of a sweep brings that is enough to stop at.
constexpr double enough = 0.95;

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
    for (auto const& cell : shown_cells(evidence.scenario, evidence.question.group)) {
      told.step.push_back(weighted(evidence, evidence.series.values(cell), weights));
    }
  }
  return sweep;
}

std::optional<std::size_t> enough_of(Sweep const& sweep, Measured const& main) {
  auto points = sweep.points;
  std::ranges::stable_sort(points, {}, &SweepPoint::at);
  double most = 0.0;
  for (auto const& point : points) {
    most = std::max(most, clear_gain(main, point.arm));
  }
  for (auto const& point : points) {
    if (most > 0.0 && clear_gain(main, point.arm) >= enough * most) {
      return point.arm;
    }
  }
  return std::nullopt;
}

}  // namespace sim::report
