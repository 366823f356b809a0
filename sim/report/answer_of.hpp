#pragma once

#include <string>

#include "sim/experiment/experiment.hpp"
#include "sim/experiment/stopping_rule.hpp"
#include "sim/report/answer.hpp"
#include "sim/scenario/scenario.hpp"

namespace sim::report {

/// What the numbers alone do not tell.
struct AnswerOrigin {
  std::string command;                                  ///< That gives the same answer again.
  std::string file;                                     ///< The scenario's.
  experiment::StoppingRule const* precision = nullptr;  ///< Goals and what was reached; or none.
  int assumptions = 0;                                  ///< Values of the scenario on one.
  int sources = 0;                                      ///< Values of the scenario with a source.
};

/// The cells of which an answer wants the values, replication by replication.
[[nodiscard]] std::vector<experiment::CellName> cells_for_answer(
    scenario::Scenario const& scenario);

/// What a finished comparison says: arms against their base, everything from the series.
[[nodiscard]] Answer answer_of(scenario::Scenario const& scenario,
                               experiment::Summary const& summary,
                               AnswerOrigin const& origin);

}  // namespace sim::report
