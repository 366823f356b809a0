#include "sim/experiment/quantile.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <vector>

#include <boost/math/distributions/binomial.hpp>

#include "sim/base/contract.hpp"

namespace sim::experiment {

namespace {

constexpr double tail = 0.025;

/// Whole draws only, one after another.
std::vector<double> known_draws(std::span<double const> values, std::size_t per_draw) {
  std::vector<double> known;
  known.reserve(values.size());
  for (std::size_t first = 0; first < values.size(); first += per_draw) {
    auto const draw = values.subspan(first, per_draw);
    if (std::ranges::none_of(draw, [](double value) { return std::isnan(value); })) {
      known.insert(known.end(), draw.begin(), draw.end());
    }
  }
  return known;
}

double interpolated(std::vector<double> const& sorted, double probability) {
  auto const n = static_cast<double>(sorted.size());
  double const position = std::clamp((n + 1.0 / 3.0) * probability + 1.0 / 3.0, 1.0, n);
  auto const below = static_cast<std::size_t>(position);
  auto const above = std::min(below + 1, sorted.size());
  double const part = position - static_cast<double>(below);
  return sorted[below - 1] + part * (sorted[above - 1] - sorted[below - 1]);
}

/// Correlation within draws of "lies at or below `value`"; 0 when chance would have them differ.
double likeness(std::vector<double> const& draws, std::size_t per_draw, double value) {
  auto const n = static_cast<double>(draws.size());
  double below = 0.0;
  double squares = 0.0;  // Of the number below in each draw.
  for (std::size_t first = 0; first < draws.size(); first += per_draw) {
    double in_draw = 0.0;
    for (std::size_t k = first; k < first + per_draw; ++k) {
      in_draw += draws[k] <= value ? 1.0 : 0.0;
    }
    below += in_draw;
    squares += in_draw * in_draw;
  }
  auto const size = static_cast<double>(per_draw);
  double const share = below / n;
  if (per_draw == 1 || share <= 0.0 || share >= 1.0) {
    return 0.0;
  }
  double const both = (squares - below) / (n * (size - 1.0));  // Chance that two of a draw are.
  return std::clamp((both - share * share) / (share * (1.0 - share)), 0.0, 1.0);
}

/// Ranks of the order statistics that an interval runs between; the first is 1.
struct Ranks {
  int low;
  int high;
};

std::optional<Ranks> ranks_of(int observations, double probability) {
  if (observations < fewest_for_quantile(probability)) {
    return std::nullopt;
  }
  // Rounded outwards: P(B <= lower) <= 2.5 %, and P(B <= upper) >= 97.5 %.
  boost::math::binomial const below{static_cast<double>(observations), probability};
  auto const lower = static_cast<int>(boost::math::quantile(below, tail));
  auto const upper = static_cast<int>(boost::math::quantile(complement(below, tail)));
  return Ranks{.low = lower + 1, .high = upper + 1};
}

}  // namespace

QuantileEstimate quantile_of(std::span<double const> values, double probability, int per_draw) {
  auto const draw_size = static_cast<std::size_t>(per_draw);
  SIM_EXPECT(per_draw >= 1 && values.size() % draw_size == 0);
  SIM_EXPECT(probability > 0.0 && probability < 1.0);
  auto const draws = known_draws(values, draw_size);
  if (draws.empty()) {
    return {};
  }
  auto sorted = draws;
  std::ranges::sort(sorted);
  auto const n = static_cast<int>(draws.size());
  QuantileEstimate estimate{.value = interpolated(sorted, probability), .observations = n};
  double const rho = likeness(draws, draw_size, estimate.value);
  estimate.effective = static_cast<int>(n / (1.0 + (per_draw - 1) * rho));
  if (auto const ranks = ranks_of(estimate.effective, probability)) {
    int const low = ranks->low * n / estimate.effective;
    int const steps = (ranks->high - 1) * n;
    int const high = (steps + estimate.effective - 1) / estimate.effective + 1;
    estimate.low = sorted[static_cast<std::size_t>(low - 1)];
    estimate.high = sorted[static_cast<std::size_t>(std::min(high, n) - 1)];
  }
  return estimate;
}

int fewest_for_quantile(double probability) {
  SIM_EXPECT(probability > 0.0 && probability < 1.0);
  double const side = std::max(probability, 1.0 - probability);
  return static_cast<int>(std::ceil(std::log(tail) / std::log(side)));
}

}  // namespace sim::experiment
