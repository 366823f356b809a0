#include "sim/experiment/axes.hpp"
#include "sim/experiment/people_frames.hpp"

namespace sim::experiment {

namespace {

using record::Axis;
using record::FlowRecorder;
using record::Group;
using record::Variable;

Axis step_axis(scenario::Scenario const& scenario) {
  auto const months = record::flow_months(any_setting(scenario));
  return {.name = "step",
          .long_name =
              "Months since the start of the run at which the step ends; it begins where "
              "the step before ends, the first at 0",
          .units = "1",
          .labels = std::vector<std::int32_t>(months.begin() + 1, months.end())};
}

Axis one_of_states(char const* name, char const* long_name) {
  auto axis = state_axis();
  axis.name = name;
  axis.long_name = long_name;
  return axis;
}

/// Adds the matrices of a region to those of its arm, end to end.
void add_steps(std::vector<std::int32_t>& arm, std::vector<FlowRecorder::Matrix> const& steps) {
  std::size_t place = 0;
  for (auto const& matrix : steps) {
    for (auto const& row : matrix) {
      for (auto const persons : row) {
        arm[place++] += persons;
      }
    }
  }
}

}  // namespace

Group flows_group(scenario::Scenario const& scenario, Replication const& replication) {
  auto const steps = step_axis(scenario);
  auto const cells =
      record::extent(steps.labels) * model::labour_state_count * model::labour_state_count;
  std::vector<std::int32_t> persons;
  for (auto const& arm : replication.arms) {
    std::vector<std::int32_t> of_arm(cells);
    for (auto const& region : arm.regions) {
      add_steps(of_arm, region.people.flows().steps());
    }
    persons.insert(persons.end(), of_arm.begin(), of_arm.end());
  }
  Group group{"flows", "Citizens from state to state between dates of the run"};
  group.add(replication_axis(replication.number)).add(arm_axis(scenario)).add(steps);
  group.add(one_of_states("state_from", "Labour state when the step begins; outside: comes later"));
  group.add(one_of_states("state_to", "Labour state when the step ends; left: gone for good"));
  group.add(Variable{.name = "persons",
                     .long_name = "Citizens in one state when the step begins, in another (or the "
                                  "same) when it ends",
                     .units = "1",
                     .axes = {"replication", "arm", "step", "state_from", "state_to"},
                     .values = std::move(persons)});
  return group;
}

}  // namespace sim::experiment
