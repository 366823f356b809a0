#include <array>

#include "sim/experiment/axes.hpp"
#include "sim/experiment/path_frames.hpp"

namespace sim::experiment {

namespace {

/// What a reader asks of a labour state at the end of a month.
struct Status {
  char const* name;
  bool (*holds)(model::LabourState);
};

constexpr std::array statuses{Status{"in_ordinary_hours", model::has_ordinary_hours},
                              Status{"in_education", model::is_in_education},
                              Status{"in_placement", model::is_placed},
                              Status{"served", model::is_served},
                              Status{"in_flex_job",
                                     [](model::LabourState state) {
                                       return state == model::LabourState::flex_job ||
                                              state == model::LabourState::waiting_for_flex_job;
                                     }},
                              Status{"on_disability_pension", [](model::LabourState state) {
                                       return state == model::LabourState::disability_pension;
                                     }}};

record::Axis status_axis() {
  std::vector<std::string> names;
  for (auto const& status : statuses) {
    names.emplace_back(status.name);
  }
  return {.name = "status",
          .long_name = "What holds of a citizen; several may",
          .units = "",
          .labels = std::move(names)};
}

}  // namespace

record::Group panel_group(scenario::Scenario const& scenario, Replication const& replication) {
  std::vector<std::int32_t> citizens;
  for (auto const& arm : replication.arms) {
    for (auto const& row : arm.stocks.rows()) {
      for (auto const& status : statuses) {
        std::int32_t count = 0;
        for (std::size_t state = 0; state < row.size(); ++state) {
          count += status.holds(static_cast<model::LabourState>(state)) ? row[state] : 0;
        }
        citizens.push_back(count);
      }
    }
  }
  record::Group group{"panel", "Citizens by what a reader asks of them, month by month"};
  group.add(replication_axis(replication.number)).add(arm_axis(scenario));
  group.add(time_axis(scenario)).add(status_axis());
  group.add(record::Variable{.name = "citizens",
                             .long_name = "Citizens at the end of the month",
                             .units = "1",
                             .axes = {"replication", "arm", "time", "status"},
                             .values = std::move(citizens)});
  return group;
}

}  // namespace sim::experiment
