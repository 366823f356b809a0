#pragma once

#include <cstddef>
#include <vector>

namespace sim::report {

/// How long something lasted, or had lasted when it was seen last.
struct Lasting {
  double days = 0.0;
  bool has_ended = false;  ///< False: censored.
};

/// A survival curve at the end of a week; week 0 is the start.
struct SurvivalRow {
  int week = 0;
  std::size_t at_risk = 0;   ///< Neither ended nor censored before that moment.
  std::size_t events = 0;    ///< Ends since the row before, up to and including that moment.
  std::size_t censored = 0;  ///< Likewise.
  double survival = 1.0;
  double standard_error = 0.0;  ///< NaN once nothing survives.
};

/// The Kaplan-Meier estimate with Greenwood's standard error, worked out at the exact times and
/// shown week by week as long as anything is at risk.
///
/// What ends and what is censored at the same moment: the end comes first.
/// Source: Kaplan and Meier 1958, JASA 53:457; Greenwood 1926.
[[nodiscard]] std::vector<SurvivalRow> survival_by_week(std::vector<Lasting> lastings);

}  // namespace sim::report
