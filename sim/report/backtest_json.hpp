#pragma once

#include <string>
#include <vector>

#include "sim/experiment/backtest.hpp"

namespace sim::report {

/// A back-test for machines: one JSON object, documented in output/README.md. Unknown numbers are
/// null.
[[nodiscard]] std::string backtest_json(std::vector<experiment::Evaluation> const& evaluations);

}  // namespace sim::report
