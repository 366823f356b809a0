#pragma once

#include <string>
#include <vector>

#include "sim/experiment/backtest.hpp"

namespace sim::report {

/// The table of a back-test, for a terminal or a letter: every observed figure of every evaluation
/// beside the simulated one, how they were judged, and how many of each role are inside.
[[nodiscard]] std::string backtest_text(std::vector<experiment::Evaluation> const& evaluations);

}  // namespace sim::report
