#include "sim/report/observed_choice.hpp"

#include <algorithm>
#include <cmath>

#include "sim/report/estimate_text.hpp"

namespace sim::report {

namespace {

constexpr double normal_quantile_975 = 1.959963984540054;

std::optional<record::Measure> measure_named(std::string const& name) {
  auto const found = std::ranges::find(record::measures, name, &record::MeasureTerms::name);
  if (found == record::measures.end()) {
    return std::nullopt;
  }
  return static_cast<record::Measure>(found - record::measures.begin());
}

std::optional<std::size_t> horizon_of(int month) {
  auto const found = std::ranges::find(record::horizons, month);
  if (found == record::horizons.end()) {
    return std::nullopt;
  }
  return static_cast<std::size_t>(found - record::horizons.begin());
}

std::optional<Cell> first_cell(scenario::Scenario const& scenario, std::string const& group) {
  for (std::size_t arm = 0; arm < scenario.arms.size(); ++arm) {
    if (auto const cell = cell_of(scenario, arm, group)) {
      return cell;
    }
  }
  return std::nullopt;
}

/// Half of the 95 % interval of a share among so many persons (binomial).
std::optional<double> half_width_of(scenario::Observed const& observed, record::Measure measure) {
  if (!observed.persons || *observed.persons < 1 || scale_of(measure) != Scale::per_cent) {
    return std::nullopt;
  }
  return normal_quantile_975 *
         std::sqrt(observed.value * (1.0 - observed.value) / *observed.persons);
}

}  // namespace

std::vector<Comparison> comparisons(scenario::Scenario const& scenario,
                                    experiment::OutcomeTable const& outcomes) {
  std::vector<Comparison> all;
  for (auto const& observed : scenario.observed) {
    auto const measure = measure_named(observed.measure);
    auto const horizon = horizon_of(observed.month);
    auto const cell = first_cell(scenario, observed.group);
    if (measure && horizon && cell) {
      all.push_back({.observed = &observed,
                     .measure = *measure,
                     .cell = *cell,
                     .simulated = outcomes.estimate(cell->arm, cell->group, *horizon, *measure),
                     .half_width = half_width_of(observed, *measure)});
    }
  }
  return all;
}

}  // namespace sim::report
