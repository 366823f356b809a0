#include "sim/experiment/goal_measure.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "sim/base/calendar.hpp"
#include "sim/experiment/frame_shape.hpp"
#include "sim/experiment/staff_table.hpp"
#include "sim/record/measure.hpp"

namespace sim::experiment {

namespace {

using record::Axis;

struct TableUnit {
  std::string_view units;
  GoalUnit unit;
};

constexpr std::array table_units{TableUnit{"month", GoalUnit::months},
                                 TableUnit{"week", GoalUnit::weeks},
                                 TableUnit{"day", GoalUnit::days},
                                 TableUnit{"hour", GoalUnit::hours},
                                 TableUnit{"ore", GoalUnit::dkk}};

/// Of a table in units of 1: measures say it themselves; elsewhere fractions are shares and whole
/// numbers are counts, but for the means of counts in `resources`.
bool is_share(std::string const& group, record::Variable const& variable) {
  auto const* measure = std::ranges::find(staff_measures, variable.name, &StaffMeasureTerms::name);
  if (group == "staff" && measure != staff_measures.end()) {
    return measure->is_share;
  }
  auto const place = record::find_measure(variable.name);
  if (place && (group == "outcomes" || group == "asked")) {
    return record::measures.at(*place).is_share;
  }
  return std::holds_alternative<std::vector<double>>(variable.values) && group != "resources";
}

GoalUnit unit_of(std::string const& group, record::Variable const& variable) {
  auto const* known = std::ranges::find(table_units, variable.units, &TableUnit::units);
  if (known != table_units.end()) {
    return known->unit;
  }
  return is_share(group, variable) ? GoalUnit::share : GoalUnit::number;
}

/// "all", and whatever stands alone, need not be named.
GoalAxis named_axis(Axis const& axis, std::vector<std::string> const& labels) {
  GoalAxis made{.name = axis.name, .labels = labels};
  if (axis.name == "group" || labels.size() == 1) {
    made.usual = 0;
  }
  return made;
}

/// Horizons within the run; the question's is meant where none is named.
GoalAxis horizons_of(scenario::Scenario const& scenario) {
  auto const& setting = any_setting(scenario);
  auto const months = whole_months_between(setting.starts, setting.ends).count();
  GoalAxis made{.name = "horizon", .labels = {}, .is_numbered = true};
  for (auto const month : record::horizons) {
    if (month <= months) {
      made.labels.push_back(std::to_string(month));
    }
  }
  auto const usual = record::find_horizon(question_of(scenario).horizon);
  made.usual = usual && *usual < made.labels.size() ? usual : std::nullopt;
  return made;
}

/// Months of the run, whose last is usual, and other numbers, of which one is to be named.
GoalAxis numbered_axis(Axis const& axis) {
  GoalAxis made{.name = axis.name, .labels = {}, .is_numbered = true};
  if (auto const* numbers = std::get_if<std::vector<std::int32_t>>(&axis.labels)) {
    for (auto const number : *numbers) {
      made.labels.push_back(std::to_string(number));
    }
    return made;
  }
  auto const months = extent(axis.labels);
  for (std::size_t month = 1; month <= months; ++month) {
    made.labels.push_back(std::to_string(month));
  }
  made.usual = months - 1;
  return made;
}

GoalAxis goal_axis(scenario::Scenario const& scenario, Axis const& axis) {
  if (axis.name == "horizon") {
    return horizons_of(scenario);
  }
  auto const* labels = std::get_if<std::vector<std::string>>(&axis.labels);
  return labels != nullptr ? named_axis(axis, *labels) : numbered_axis(axis);
}

}  // namespace

std::vector<GoalMeasure> goal_measures(scenario::Scenario const& scenario) {
  std::vector<GoalMeasure> measures;
  for (auto const& group : frame_shape(scenario)) {
    for (auto const& variable : group.variables()) {
      bool const has_arms = variable.axes.size() > 1 && variable.axes[1] == "arm";
      if (!has_arms || !is_averaged(group, variable)) {
        continue;
      }
      auto& measure = measures.emplace_back(GoalMeasure{.table = {group.path(), variable.name},
                                                        .unit = unit_of(group.path(), variable)});
      for (std::size_t k = 2; k < variable.axes.size(); ++k) {
        measure.axes.push_back(goal_axis(scenario, group.axis(variable.axes[k])));
      }
    }
  }
  return measures;
}

}  // namespace sim::experiment
