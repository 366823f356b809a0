#include "sim/cli/precision.hpp"

#include "sim/cli/usage_error.hpp"
#include "sim/report/answer_of.hpp"
#include "sim/scenario/toml/problems.hpp"

namespace sim::cli {

void check_goals(scenario::Scenario const& scenario, std::string const& file) {
  auto const goals = experiment::read_goals(scenario, question_of(scenario).precision);
  if (!goals.value) {
    throw scenario::ScenarioError({{.place = {.file = file}, .text = goals.fault}});
  }
}

Precision::Precision(scenario::Scenario const& scenario, std::vector<std::string> const& goals)
    : scenario_(scenario) {
  auto const read = experiment::read_goals(scenario, goals);
  if (!read.value) {
    throw UsageError(read.fault);
  }
  if (!read.value->empty()) {
    watch_.emplace(scenario, *read.value);
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

std::function<experiment::Outlook()> Precision::outlook() const {
  if (!watch_) {
    return {};
  }
  return [this] { return experiment::outlook_of(watch_->rule()); };
}

experiment::StoppingRule const* Precision::rule() const {
  return watch_ ? &watch_->rule() : nullptr;
}

bool Precision::is_hopeless() const {
  return watch_ && watch_->rule().reason() == experiment::StopReason::unknown;
}

}  // namespace sim::cli
