#include "sim/report/figure_text.hpp"

#include <cmath>
#include <fmt/format.h>
#include <limits>

namespace sim::report {

namespace {

using experiment::terms_of;

constexpr double not_known = std::numeric_limits<double>::quiet_NaN();

/// " %", " weeks", or nothing for a plain number.
std::string unit_text(scenario::Observed const& observed) {
  auto const& terms = terms_of(observed);
  if (terms.is_share) {
    return observed.against ? " pp" : " %";
  }
  return terms.units == "1" ? "" : fmt::format(" {}s", terms.units);
}

double factor_of(scenario::Observed const& observed) {
  return terms_of(observed).is_share ? 100.0 : 1.0;
}

std::string number_text(scenario::Observed const& observed, double amount) {
  bool const is_plain = unit_text(observed).empty();
  return fmt::format("{:.{}f}", factor_of(observed) * amount, is_plain ? 2 : 1);
}

}  // namespace

std::string amount_text(scenario::Observed const& observed, double amount, double error) {
  if (std::isnan(amount)) {
    return "–";
  }
  auto text = number_text(observed, amount) + unit_text(observed);
  return std::isnan(error) ? text : text + " ± " + number_text(observed, error);
}

std::string observed_text(experiment::Judgement const& judged, double widening) {
  auto const& observed = *judged.observed;
  auto const& [value, low, high, error, persons, persons_against] = observed.figure;
  if (value) {
    return amount_text(
        observed, *value, widening * judged.error.standard_error.value_or(not_known));
  }
  if (low && high) {
    return number_text(observed, *low) + " to " + amount_text(observed, *high, not_known);
  }
  return low ? "at least " + amount_text(observed, *low, not_known)
             : "at most " + amount_text(observed, high.value_or(not_known), not_known);
}

std::string simulated_text(experiment::Judgement const& judged) {
  return amount_text(*judged.observed, judged.simulated.mean, judged.simulated.standard_error);
}

}  // namespace sim::report
