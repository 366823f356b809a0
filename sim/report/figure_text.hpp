#pragma once

#include <string>

#include "sim/experiment/judgement.hpp"
#include "sim/scenario/scenario.hpp"

/// Figures of [[observed]] in words: each with its unit, shares in per cent, their differences in
/// percentage points (pp).
namespace sim::report {

/// An amount of the measure of a figure, with `error` behind ± where it is known: "59.9 % ± 3.1",
/// "7.0 pp ± 4.3", "25.0 weeks". A dash for NaN.
[[nodiscard]] std::string amount_text(scenario::Observed const& observed,
                                      double amount,
                                      double error);

/// "59.9 % ± 3.1", or the interval: "0.0 to 10.0 days", "at least 5.0 days". `widening` times the
/// standard error stands behind ±.
[[nodiscard]] std::string observed_text(experiment::Judgement const& judged, double widening);

/// The simulated figure with one standard error.
[[nodiscard]] std::string simulated_text(experiment::Judgement const& judged);

}  // namespace sim::report
