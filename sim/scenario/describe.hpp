#pragma once

#include <string>
#include <vector>

#include "sim/scenario/scenario.hpp"

namespace sim::scenario {

/// How well a scenario is founded. A value that several policies inherit counts once.
struct EvidenceCounts {
  std::size_t sourced = 0;
  std::size_t assumed = 0;   ///< Settings of the command line included.
  std::size_t defaults = 0;  ///< Assumptions of the program, where a scenario says nothing.
  std::size_t plain = 0;     ///< Titles, names and other choices that need no evidence.
};

[[nodiscard]] EvidenceCounts count_evidence(std::vector<DictionaryEntry> const& entries);

/// A text table of values: path, value with unit, where it comes from, where it was set.
[[nodiscard]] std::string value_table(std::vector<DictionaryEntry> const& entries);

/// A scenario for people: what it is about, its arms, every value of the first arm, the counts.
[[nodiscard]] std::string describe(Scenario const& scenario);

}  // namespace sim::scenario
