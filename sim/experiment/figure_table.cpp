#include "sim/experiment/figure_table.hpp"

#include <algorithm>

#include "sim/base/contract.hpp"
#include "sim/experiment/parameter_draw.hpp"

namespace sim::experiment {

namespace {

Cell cell_of_cohort(scenario::Scenario const& scenario, scenario::Cohort const& cohort) {
  auto const arm = std::ranges::find(scenario.arms, cohort.arm, &scenario::Arm::name);
  SIM_EXPECT(arm != scenario.arms.end());
  auto const cell =
      cell_of(scenario, static_cast<std::size_t>(arm - scenario.arms.begin()), cohort.group);
  SIM_EXPECT(cell.has_value());
  return *cell;
}

}  // namespace

FigureTable::FigureTable(scenario::Scenario const& scenario)
    : per_draw_(replications_per_draw_of(scenario)) {
  for (auto const& observed : scenario.observed) {
    auto const measure = record::find_measure(observed.measure);
    auto const horizon = observed.month ? record::find_horizon(*observed.month) : std::size_t{0};
    SIM_EXPECT(measure && horizon);
    auto& figure = figures_.emplace_back(Figure{.measure = *measure,
                                                .horizon = *horizon,
                                                .cohort = cell_of_cohort(scenario, observed.cohort),
                                                .against = {}});
    if (observed.against) {
      figure.against = cell_of_cohort(scenario, *observed.against);
    }
  }
}

void FigureTable::add(Replication const& replication) {
  for (auto& figure : figures_) {
    auto const value_in = [&](Cell const& cell) {
      return replication.arms[cell.arm].figure(cell.group, figure.horizon, figure.measure);
    };
    auto const value = value_in(figure.cohort);
    figure.account.add(replication.number,
                       figure.against ? value - value_in(*figure.against) : value);
  }
}

Estimate FigureTable::estimate(std::size_t figure) const {
  return figures_.at(figure).account.estimate(per_draw_);
}

}  // namespace sim::experiment
