#include <algorithm>

#include "sim/base/contract.hpp"
#include "sim/experiment/axes.hpp"
#include "sim/experiment/outcome_table.hpp"
#include "sim/experiment/path_frames.hpp"

namespace sim::experiment {

namespace {

double figure_of(scenario::Scenario const& scenario,
                 Replication const& replication,
                 scenario::Observed const& observed,
                 scenario::Cohort const& cohort) {
  auto const measure = record::find_measure(observed.measure);
  auto const horizon = observed.month ? record::find_horizon(*observed.month) : std::size_t{0};
  auto const arm = std::ranges::find(scenario.arms, cohort.arm, &scenario::Arm::name);
  SIM_EXPECT(measure && horizon && arm != scenario.arms.end());
  auto const place = static_cast<std::size_t>(arm - scenario.arms.begin());
  auto const cell = cell_of(scenario, place, cohort.group);
  SIM_EXPECT(cell.has_value());
  return replication.arms[place].figure(cell->group, *horizon, *measure);
}

}  // namespace

record::Group observed_group(scenario::Scenario const& scenario, Replication const& replication) {
  std::vector<std::string> names;
  std::vector<double> simulated;
  for (auto const& observed : scenario.observed) {
    auto const value_of = [&](scenario::Cohort const& cohort) {
      return figure_of(scenario, replication, observed, cohort);
    };
    names.push_back(observed.name);
    auto const value = value_of(observed.cohort);
    simulated.push_back(observed.against ? value - value_of(*observed.against) : value);
  }
  record::Group group{"observed", "The figures that evaluations observed, simulated"};
  group.add(replication_axis(replication.number));
  group.add(record::Axis{.name = "figure",
                         .long_name = "Figure that was observed",
                         .units = "",
                         .labels = std::move(names)});
  group.add(record::Variable{.name = "simulated",
                             .long_name = "The figure simulated, in the units of its measure",
                             .units = "1",
                             .axes = {"replication", "figure"},
                             .values = std::move(simulated)});
  return group;
}

}  // namespace sim::experiment
