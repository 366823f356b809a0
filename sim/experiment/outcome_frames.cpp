#include <algorithm>
#include <limits>

#include "sim/experiment/axes.hpp"
#include "sim/experiment/outcome_table.hpp"
#include "sim/experiment/path_frames.hpp"

namespace sim::experiment {

namespace {

using record::Group;
using record::Variable;

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

/// The sums of one named group of an arm, or null when the arm has no such group.
record::OutcomeSums const* sums_of(scenario::Scenario const& scenario,
                                   Replication const& replication,
                                   std::size_t arm,
                                   std::string const& name,
                                   std::size_t horizon) {
  auto const names = group_names(scenario, arm);
  auto const found = std::ranges::find(names, name);
  if (found == names.end()) {
    return nullptr;
  }
  return &replication.arms[arm].outcomes.at(static_cast<std::size_t>(found - names.begin()),
                                            horizon);
}

}  // namespace

Group outcomes_group(scenario::Scenario const& scenario, Replication const& replication) {
  Group group{"outcomes", "Status of citizens at horizons after their index date"};
  group.add(replication_axis(replication.number)).add(arm_axis(scenario));
  group.add(group_axis(scenario)).add(horizon_axis());
  std::vector<std::string> const axes{"replication", "arm", "group", "horizon"};
  std::vector<std::int32_t> persons;
  std::vector<std::vector<double>> values(record::measure_count);
  for (std::size_t arm = 0; arm < scenario.arms.size(); ++arm) {
    for (auto const& name : all_group_names(scenario)) {
      for (std::size_t horizon = 0; horizon < record::horizons.size(); ++horizon) {
        auto const* sums = sums_of(scenario, replication, arm, name, horizon);
        persons.push_back(sums == nullptr ? 0 : static_cast<std::int32_t>(sums->persons));
        for (std::size_t k = 0; k < record::measure_count; ++k) {
          values[k].push_back(sums == nullptr ? missing
                                              : sums->mean(static_cast<record::Measure>(k)));
        }
      }
    }
  }
  group.add(Variable{.name = "persons",
                     .long_name = "Citizens followed to the horizon",
                     .units = "1",
                     .axes = axes,
                     .values = std::move(persons)});
  for (std::size_t k = 0; k < record::measure_count; ++k) {
    group.add(Variable{.name = std::string{record::measures[k].name},
                       .long_name = std::string{record::measures[k].long_name},
                       .units = std::string{record::measures[k].units},
                       .axes = axes,
                       .values = std::move(values[k])});
  }
  return group;
}

}  // namespace sim::experiment
