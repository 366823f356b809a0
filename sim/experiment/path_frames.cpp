#include "sim/experiment/path_frames.hpp"

#include <limits>

#include "sim/experiment/person_columns.hpp"
#include "sim/scenario/empirical.hpp"

namespace sim::experiment {

namespace {

using record::Group;

/// Columns over the rows of a trajectory.
struct RowColumns {
  void add(record::TrajectoryRow const& row) {
    month.values.push_back(row.month);
    state.values.push_back(row.state);
    psychiatric.values.push_back(row.psychiatric);
    weekly_hours.values.push_back(row.weekly_hours);
    readiness.values.push_back(row.readiness);
    engagement.values.push_back(row.engagement);
    contact.values.push_back(row.hours_contact);
    contact_booked.values.push_back(row.hours_contact_booked);
    others.values.push_back(row.hours_others);
    others_booked.values.push_back(row.hours_others_booked);
  }

  void add_to(Group& group) {
    month.add_to(group, "observation");
    state.add_to(group, "observation");
    psychiatric.add_to(group, "observation");
    for (auto* column : {&weekly_hours,
                         &readiness,
                         &engagement,
                         &contact,
                         &contact_booked,
                         &others,
                         &others_booked}) {
      column->add_to(group, "observation");
    }
  }

  Ints month{"month", "Calendar months since the start of the run", "1"};
  Codes state{"state", "Labour state", "", {}, categories(model::labour_state_names)};
  Codes psychiatric{
      "psychiatric_level", "Psychiatric level", "", {}, categories(scenario::illness_levels)};
  Floats weekly_hours{"weekly_hours", "Weekly hours at work or in a placement", "hour"};
  Floats readiness{"readiness", "Readiness, in SD over new citizens", "1"};
  Floats engagement{"engagement", "Engagement, from 0 to 1", "1"};
  Floats contact{"hours_contact", "Hours held with lead person and specialist", "hour"};
  Floats contact_booked{"hours_contact_booked", "Hours booked with them one by one", "hour"};
  Floats others{"hours_others", "Hours held with mentor, coordinator and those who treat", "hour"};
  Floats others_booked{"hours_others_booked", "Hours booked with them one by one", "hour"};
};

}  // namespace

Group trajectories_group(scenario::Scenario const& scenario, Replication const& replication) {
  PersonColumns persons{scenario};
  RowColumns columns;
  std::vector<std::int32_t> row_sizes;
  for_each_run(replication, [&](Whose const& whose, RegionResult const& result) {
    if (result.trajectories == nullptr) {
      return;
    }
    std::uint32_t last = std::numeric_limits<std::uint32_t>::max();
    for (auto const& row : result.trajectories->by_citizen()) {
      if (row.citizen != last) {
        last = row.citizen;
        persons.add(whose, result.persons[row.citizen]);
        row_sizes.push_back(0);
      }
      ++row_sizes.back();
      columns.add(row);
    }
  });
  Group group{"trajectories", "Every citizen at the end of every month, first replications only"};
  group.add(rows_axis("person", "Citizen in one arm of one replication", row_sizes.size()));
  group.add(rows_axis("observation", "Month of a citizen", columns.month.values.size()));
  persons.add_to(group);
  group.add(record::row_size("person", "observation", std::move(row_sizes)));
  columns.add_to(group);
  return group;
}

Group spells_group(scenario::Scenario const& scenario, Replication const& replication) {
  PersonColumns persons{scenario};
  Codes state{"state", "Labour state", "", {}, categories(model::labour_state_names)};
  Doubles from{"from", "First day of the spell since the start of the run", "day"};
  Doubles to{"to", "End of the spell since the start of the run", "day"};
  Codes censored{"censored",
                 "Whether the spell goes on at the end of the run",
                 "",
                 {},
                 categories(std::array{"ended", "goes_on"})};
  auto const starts = any_setting(scenario).starts;
  for_each_run(replication, [&](Whose const& whose, RegionResult const& result) {
    if (result.spells == nullptr) {
      return;
    }
    for (auto const& spell : result.spells->by_citizen()) {
      persons.add(whose, result.persons[spell.citizen]);
      state.values.push_back(static_cast<std::int8_t>(spell.state));
      from.values.push_back(days(spell.from - starts));
      to.values.push_back(days(spell.to - starts));
      censored.values.push_back(spell.is_censored ? 1 : 0);
    }
  });
  Group group{"spells", "Spells in a labour state after the index date, first replications only"};
  group.add(
      rows_axis("person", "Spell of a citizen in one arm of one replication", state.values.size()));
  persons.add_to(group);
  state.add_to(group, "person");
  from.add_to(group, "person");
  to.add_to(group, "person");
  censored.add_to(group, "person");
  return group;
}

}  // namespace sim::experiment
