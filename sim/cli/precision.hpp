#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "sim/experiment/precision_watch.hpp"
#include "sim/experiment/precision_words.hpp"
#include "sim/scenario/scenario.hpp"

namespace sim::cli {

/// Checks the goals that the question of a scenario names. Errors: ScenarioError.
void check_goals(scenario::Scenario const& scenario, std::string const& file);

/// The goals of precision that somebody has written, looked after while replications come in.
class Precision {
 public:
  /// The scenario must outlive it. Errors: UsageError for a goal that cannot be read.
  Precision(scenario::Scenario const& scenario, std::vector<std::string> const& goals);

  /// Cells of which the goals and the answer want the values.
  [[nodiscard]] std::vector<experiment::CellName> kept_cells() const;

  /// Says after each replication whether all goals are met; empty without goals.
  [[nodiscard]] std::function<bool(experiment::SeriesTable const&)> end();

  /// How far the goals are; empty without goals.
  [[nodiscard]] std::function<experiment::Outlook()> outlook() const;

  /// What was asked for and reached; null without goals.
  [[nodiscard]] experiment::StoppingRule const* rule() const;

  /// Whether a goal can never be met.
  [[nodiscard]] bool is_hopeless() const;

 private:
  scenario::Scenario const& scenario_;
  std::optional<experiment::PrecisionWatch> watch_;
};

}  // namespace sim::cli
