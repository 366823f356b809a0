#include "sim/experiment/person_columns.hpp"

#include <limits>

#include "sim/experiment/axes.hpp"

namespace sim::experiment {

namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

std::vector<record::Category> arm_categories(scenario::Scenario const& scenario) {
  std::vector<std::string> names;
  for (auto const& arm : scenario.arms) {
    names.push_back(arm.name);
  }
  return categories(names);
}

std::vector<record::Category> group_categories(scenario::Scenario const& scenario) {
  std::vector<std::string> names;
  for (auto const& population : any_setting(scenario).populations) {
    names.push_back(population.name);
  }
  return categories(names);
}

}  // namespace

record::Axis rows_axis(char const* name, char const* long_name, std::size_t extent) {
  return {.name = name,
          .long_name = long_name,
          .units = "",
          .labels = record::Unlabelled{extent},
          .growth = record::Growth::by_replication};
}

PersonColumns::PersonColumns(scenario::Scenario const& scenario)
    : arm_{"arm", "Arm of the experiment", "", {}, arm_categories(scenario)}
    , region_{"region", "Region", "", {}, categories(region_names(scenario))}
    , target_group_{"target_group", "Target group", "", {}, group_categories(scenario)}
    , starts_(any_setting(scenario).starts) {}

void PersonColumns::add(Whose const& whose, Person const& person) {
  replication_.values.push_back(whose.replication);
  arm_.values.push_back(static_cast<std::int8_t>(whose.arm));
  region_.values.push_back(static_cast<std::int8_t>(whose.region));
  target_group_.values.push_back(static_cast<std::int8_t>(person.group));
  kind_.values.push_back(kind_number(person.identity_high));
  within_kind_.values.push_back(static_cast<std::int32_t>(person.number));
  trial_group_.values.push_back(person.trial_group);
  index_date_.values.push_back(person.index_date ? days(*person.index_date - starts_) : missing);
}

void PersonColumns::add_to(record::Group& group) {
  replication_.add_to(group, "person");
  arm_.add_to(group, "person");
  region_.add_to(group, "person");
  target_group_.add_to(group, "person");
  kind_.add_to(group, "person");
  within_kind_.add_to(group, "person");
  trial_group_.add_to(group, "person");
  index_date_.add_to(group, "person");
}

}  // namespace sim::experiment
