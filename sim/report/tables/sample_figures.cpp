#include "sim/report/tables/sample_figures.hpp"

#include <cmath>
#include <limits>

#include "sim/experiment/quantile.hpp"

namespace sim::report {

namespace {

constexpr double not_known = std::numeric_limits<double>::quiet_NaN();

experiment::Estimate estimate_of(Replications const& over, std::span<double const> values) {
  experiment::Account account;
  for (std::size_t k = 0; k < values.size(); ++k) {
    account.add(over.numbers[k], values[k]);
  }
  return account.estimate(over.per_draw);
}

/// Draw after draw, by the number of the replication; NaN for those that are missing.
std::vector<double> by_draw(Replications const& over, std::span<double const> values) {
  auto const size = static_cast<std::size_t>(over.per_draw);
  auto const last = over.numbers.empty() ? 0 : static_cast<std::size_t>(over.numbers.back()) + 1;
  std::vector<double> draws((last + size - 1) / size * size, not_known);
  for (std::size_t k = 0; k < values.size(); ++k) {
    draws[static_cast<std::size_t>(over.numbers[k])] = values[k];
  }
  return draws;
}

/// Means of the draws in which everything is known, of two figures.
struct DrawMeans {
  std::vector<double> difference;
  std::vector<double> base;
};

DrawMeans means_of(std::vector<double> const& arm, std::vector<double> const& base, int per_draw) {
  auto const size = static_cast<std::size_t>(per_draw);
  DrawMeans means;
  for (std::size_t first = 0; first < arm.size(); first += size) {
    double difference = 0.0;
    double level = 0.0;
    for (std::size_t k = first; k < first + size; ++k) {
      difference += arm[k] - base[k];
      level += base[k];
    }
    if (std::isfinite(difference)) {
      means.difference.push_back(difference / per_draw);
      means.base.push_back(level / per_draw);
    }
  }
  return means;
}

economics::RatioInterval relative_change(DrawMeans const& means) {
  auto const draws = static_cast<int>(means.base.size());
  if (draws < experiment::fewest_draws) {
    return {};
  }
  auto const relative = economics::ratio_interval(
      means.difference, means.base, experiment::student_quantile(draws - 1));
  return relative.is_bounded ? relative : economics::RatioInterval{};
}

}  // namespace

LevelFigures level_figures(Replications const& over, std::span<double const> values) {
  auto const draws = by_draw(over, values);
  auto const quantile = [&](double probability) {
    return experiment::quantile_of(draws, probability, over.per_draw).value;
  };
  LevelFigures figures{.estimate = estimate_of(over, values),
                       .cv = not_known,
                       .quantile_10 = quantile(0.1),
                       .quantile_50 = quantile(0.5),
                       .quantile_90 = quantile(0.9)};
  auto const& estimate = figures.estimate;
  if (estimate.mean != 0.0) {
    figures.cv = std::sqrt(estimate.chance_sd * estimate.chance_sd +
                           estimate.parameter_sd * estimate.parameter_sd) /
                 std::abs(estimate.mean);
  }
  return figures;
}

ChangeFigures change_figures(Replications const& over,
                             std::span<double const> values,
                             std::span<double const> base) {
  std::vector<double> differences;
  for (std::size_t k = 0; k < values.size(); ++k) {
    differences.push_back(values[k] - base[k]);
  }
  return {.difference = estimate_of(over, differences),
          .base = estimate_of(over, base).mean,
          .relative =
              relative_change(means_of(by_draw(over, values), by_draw(over, base), over.per_draw))};
}

}  // namespace sim::report
