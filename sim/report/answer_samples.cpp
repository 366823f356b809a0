#include "sim/report/answer_samples.hpp"

#include "sim/base/contract.hpp"
#include "sim/experiment/account.hpp"
#include "sim/experiment/parameter_draw.hpp"

namespace sim::report {

experiment::CellValues summed(Evidence const& evidence,
                              std::vector<experiment::CellName> const& cells) {
  SIM_EXPECT(!cells.empty());
  auto sum = evidence.series.values(cells.front());
  for (std::size_t cell = 1; cell < cells.size(); ++cell) {
    auto const& values = evidence.series.values(cells[cell]);
    for (std::size_t arm = 0; arm < sum.arms.size(); ++arm) {
      for (std::size_t k = 0; k < sum.replications.size(); ++k) {
        sum.arms[arm][k] += values.arms[arm][k];
      }
    }
  }
  return sum;
}

Spread weighted(Evidence const& evidence,
                experiment::CellValues const& values,
                Weights const& weights) {
  experiment::Account account;
  for (std::size_t k = 0; k < values.replications.size(); ++k) {
    double sum = 0.0;
    for (std::size_t arm = 0; arm < weights.size(); ++arm) {
      if (weights[arm] != 0.0) {
        sum += weights[arm] * values.arms.at(arm)[k];
      }
    }
    account.add(values.replications[k], sum);
  }
  return spread_of(account.estimate(experiment::replications_per_draw_of(evidence.scenario)));
}

Weights difference_weights(Evidence const& evidence, std::size_t arm, std::size_t less) {
  Weights weights(evidence.scenario.arms.size());
  weights.at(arm) += 1.0;
  weights.at(less) -= 1.0;
  return weights;
}

std::vector<Compared> compared(Evidence const& evidence, experiment::CellValues const& values) {
  std::vector<Compared> arms;
  for (std::size_t arm = 0; arm < evidence.scenario.arms.size(); ++arm) {
    auto const base = evidence.question.against.at(arm);
    Weights level(evidence.scenario.arms.size());
    level[arm] = 1.0;
    auto const difference = difference_weights(evidence, arm, base);
    arms.push_back({.level = weighted(evidence, values, level),
                    .difference = base == arm ? Spread{} : weighted(evidence, values, difference)});
  }
  return arms;
}

}  // namespace sim::report
