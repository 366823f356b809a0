#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "sim/experiment/outcome_table.hpp"
#include "sim/record/measure.hpp"
#include "sim/scenario/scenario.hpp"

/// Which of all the outcomes are shown to people. The results file holds them all.
namespace sim::report {

/// An outcome that is shown, in the words of a head of department.
struct ShownMeasure {
  record::Measure measure;
  std::string_view title;
};

[[nodiscard]] std::vector<ShownMeasure> const& shown_measures();

/// Several arms are compared segment by segment; a scenario with one arm is an evaluation, whose
/// trial groups are compared inside it.
[[nodiscard]] bool is_evaluation(scenario::Scenario const& scenario);

/// "All citizens" for the first segment, the title of another one, the name of a trial group.
[[nodiscard]] std::string group_title(scenario::Scenario const& scenario, std::string const& group);

/// A key as a reader would write it: "work_first" is "work first".
[[nodiscard]] std::string spaced(std::string name);

/// Places in record::horizons: 12 months and the longest that somebody was followed to, if they
/// differ; empty when nobody was followed to any.
[[nodiscard]] std::vector<std::size_t> shown_horizons(experiment::OutcomeTable const& outcomes,
                                                      std::vector<experiment::Cell> const& cells);

}  // namespace sim::report
