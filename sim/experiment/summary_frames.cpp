#include "sim/experiment/axes.hpp"
#include "sim/experiment/frames.hpp"
#include "sim/experiment/outcome_table.hpp"
#include "sim/experiment/pairing.hpp"
#include "sim/experiment/parameter_draw.hpp"

namespace sim::experiment {

namespace {

using record::Group;

/// A table of the group: one figure of every outcome.
struct Column {
  char const* name;
  char const* long_name;
  std::vector<double> values = {};
};

/// Calls `use` for every cell of arm x group x horizon x measure; an arm without the group has
/// none.
template <class Use>
void for_each_outcome(scenario::Scenario const& scenario, Use use) {
  for (std::size_t arm = 0; arm < scenario.arms.size(); ++arm) {
    for (auto const& name : all_group_names(scenario)) {
      auto const cell = cell_of(scenario, arm, name);
      for (std::size_t horizon = 0; horizon < record::horizons.size(); ++horizon) {
        for (std::size_t k = 0; k < record::measure_count; ++k) {
          use(cell, horizon, static_cast<record::Measure>(k));
        }
      }
    }
  }
}

template <std::size_t count>
Group group_of(scenario::Scenario const& scenario,
               Group group,
               std::array<Column, count>& columns) {
  group.add(arm_axis(scenario)).add(group_axis(scenario)).add(horizon_axis()).add(measure_axis());
  for (auto& column : columns) {
    group.add(
        record::Variable{.name = column.name,
                         .long_name = column.long_name,
                         .units = "1",
                         .axes = {"arm", "group", "horizon", "measure"},
                         .values = std::move(column.values),
                         .attributes = {{"comment", std::string{"in the units of the measure"}}}});
  }
  return group;
}

/// By name; nothing where an arm is compared with no other.
record::Variable against_variable(scenario::Scenario const& scenario) {
  auto const against = question_of(scenario).against;
  std::vector<std::string> names;
  for (std::size_t arm = 0; arm < against.size(); ++arm) {
    names.push_back(against[arm] == arm ? "" : scenario.arms[against[arm]].name);
  }
  return {.name = "against",
          .long_name = "Arm that the arm is compared with; empty: none",
          .units = "",
          .axes = {"arm"},
          .values = std::move(names)};
}

}  // namespace

Group summary_group(scenario::Scenario const& scenario, SeriesTable const& series) {
  OutcomeTable const outcomes{scenario, series};
  std::array columns{
      Column{"mean", "Mean over replications"},
      Column{"standard_error", "Standard error of the mean"},
      Column{"half_width", "Half of the width of the 95 % interval of the mean"},
      Column{"chance_sd", "Spread between replications with the same parameters"},
      Column{"parameter_sd", "Spread between draws of the parameters, chance taken out"}};
  for_each_outcome(scenario, [&](auto const& cell, std::size_t horizon, record::Measure measure) {
    auto const estimate = cell ? outcomes.estimate(*cell, horizon, measure) : unknown_estimate();
    columns[0].values.push_back(estimate.mean);
    columns[1].values.push_back(estimate.standard_error);
    columns[2].values.push_back(estimate.half_width);
    columns[3].values.push_back(estimate.chance_sd);
    columns[4].values.push_back(estimate.parameter_sd);
  });
  return group_of(
      scenario,
      Group{"summary", "Means over replications; standard errors over draws of the parameters"},
      columns);
}

Group comparison_group(scenario::Scenario const& scenario, SeriesTable const& series) {
  auto const against = question_of(scenario).against;
  OutcomeTable const outcomes{scenario, series};
  std::array columns{
      Column{"difference", "Mean difference to the arm in `against`, inside each replication"},
      Column{"difference_standard_error", "Standard error of the mean difference"},
      Column{"difference_half_width", "Half of the width of its 95 % interval"},
      Column{"difference_chance_sd", "Spread of differences with the same parameters"},
      Column{"difference_parameter_sd", "Spread between draws, chance taken out"},
      Column{"correlation", "Correlation by chance with the arm in `against`"},
      Column{"variance_ratio", "Variance of independent runs over that of paired ones"}};
  for_each_outcome(scenario, [&](auto const& cell, std::size_t horizon, record::Measure measure) {
    auto const base = cell ? cell_of(scenario,
                                     against[cell->arm],
                                     group_names(scenario, cell->arm)[cell->group])
                           : std::nullopt;
    auto const estimate = base ? outcomes.difference(*cell, horizon, measure) : unknown_estimate();
    auto const pairing =
        base ? pairing_of(outcomes.estimate(*cell, horizon, measure),
                          outcomes.estimate(*base, horizon, measure),
                          estimate,
                          replications_per_draw_of(scenario))
             : Pairing{.correlation = unknown_estimate().mean, .variance_ratio = {}};
    columns[0].values.push_back(estimate.mean);
    columns[1].values.push_back(estimate.standard_error);
    columns[2].values.push_back(estimate.half_width);
    columns[3].values.push_back(estimate.chance_sd);
    columns[4].values.push_back(estimate.parameter_sd);
    columns[5].values.push_back(pairing.correlation);
    columns[6].values.push_back(pairing.variance_ratio.value);
  });
  return group_of(scenario,
                  Group{"comparison", "Differences between arms: the same people, the same luck"},
                  columns)
      .add(against_variable(scenario));
}

}  // namespace sim::experiment
