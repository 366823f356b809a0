#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "sim/experiment/series.hpp"
#include "sim/record/measure.hpp"
#include "sim/scenario/scenario.hpp"

namespace sim::experiment {

/// The normal distribution has 95 % within so many standard deviations of its mean.
inline constexpr double normal_quantile_975 = 1.959963984540054;

/// The measure of an observed figure.
[[nodiscard]] record::MeasureTerms const& terms_of(scenario::Observed const& observed);

/// Where the standard error of an observed figure comes from.
enum class ErrorOrigin : std::uint8_t {
  none,      ///< It has none: a mean without one, a share of unknown persons, an interval.
  stated,    ///< By the source.
  binomial,  ///< Of a share, from the persons of the arm or, for a difference, of both.
  widest     ///< Of a difference whose two shares are not known: the largest that it can have.
};

inline constexpr std::array<std::string_view, 4> error_origin_names{
    "none", "stated", "binomial", "widest"};

struct ObservedError {
  std::optional<double> standard_error;
  ErrorOrigin origin = ErrorOrigin::none;
};

/// The standard error of an observed figure.
///
/// A share of nobody or of everybody has none: the binomial error would be 0. For a difference the
/// two shares are looked up among `all`, the figures of the same scenario.
[[nodiscard]] ObservedError observed_error(scenario::Observed const& observed,
                                           std::vector<scenario::Observed> const& all);

enum class Verdict : std::uint8_t {
  inside,  ///< |z| is at most `z_limit`, or the simulated figure lies in the observed interval.
  outside,
  open,  ///< Neither can be said: no error, or nobody could be followed.
};

inline constexpr std::array<std::string_view, 3> verdict_names{"inside", "outside", "open"};

/// A figure further off than this many standard errors is outside.
inline constexpr double z_limit = 3.0;

/// An observed figure beside the simulated one.
struct Judgement {
  scenario::Observed const* observed;
  ObservedError error;
  Estimate simulated;
  std::optional<double> z;  ///< Simulated minus observed, in standard errors of both together.
  Verdict verdict = Verdict::open;
};

/// Judges a simulated figure; `observed` must outlive the judgement.
[[nodiscard]] Judgement judge(scenario::Observed const& observed,
                              ObservedError const& error,
                              Estimate const& simulated);

/// All figures of a scenario in its order; the scenario must outlive them.
[[nodiscard]] std::vector<Judgement> judgements(scenario::Scenario const& scenario,
                                                SeriesTable const& series);

/// How the figures of one role came out.
struct Score {
  int inside = 0;
  int outside = 0;
  int open = 0;
  int derived = 0;  ///< Of those inside or outside: computed from other figures.

  [[nodiscard]] int judged() const { return inside + outside; }
};

/// Adds the figures of one role to a score.
void add_to(Score& score, std::vector<Judgement> const& judged, scenario::FigureRole role);

/// Whether a validation figure with a standard error is outside.
[[nodiscard]] bool misses(std::vector<Judgement> const& judged);

}  // namespace sim::experiment
