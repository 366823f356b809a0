#include "sim/cli/precision.hpp"

#include <fmt/format.h>

#include "sim/cli/usage_error.hpp"
#include "sim/report/answer_of.hpp"

namespace sim::cli {

Precision::Precision(scenario::Scenario const& scenario, std::vector<std::string> const& goals)
    : scenario_(scenario) {
  auto const known = experiment::goal_measures(scenario);
  std::vector<experiment::PrecisionGoal> read;
  for (auto const& text : goals) {
    auto const goal = experiment::parse_precision_goal(text, known);
    if (!goal.value) {
      throw UsageError(fmt::format("precision is '{}'; {}.", text, goal.fault));
    }
    read.push_back(*goal.value);
  }
  if (!read.empty()) {
    watch_.emplace(scenario, read);
  }
}

std::vector<experiment::CellName> Precision::kept_cells() const {
  auto cells = report::cells_for_answer(scenario_);
  if (watch_) {
    auto const watched = watch_->cells();
    cells.insert(cells.end(), watched.begin(), watched.end());
  }
  return cells;
}

std::function<bool(experiment::SeriesTable const&)> Precision::end() {
  if (!watch_) {
    return {};
  }
  return [this](experiment::SeriesTable const& series) { return watch_->is_enough(series); };
}

experiment::StoppingRule const* Precision::rule() const {
  return watch_ ? &watch_->rule() : nullptr;
}

}  // namespace sim::cli
