#include "sim/report/answer_parts.hpp"

#include <algorithm>

#include "sim/base/contract.hpp"

namespace sim::report {

bool is_choice(scenario::Question const& question, std::size_t arm) {
  for (std::size_t other = 0; other < question.against.size(); ++other) {
    if (question.against[other] == arm && other != arm) {
      return false;
    }
  }
  return question.against[arm] != arm;
}

Spread spread_of(experiment::Estimate const& estimate) {
  return {.mean = estimate.mean,
          .low = estimate.mean - estimate.half_width,
          .high = estimate.mean + estimate.half_width,
          .chance_sd = estimate.chance_sd,
          .parameter_sd = estimate.parameter_sd};
}

Spread scaled(Spread spread, double factor) {
  SIM_EXPECT(factor >= 0.0);
  return {.mean = spread.mean * factor,
          .low = spread.low * factor,
          .high = spread.high * factor,
          .chance_sd = spread.chance_sd * factor,
          .parameter_sd = spread.parameter_sd * factor};
}

std::vector<Compared> compared(experiment::Series const& series, std::size_t cell) {
  std::vector<Compared> arms;
  for (std::size_t arm = 0; arm < series.arms(); ++arm) {
    bool const is_base = series.against(arm) == arm;
    arms.push_back({.level = spread_of(series.level(arm, cell)),
                    .difference = is_base ? Spread{} : spread_of(series.difference(arm, cell))});
  }
  return arms;
}

std::vector<Compared> compared_amounts(experiment::Series const& series, std::size_t cell) {
  auto arms = compared(series, cell);
  for (auto& arm : arms) {
    arm.level.low = std::max(arm.level.low, 0.0);
  }
  return arms;
}

std::size_t place_along(experiment::Series const& series,
                        std::string const& axis,
                        std::string const& label) {
  auto const found = std::ranges::find(series.axes(), axis, &record::Axis::name);
  SIM_EXPECT(found != series.axes().end());
  auto const& labels = std::get<std::vector<std::string>>(found->labels);
  auto const place = std::ranges::find(labels, label);
  SIM_EXPECT(place != labels.end());
  return static_cast<std::size_t>(place - labels.begin());
}

}  // namespace sim::report
