#include <algorithm>
#include <limits>

#include "sim/experiment/axes.hpp"
#include "sim/experiment/outcome_table.hpp"
#include "sim/experiment/path_frames.hpp"

namespace sim::experiment {

namespace {

/// One measure of every arm and group, at every horizon where it has one.
std::vector<double> values_of(scenario::Scenario const& scenario,
                              Replication const& replication,
                              std::size_t measure) {
  auto const horizons = record::measures.at(measure).needs_month ? record::horizons.size() : 1;
  std::vector<double> values;
  for (std::size_t arm = 0; arm < scenario.arms.size(); ++arm) {
    for (auto const& name : all_group_names(scenario)) {
      auto const cell = cell_of(scenario, arm, name);
      for (std::size_t horizon = 0; horizon < horizons; ++horizon) {
        values.push_back(cell ? replication.arms[arm].figure(cell->group, horizon, measure)
                              : std::numeric_limits<double>::quiet_NaN());
      }
    }
  }
  return values;
}

}  // namespace

record::Group asked_group(scenario::Scenario const& scenario, Replication const& replication) {
  record::Group group{"asked", "The further measures that the question names"};
  group.add(replication_axis(replication.number)).add(arm_axis(scenario));
  group.add(group_axis(scenario)).add(horizon_axis());
  for (auto const measure : asked_measures(scenario)) {
    auto const& terms = record::measures.at(measure);
    std::vector<std::string> axes{"replication", "arm", "group"};
    if (terms.needs_month) {
      axes.emplace_back("horizon");
    }
    group.add(record::Variable{.name = std::string{terms.name},
                               .long_name = std::string{terms.long_name},
                               .units = std::string{terms.units},
                               .axes = std::move(axes),
                               .values = values_of(scenario, replication, measure)});
  }
  return group;
}

}  // namespace sim::experiment
