#include "sim/experiment/path_frames.hpp"

#include <limits>

#include "sim/experiment/axes.hpp"
#include "sim/scenario/empirical.hpp"

namespace sim::experiment {

namespace {

using record::Axis;
using record::Category;
using record::Group;
using record::Growth;
using record::Unlabelled;
using record::Variable;

template <class Names>
std::vector<Category> categories(Names const& names) {
  std::vector<Category> made;
  for (auto const& name : names) {
    made.push_back({static_cast<std::int8_t>(made.size()), std::string{name}});
  }
  return made;
}

std::vector<Category> arm_categories(scenario::Scenario const& scenario) {
  std::vector<std::string> names;
  for (auto const& arm : scenario.arms) {
    names.push_back(arm.name);
  }
  return categories(names);
}

std::vector<Category> group_categories(scenario::Scenario const& scenario) {
  std::vector<std::string> names;
  for (auto const& population : any_setting(scenario).populations) {
    names.push_back(population.name);
  }
  return categories(names);
}

Axis rows(char const* name, char const* long_name, std::size_t extent) {
  return {.name = name,
          .long_name = long_name,
          .units = "",
          .labels = Unlabelled{extent},
          .growth = Growth::by_replication};
}

/// One number per row, under construction.
template <class Number>
struct Column {
  char const* name;
  char const* long_name;
  char const* units;
  std::vector<Number> values{};
  std::vector<Category> categories{};

  void add_to(Group& group, char const* axis) {
    group.add(Variable{.name = name,
                       .long_name = long_name,
                       .units = units,
                       .axes = {axis},
                       .values = std::move(values),
                       .categories = std::move(categories)});
  }
};

using Ints = Column<std::int32_t>;
using Codes = Column<std::int8_t>;
using Floats = Column<float>;
using Doubles = Column<double>;

/// In which run a person lives.
struct Whose {
  int replication;
  std::size_t arm;
  std::size_t region;
};

/// Columns over persons.
struct PersonColumns {
  explicit PersonColumns(scenario::Scenario const& scenario)
      : arm{"arm", "Arm of the experiment", "", {}, arm_categories(scenario)}
      , region{"region", "Region", "", {}, categories(region_names(scenario))}
      , target_group{"target_group", "Target group", "", {}, group_categories(scenario)}
      , starts_(any_setting(scenario).starts) {}

  void add(Whose const& whose, Person const& person) {
    replication.values.push_back(whose.replication);
    arm.values.push_back(static_cast<std::int8_t>(whose.arm));
    region.values.push_back(static_cast<std::int8_t>(whose.region));
    target_group.values.push_back(static_cast<std::int8_t>(person.group));
    kind.values.push_back(static_cast<std::int32_t>(person.identity_high & 0x7FFFFFFFU));
    within_kind.values.push_back(static_cast<std::int32_t>(person.number));
    trial_group.values.push_back(person.trial_group);
    index_date.values.push_back(days(person.index_date - starts_));
  }

  void add_to(Group& group) {
    replication.add_to(group, "person");
    arm.add_to(group, "person");
    region.add_to(group, "person");
    target_group.add_to(group, "person");
    kind.add_to(group, "person");
    within_kind.add_to(group, "person");
    trial_group.add_to(group, "person");
    index_date.add_to(group, "person");
  }

  Ints replication{"person_replication", "Replication", "1"};
  Codes arm;
  Codes region;
  Codes target_group;
  Ints kind{"person_kind", "Same number in every arm: stock or arrivals of a target group", "1"};
  Ints within_kind{"person_number", "Number within the kind, the same person in every arm", "1"};
  Ints trial_group{"trial_group", "Row of the assignments; -1 for none", "1"};
  Doubles index_date{"index_date", "From when outcomes are counted, days since the start", "day"};

 private:
  SimTime starts_;
};

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

/// All persons of one kind of path, run after run: `add` gets the run and what it left behind.
template <class Add>
void for_each_run(Replication const& replication, Add add) {
  for (std::size_t arm = 0; arm < replication.arms.size(); ++arm) {
    auto const& regions = replication.arms[arm].regions;
    for (std::size_t region = 0; region < regions.size(); ++region) {
      add(Whose{replication.number, arm, region}, regions[region]);
    }
  }
}

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
  group.add(rows("person", "Citizen in one arm of one replication", row_sizes.size()));
  group.add(rows("observation", "Month of a citizen", columns.month.values.size()));
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
      rows("person", "Spell of a citizen in one arm of one replication", state.values.size()));
  persons.add_to(group);
  state.add_to(group, "person");
  from.add_to(group, "person");
  to.add_to(group, "person");
  censored.add_to(group, "person");
  return group;
}

}  // namespace sim::experiment
