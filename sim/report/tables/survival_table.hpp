#pragma once

#include <string>

#include "sim/record/table.hpp"
#include "sim/report/tables/csv_rows.hpp"
#include "sim/scenario/scenario.hpp"

namespace sim::report {

/// The survival curves of every arm and target group as CSV, week by week, from the group `spells`
/// of a results file: the replications whose citizens were recorded, all together.
///
/// Rows with fewer than five persons at risk, mean of those replications, are masked, and where
/// that hides one target group alone, the smallest of the others, too.
[[nodiscard]] std::string survival_table(scenario::Scenario const& scenario,
                                         record::Group const& spells,
                                         DecimalMark mark);

}  // namespace sim::report
