#pragma once

#include <string>

#include "sim/scenario/scenario.hpp"

namespace sim::report {

/// The model in the seven elements of the ODD protocol, as Markdown: the text of
/// sim/model/README.md with the tables of the code.
///
/// Source: Grimm et al. 2020, "The ODD protocol for describing agent-based and other simulation
/// models: a second update", JASSS 23(2) 7.
[[nodiscard]] std::string odd();

/// The same for one scenario: with its sizes, dates, arms, policies, and every value with unit,
/// range and source.
[[nodiscard]] std::string odd(scenario::Scenario const& scenario);

}  // namespace sim::report
