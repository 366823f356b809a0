#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "sim/experiment/experiment.hpp"
#include "sim/experiment/judgement.hpp"
#include "sim/record/table.hpp"
#include "sim/scenario/scenario.hpp"

namespace sim::experiment {

/// One evaluation, simulated and judged.
struct Evaluation {
  scenario::Scenario const* scenario;
  int replications = 0;
  double persons = 0.0;  ///< Mean followed for a month in the first arm.
  std::uint64_t digest = 0;
  std::vector<Judgement> figures;  ///< In the order of the scenario.
};

/// What a finished experiment says of its scenario, which must outlive the evaluation.
[[nodiscard]] Evaluation evaluation_of(scenario::Scenario const& scenario, Summary const& summary);

/// How the figures of one role came out in all evaluations.
[[nodiscard]] Score score_of(std::vector<Evaluation> const& evaluations, scenario::FigureRole role);

/// The names of response parameters in which an evaluation differs from the first one: none when
/// all share one response table, as they should.
[[nodiscard]] std::vector<std::string> differing_responses(
    std::vector<Evaluation> const& evaluations);

/// All figures of all evaluations as one table, for the results file; one row or more.
[[nodiscard]] record::Group backtest_group(std::vector<Evaluation> const& evaluations);

/// Writes the table to an HDF5 file, laid out as the results of a run are; `command` is kept in it.
///
/// Errors: OutputError.
void write_backtest(std::filesystem::path const& out,
                    std::vector<Evaluation> const& evaluations,
                    std::string const& command);

}  // namespace sim::experiment
