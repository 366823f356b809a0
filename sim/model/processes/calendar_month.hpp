#pragma once

#include "sim/model/run.hpp"

/// The last minute of every calendar month: panels are read, the tightness of the next month
/// applies.
///
/// Facts: month_ended.
namespace sim::model::calendar_month {

void plan(Run& run);

/// Event: the month is over.
void close(Run& run);

}  // namespace sim::model::calendar_month
