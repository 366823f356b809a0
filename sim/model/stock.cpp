#include "sim/model/stock.hpp"

#include <algorithm>

#include "sim/base/contract.hpp"
#include "sim/base/portable_math.hpp"

namespace sim::model {

namespace {

constexpr std::size_t grid_points = 2000;

double survivor(Population const& population, double elapsed) {
  double const start = population.work.per_minute() + population.education.per_minute();
  double const other = population.clarification.per_minute() + population.departure.per_minute();
  double const variance = population.frailty_variance;
  double const started = variance > 0.0 ? -portable_log(1.0 + variance * start * elapsed) / variance
                                        : -start * elapsed;
  return portable_exp(started - other * elapsed);
}

}  // namespace

ElapsedSpells::ElapsedSpells(Population const& population)
    : step_(minutes(population.longest_spell) / static_cast<double>(grid_points)) {
  SIM_EXPECT(population.longest_spell > Duration::zero());
  cumulated_.reserve(grid_points + 1);
  cumulated_.push_back(0.0);
  double before = 1.0;
  for (std::size_t k = 1; k <= grid_points; ++k) {
    double const after = survivor(population, step_ * static_cast<double>(k));
    cumulated_.push_back(cumulated_.back() + 0.5 * (before + after) * step_);
    before = after;
  }
}

Duration ElapsedSpells::at(double quantile) const {
  SIM_EXPECT(quantile >= 0.0 && quantile <= 1.0);
  double const wanted = quantile * cumulated_.back();
  auto const above = std::ranges::lower_bound(cumulated_, wanted);
  auto const k = std::max<std::ptrdiff_t>(above - cumulated_.begin(), 1);
  double const low = cumulated_[static_cast<std::size_t>(k - 1)];
  double const high = cumulated_[static_cast<std::size_t>(k)];
  double const part = (wanted - low) / (high - low);
  return Duration{static_cast<Duration::rep>(step_ * (static_cast<double>(k - 1) + part))};
}

double ElapsedSpells::renewal_rate() const {
  return 1.0 / cumulated_.back();
}

}  // namespace sim::model
