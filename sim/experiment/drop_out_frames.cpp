#include "sim/experiment/axes.hpp"
#include "sim/experiment/group_members.hpp"
#include "sim/experiment/outcome_table.hpp"
#include "sim/experiment/people_frames.hpp"
#include "sim/experiment/people_tally.hpp"

namespace sim::experiment {

namespace {

using record::Group;
using record::Pursued;
using record::Variable;

using Row = std::array<Pursued, record::pursuit_names.size()>;

void add_to(Row& row, Row const& one) {
  for (std::size_t k = 0; k < row.size(); ++k) {
    row[k].begun += one[k].begun;
    row[k].ended += one[k].ended;
    row[k].dropped_out += one[k].dropped_out;
  }
}

/// One row per group.
std::vector<Row> rows_of(scenario::Scenario const& scenario,
                         scenario::Arm const& arm,
                         ArmResult const& result) {
  std::vector<Row> rows(all_group_names(scenario).size());
  for (std::size_t region = 0; region < arm.regions.size(); ++region) {
    GroupMembers const members{scenario, arm, arm.regions[region]};
    auto const& people = result.regions[region].people;
    for (std::size_t k = 0; k < people.services().size(); ++k) {
      auto const& person = people.services()[k];
      auto const segments = people.outcomes().at(k).segments;
      if (segments != 0) {  // Everybody who is followed is in one.
        members.for_each(segments, person.trial_group, [&](std::size_t group) {
          add_to(rows[group], person.pursuits);
        });
      }
    }
  }
  return rows;
}

record::Axis pursuit_axis() {
  return {.name = "pursuit",
          .long_name = "What was begun",
          .units = "",
          .labels =
              std::vector<std::string>{record::pursuit_names.begin(), record::pursuit_names.end()}};
}

}  // namespace

Group drop_out_group(scenario::Scenario const& scenario, Replication const& replication) {
  std::vector<std::int32_t> begun;
  std::vector<std::int32_t> ended;
  std::vector<std::int32_t> dropped_out;
  std::vector<double> share;
  for (std::size_t arm = 0; arm < scenario.arms.size(); ++arm) {
    for (auto const& row : rows_of(scenario, scenario.arms[arm], replication.arms[arm])) {
      for (auto const& one : row) {
        begun.push_back(static_cast<std::int32_t>(one.begun));
        ended.push_back(static_cast<std::int32_t>(one.ended));
        dropped_out.push_back(static_cast<std::int32_t>(one.dropped_out));
        share.push_back(mean_over(one.dropped_out, one.ended));
      }
    }
  }
  Group group{"drop_out", "Placements, educations, support and waits that were broken off"};
  group.add(replication_axis(replication.number)).add(arm_axis(scenario));
  group.add(group_axis(scenario)).add(pursuit_axis());
  auto const add = [&group](char const* name, char const* long_name, record::Values values) {
    group.add(Variable{.name = name,
                       .long_name = long_name,
                       .units = "1",
                       .axes = {"replication", "arm", "group", "pursuit"},
                       .values = std::move(values)});
  };
  add("begun", "Begun since the index date", std::move(begun));
  add("ended", "Ended since the index date, in whatever way", std::move(ended));
  add("dropped_out",
      "Of those that ended: dropped out of, cut short or given up",
      std::move(dropped_out));
  add("dropped_out_share", "Share dropped out of among those that ended", std::move(share));
  return group;
}

}  // namespace sim::experiment
