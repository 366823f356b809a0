#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sim/experiment/goal_measure.hpp"
#include "sim/scenario/toml/parsed.hpp"

namespace sim::experiment {

/// One figure of every arm: a cell of a table.
struct GoalCell {
  CellName cell;
  GoalUnit unit = GoalUnit::number;
};

/// Reads `[TABLE.]MEASURE[@NUMBER][/LABEL]...`: a table, and its places along the axes.
///
///     weeks_in_work@30/cash_benefit           month 30, one group
///     dropped_out_share/placement             everybody, one pursuit
///     net/municipality@2                      year 2, one payer
///     staff.waiting/jobcentre_mentor          two tables have the name
[[nodiscard]] scenario::Parsed<GoalCell> parse_goal_cell(std::string_view text,
                                                         std::vector<GoalMeasure> const& known);

}  // namespace sim::experiment
