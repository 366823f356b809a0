#include <algorithm>
#include <limits>

#include "sim/experiment/axes.hpp"
#include "sim/experiment/path_frames.hpp"

namespace sim::experiment {

namespace {

using record::Group;
using record::ResourceRow;
using record::Variable;

/// A column of the monthly account of a role.
struct Quantity {
  char const* name;
  char const* long_name;
  char const* units;
  double (*value)(ResourceRow const&);
};

double mean_wait(ResourceRow const& row) {
  return row.granted > 0 ? row.days_waited / row.granted : std::numeric_limits<double>::quiet_NaN();
}

constexpr std::array quantities{
    Quantity{"waiting",
             "Citizens in line at the end of the month",
             "1",
             [](ResourceRow const& row) { return static_cast<double>(row.waiting); }},
    Quantity{"places_held",
             "Places held at the end of the month",
             "1",
             [](ResourceRow const& row) { return static_cast<double>(row.held); }},
    Quantity{"posts",
             "Posts at the end of the month, vacant ones included",
             "1",
             [](ResourceRow const& row) { return static_cast<double>(row.posts); }},
    Quantity{"caseload",
             "Places held by weight at the end of the month",
             "1",
             [](ResourceRow const& row) { return row.load; }},
    Quantity{"overload",
             "Places above the ceilings at the end of the month",
             "1",
             [](ResourceRow const& row) { return row.overload; }},
    Quantity{"places_granted",
             "Places granted in the month",
             "1",
             [](ResourceRow const& row) { return static_cast<double>(row.granted); }},
    Quantity{"gave_up",
             "Citizens who gave up waiting in the month",
             "1",
             [](ResourceRow const& row) { return static_cast<double>(row.gave_up); }},
    Quantity{"wait", "Mean wait of the places granted in the month", "day", mean_wait},
    Quantity{"meetings_held",
             "Meetings held in the month",
             "1",
             [](ResourceRow const& row) { return static_cast<double>(row.meetings_held); }},
    Quantity{"meetings_missed",
             "Meetings the citizen did not come to",
             "1",
             [](ResourceRow const& row) { return static_cast<double>(row.meetings_missed); }},
    Quantity{"meetings_moved",
             "Meetings called off by the staff member",
             "1",
             [](ResourceRow const& row) { return static_cast<double>(row.meetings_moved); }},
    Quantity{"hours_in_diary",
             "Hours of the rosters of all posts while they exist",
             "hour",
             [](ResourceRow const& row) { return row.hours_in_diary; }},
    Quantity{"hours_booked",
             "Hours of meetings booked in the month, travel and those called off later included",
             "hour",
             [](ResourceRow const& row) { return row.hours_booked; }},
    Quantity{"hours_travel",
             "Hours on the way",
             "hour",
             [](ResourceRow const& row) { return row.hours_travel; }},
    Quantity{"hours_idle",
             "Hours in the roster with nothing to do",
             "hour",
             [](ResourceRow const& row) { return row.hours_idle; }},
    Quantity{"hours_absent",
             "Hours of sickness, leave and vacancies",
             "hour",
             [](ResourceRow const& row) { return row.hours_absent; }}};

}  // namespace

Group resources_group(scenario::Scenario const& scenario, Replication const& replication) {
  Group group{"resources", "Queues, waits, caseloads and hours by region, role and month"};
  group.add(replication_axis(replication.number)).add(arm_axis(scenario));
  group.add(region_axis(scenario)).add(time_axis(scenario));
  group.add(role_axis(scenario)).add(activity_axis());
  std::array<std::vector<double>, quantities.size()> columns;
  std::vector<double> delivered;
  auto const add = [&](ResourceRow const& row) {
    for (std::size_t k = 0; k < quantities.size(); ++k) {
      columns[k].push_back(quantities[k].value(row));
    }
    delivered.insert(delivered.end(), row.hours.begin(), row.hours.end());
  };
  for (auto const& arm : replication.arms) {
    for (auto const& region : arm.regions) {
      for (auto const& month : region.resources.months()) {
        std::ranges::for_each(month, add);
      }
    }
  }
  for (std::size_t k = 0; k < quantities.size(); ++k) {
    group.add(Variable{.name = quantities[k].name,
                       .long_name = quantities[k].long_name,
                       .units = quantities[k].units,
                       .axes = {"replication", "arm", "region", "time", "role"},
                       .values = std::move(columns[k])});
  }
  group.add(Variable{.name = "hours_delivered",
                     .long_name = "Hours worked in the month by activity",
                     .units = "hour",
                     .axes = {"replication", "arm", "region", "time", "role", "activity"},
                     .values = std::move(delivered)});
  return group;
}

}  // namespace sim::experiment
