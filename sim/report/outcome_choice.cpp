#include "sim/report/outcome_choice.hpp"

#include <algorithm>
#include <optional>

namespace sim::report {

namespace {

constexpr int usual_horizon = 12;  // Months.

bool is_reached(experiment::OutcomeTable const& outcomes,
                std::vector<experiment::Cell> const& cells,
                std::size_t horizon) {
  return std::ranges::any_of(
      cells, [&](experiment::Cell const& cell) { return outcomes.persons(cell, horizon) > 0.0; });
}

}  // namespace

std::vector<ShownMeasure> const& shown_measures() {
  using record::Measure;
  static std::vector<ShownMeasure> const shown{
      {Measure::ordinary_hours_at, "in ordinary hours on the day"},
      {Measure::ordinary_hours_ever, "ever in ordinary hours"},
      {Measure::work_or_education_ever, "ever in work or education"},
      {Measure::education_at, "in education on the day"},
      {Measure::placement_ever, "ever in a placement"},
      {Measure::flex_job_at, "flex job on the day"},
      {Measure::pension_at, "disability pension on the day"},
      {Measure::weeks_in_work, "weeks in work since the start"}};
  return shown;
}

bool is_evaluation(scenario::Scenario const& scenario) {
  return scenario.arms.size() == 1;
}

std::string spaced(std::string name) {
  std::ranges::replace(name, '_', ' ');
  return name;
}

std::string group_title(scenario::Scenario const& scenario, std::string const& group) {
  for (auto const& segment : scenario.segments) {
    if (segment.name == group && !segment.title.empty()) {
      return segment.title;
    }
  }
  return group == "all" ? "All citizens" : spaced(group);
}

std::vector<std::size_t> shown_horizons(experiment::OutcomeTable const& outcomes,
                                        std::vector<experiment::Cell> const& cells) {
  std::vector<std::size_t> shown;
  std::optional<std::size_t> longest;
  for (std::size_t k = 0; k < record::horizons.size(); ++k) {
    if (is_reached(outcomes, cells, k)) {
      longest = k;
      if (record::horizons[k] == usual_horizon) {
        shown.push_back(k);
      }
    }
  }
  if (longest && (shown.empty() || shown.back() != *longest)) {
    shown.push_back(*longest);
  }
  return shown;
}

}  // namespace sim::report
