#pragma once

#include "sim/record/measure.hpp"
#include "sim/scenario/scenario.hpp"
#include "sim/scenario/toml/reader.hpp"

namespace sim::scenario {

/// Reads what was observed of a measure: `figure`, or `low` and `high`, with `se`, `n` and
/// `n_against`.
///
/// A share is written in per cent and its difference in percentage points, also in per cent and
/// with a sign; a span with its unit of time; anything else as a plain number.
[[nodiscard]] ObservedFigure read_observed_figure(Reader const& table,
                                                  record::MeasureTerms const& measure,
                                                  bool is_difference);

}  // namespace sim::scenario
