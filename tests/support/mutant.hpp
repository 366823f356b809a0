#pragma once

#include <cstdint>
#include <ostream>
#include <string>

#include <gtest/gtest.h>

namespace sim::tests {

/// A bug put in on purpose, to show that a check would find it.
enum class Mutant : std::uint8_t {
  none,
  rate_one_percent_high,  ///< Clocks run at 1.01 times the rate that was set.
  shared_stream,          ///< All draws of an agent come from one key.
  budget_redrawn,         ///< A change of rate draws a new budget.
  budget_refilled,        ///< A change of rate gives the used part of the budget back.
  pause_ignored,          ///< A rate of zero leaves the clock running.
  day_late,               ///< A date is kept one day too late.
  frailty_unconditional,  ///< A starting stock has the frailty of newcomers.
};

inline std::string name_of(Mutant mutant) {
  switch (mutant) {
    case Mutant::none: return "none";
    case Mutant::rate_one_percent_high: return "rate_one_percent_high";
    case Mutant::shared_stream: return "shared_stream";
    case Mutant::budget_redrawn: return "budget_redrawn";
    case Mutant::budget_refilled: return "budget_refilled";
    case Mutant::pause_ignored: return "pause_ignored";
    case Mutant::day_late: return "day_late";
    case Mutant::frailty_unconditional: return "frailty_unconditional";
  }
  return "unknown";
}

/// How the test framework shows a mutant.
inline void PrintTo(Mutant mutant, std::ostream* out) {  // NOLINT(readability-identifier-naming)
  *out << name_of(mutant);
}

inline std::string name_of_parameter(testing::TestParamInfo<Mutant> const& parameter) {
  return name_of(parameter.param);
}

}  // namespace sim::tests
