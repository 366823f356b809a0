#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "sim/experiment/replicate.hpp"
#include "sim/record/table.hpp"
#include "sim/scenario/scenario.hpp"

/// What the ragged tables of persons have in common: trajectories, spells and events.
namespace sim::experiment {

/// One category per name, numbered from 0.
template <class Names>
std::vector<record::Category> categories(Names const& names) {
  std::vector<record::Category> made;
  for (auto const& name : names) {
    made.push_back({static_cast<std::int8_t>(made.size()), std::string{name}});
  }
  return made;
}

/// An axis of rows without labels that grows with every replication.
[[nodiscard]] record::Axis rows_axis(char const* name, char const* long_name, std::size_t extent);

/// One number per row, under construction.
template <class Number>
struct Column {
  char const* name;
  char const* long_name;
  char const* units;
  std::vector<Number> values{};
  std::vector<record::Category> categories{};

  void add_to(record::Group& group, char const* axis) {
    group.add(record::Variable{.name = name,
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
class PersonColumns {
 public:
  explicit PersonColumns(scenario::Scenario const& scenario);

  void add(Whose const& whose, Person const& person);

  /// Moves the columns into a group, along its axis `person`.
  void add_to(record::Group& group);

 private:
  Ints replication_{"person_replication", "Replication", "1"};
  Codes arm_;
  Codes region_;
  Codes target_group_;
  Ints kind_{"person_kind", "Same number in every arm: stock or arrivals of a target group", "1"};
  Ints within_kind_{"person_number", "Number within the kind, the same person in every arm", "1"};
  Ints trial_group_{"trial_group", "Row of the assignments; -1 for none", "1"};
  Doubles index_date_{"index_date", "From when outcomes are counted, days since the start", "day"};
  SimTime starts_;
};

/// Whose kind it is that `person_kind` names; the sign of the identity is cut off.
[[nodiscard]] constexpr std::int32_t kind_number(std::uint32_t identity_high) {
  return static_cast<std::int32_t>(identity_high & 0x7FFFFFFFU);
}

/// All runs of a replication, which may be constant: `add` gets whose it is and what it left
/// behind.
template <class Some, class Add>
void for_each_run(Some& replication, Add add) {
  for (std::size_t arm = 0; arm < replication.arms.size(); ++arm) {
    auto& regions = replication.arms[arm].regions;
    for (std::size_t region = 0; region < regions.size(); ++region) {
      add(Whose{replication.number, arm, region}, regions[region]);
    }
  }
}

}  // namespace sim::experiment
