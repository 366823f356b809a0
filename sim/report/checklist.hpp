#pragma once

#include <string>

#include "sim/report/answer.hpp"
#include "sim/scenario/scenario.hpp"

/// Reporting standards as Markdown, filled from a run. What the program cannot know is marked as a
/// gap for the authors, never left out.
namespace sim::report {

/// STRESS-DES: what a reader needs to repeat a discrete-event simulation study.
/// Source: Monks et al. 2019, "Strengthening the reporting of empirical simulation studies",
/// Journal of Simulation 13(1).
[[nodiscard]] std::string stress_des(scenario::Scenario const& scenario, Answer const& answer);

/// CHEERS 2022: what a report of an economic evaluation holds, 28 items.
/// Source: Husereau et al. 2022, BMJ 376:e067975.
[[nodiscard]] std::string cheers(scenario::Scenario const& scenario, Answer const& answer);

}  // namespace sim::report
