#include "sim/experiment/precision_watch.hpp"

#include <algorithm>

#include "sim/base/contract.hpp"
#include "sim/experiment/outcome_table.hpp"
#include "sim/experiment/parameter_draw.hpp"
#include "sim/experiment/staff_table.hpp"
#include "sim/record/measure.hpp"

namespace sim::experiment {

namespace {

GoalUnit unit_of(std::string_view units, bool is_share) {
  if (units == "week") {
    return GoalUnit::weeks;
  }
  if (units == "day") {
    return GoalUnit::days;
  }
  if (units == "hour") {
    return GoalUnit::hours;
  }
  return is_share ? GoalUnit::share : GoalUnit::number;
}

std::size_t place_of(std::vector<std::string> const& names, std::string const& name) {
  auto const found = std::ranges::find(names, name);
  SIM_EXPECT(found != names.end());
  return static_cast<std::size_t>(found - names.begin());
}

std::vector<std::string> role_names(scenario::Scenario const& scenario) {
  std::vector<std::string> names;
  for (auto const& role : any_setting(scenario).roles) {
    names.push_back(role.name);
  }
  return names;
}

/// Groups that every arm has: a goal is about all arms.
std::vector<std::string> segment_names(scenario::Scenario const& scenario) {
  std::vector<std::string> names;
  for (auto const& segment : scenario.segments) {
    names.push_back(segment.name);
  }
  return names;
}

CellName cell_of(scenario::Scenario const& scenario, PrecisionGoal const& goal) {
  if (record::find_measure(goal.measure)) {
    auto const month = goal.month.value_or(question_of(scenario).horizon);
    auto const horizon = record::find_horizon(month);
    SIM_EXPECT(horizon.has_value());
    auto const group = goal.group.empty() ? "all" : goal.group;
    return {.table = {"outcomes", goal.measure},
            .places = {place_of(all_group_names(scenario), group), *horizon}};
  }
  return {.table = {"staff", goal.measure},
          .places = {0, place_of(role_names(scenario), goal.group)}};
}

std::vector<WatchedGoal> watched_goals(scenario::Scenario const& scenario,
                                       std::vector<PrecisionGoal> const& goals) {
  auto const against = question_of(scenario).against;
  std::size_t compared = 0;
  for (std::size_t arm = 0; arm < against.size(); ++arm) {
    compared += against[arm] == arm ? 0U : 1U;
  }
  std::vector<WatchedGoal> watched;
  for (auto const& goal : goals) {
    watched.push_back({.goal = goal, .series = goal.is_difference ? compared : against.size()});
  }
  return watched;
}

}  // namespace

std::vector<GoalMeasure> goal_measures(scenario::Scenario const& scenario) {
  std::vector<GoalMeasure> measures;
  for (std::size_t k = 0; k < record::measure_count; ++k) {
    auto const& terms = record::measures.at(k);
    measures.push_back({.name = std::string{terms.name},
                        .unit = unit_of(terms.units, true),
                        .months = {record::horizons.begin(), record::horizons.end()},
                        .groups = segment_names(scenario)});
  }
  for (auto const& terms : staff_measures) {
    measures.push_back({.name = std::string{terms.name},
                        .unit = unit_of(terms.units, terms.is_share),
                        .months = {},
                        .groups = role_names(scenario)});
  }
  return measures;
}

PrecisionWatch::PrecisionWatch(scenario::Scenario const& scenario,
                               std::vector<PrecisionGoal> const& goals)
    : rule_(
          watched_goals(scenario, goals),
          {.per_draw = replications_per_draw_of(scenario), .replications = scenario.replications}) {
  auto const against = question_of(scenario).against;
  for (auto const& goal : goals) {
    auto const cell = cell_of(scenario, goal);
    for (std::size_t arm = 0; arm < against.size(); ++arm) {
      if (!goal.is_difference) {
        watched_.push_back({cell, arm, arm});
      } else if (against[arm] != arm) {
        watched_.push_back({cell, arm, against[arm]});
      }
    }
  }
}

std::vector<CellName> PrecisionWatch::cells() const {
  std::vector<CellName> cells;
  for (auto const& one : watched_) {
    cells.push_back(one.cell);
  }
  return cells;
}

bool PrecisionWatch::is_enough(SeriesTable const& series) {
  if (rule_.reason() != StopReason::none) {
    return true;
  }
  std::vector<double> values;
  int replication = 0;
  for (auto const& one : watched_) {
    auto const& kept = series.values(one.cell);
    auto const level = kept.arms[one.arm].back();
    values.push_back(one.against == one.arm ? level : level - kept.arms[one.against].back());
    replication = kept.replications.back();
  }
  rule_.add(replication, values);
  return rule_.reason() != StopReason::none;
}

}  // namespace sim::experiment
