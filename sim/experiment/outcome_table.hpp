#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "sim/experiment/series.hpp"
#include "sim/record/measure.hpp"
#include "sim/scenario/scenario.hpp"

namespace sim::experiment {

/// Citizens of one arm whose outcomes are asked for: a place in the table.
struct Cell {
  std::size_t arm;
  std::size_t group;  ///< Among `group_names` of the arm.
};

/// The outcomes of every arm, group and horizon: the group `outcomes` of the frames by name.
///
/// Looks into a scenario and its series, which must outlive it.
class OutcomeTable {
 public:
  OutcomeTable(scenario::Scenario const& scenario, SeriesTable const& series);

  [[nodiscard]] Estimate estimate(Cell const& cell,
                                  std::size_t horizon,
                                  record::Measure measure) const;

  /// The arm minus the one it is compared with, the same people with the same luck.
  [[nodiscard]] Estimate difference(Cell const& cell,
                                    std::size_t horizon,
                                    record::Measure measure) const;

  /// Mean number of persons followed to a horizon.
  [[nodiscard]] double persons(Cell const& cell, std::size_t horizon) const;

 private:
  [[nodiscard]] std::size_t place(Cell const& cell, std::size_t horizon) const;

  SeriesTable const* series_;
  std::vector<std::vector<std::size_t>> places_;  ///< Arm x its groups, among all groups.
};

/// The group of that name in an arm; nothing when the arm has none.
[[nodiscard]] std::optional<Cell> cell_of(scenario::Scenario const& scenario,
                                          std::size_t arm,
                                          std::string const& group);

/// Names of the groups whose outcomes an arm has: the segments, then its trial groups.
[[nodiscard]] std::vector<std::string> group_names(scenario::Scenario const& scenario,
                                                   std::size_t arm);

/// All groups that any arm has outcomes for: segments first, then trial groups in order of first
/// use.
[[nodiscard]] std::vector<std::string> all_group_names(scenario::Scenario const& scenario);

}  // namespace sim::experiment
