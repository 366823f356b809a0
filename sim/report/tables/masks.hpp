#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <limits>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "sim/experiment/stored_table.hpp"
#include "sim/scenario/scenario.hpp"

namespace sim::report {

/// Numbers of persons above zero and below this are not told, nor what is known of so few.
inline constexpr double fewest_persons_in_tables = 5.0;

/// Why a figure is not told.
enum class Mask : std::uint8_t {
  none,
  few,   ///< It is about fewer than five persons.
  total  ///< With the total it would give away another one.
};

[[nodiscard]] std::string_view name_of(Mask mask);

[[nodiscard]] inline bool is_few(double persons) {
  return persons > 0.0 && persons < fewest_persons_in_tables;
}

/// Whom a figure is about, and whether it is told.
struct About {
  double persons = std::numeric_limits<double>::quiet_NaN();  ///< Mean; NaN: not about a group.
  Mask mask = Mask::none;
};

/// A total and groups that make it up, by their places along the axis `group`.
using Parts = std::vector<std::size_t>;

/// Masks one more part wherever exactly one of those that make up a total is masked: the one with
/// the fewest persons. `groups` holds all groups, the total first.
void mask_by_totals(std::vector<About>& groups, std::vector<Parts> const& divisions);

/// Masks the small cells of a results file.
///
/// Masked are figures about a group of 1 to 4 persons (means over replications), numbers of persons
/// from 1 to 4, and shares of `people` and of drop-out that come to so few. Where exactly one of
/// the groups that make up "all" is masked, so is the smallest of the others: the regions do,
/// and any two groups whose numbers of persons add up to all; shares that add up with one that is
/// masked go with it. Staff and money are not masked: they are about work and about everybody.
class Masks {
 public:
  Masks(scenario::Scenario const& scenario, std::filesystem::path file);

  /// Arm by arm, and in each cell by cell of the table.
  [[nodiscard]] std::vector<About> of(experiment::StoredTable const& table);

 private:
  struct Place {
    std::size_t arm;
    std::size_t cell;
  };

  experiment::StoredTable const& stored(experiment::TableName const& name);
  std::vector<double> persons_behind(experiment::StoredTable const& table, Place at);
  Mask mask_of(experiment::StoredTable const& table, Place at, double persons);
  void mask_totals(experiment::StoredTable const& table, std::vector<About>& cells);
  std::vector<Parts> divisions_in(std::size_t arm);

  scenario::Scenario const& scenario_;
  std::filesystem::path file_;
  std::map<experiment::TableName, experiment::StoredTable> stored_;  ///< Numbers of persons.
  std::vector<std::vector<Parts>> divisions_;                        ///< By arm.
};

}  // namespace sim::report
