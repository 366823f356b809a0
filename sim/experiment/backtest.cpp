#include "sim/experiment/backtest.hpp"

#include <algorithm>

#include "sim/experiment/outcome_table.hpp"
#include "sim/model/response.hpp"

namespace sim::experiment {

namespace {

bool are_same(scenario::ParameterTerms const& one, scenario::ParameterTerms const& other) {
  if (one.value != other.value || one.prior.has_value() != other.prior.has_value()) {
    return false;
  }
  return !one.prior || (one.prior->shape == other.prior->shape &&
                        one.prior->low == other.prior->low && one.prior->high == other.prior->high);
}

}  // namespace

Evaluation evaluation_of(scenario::Scenario const& scenario, Summary const& summary) {
  return {.scenario = &scenario,
          .replications = summary.replications,
          .persons = OutcomeTable{scenario, summary.series}.persons({.arm = 0, .group = 0}, 0),
          .digest = summary.digest,
          .figures = judgements(scenario, summary.series)};
}

Score score_of(std::vector<Evaluation> const& evaluations, scenario::FigureRole role) {
  Score score;
  for (auto const& evaluation : evaluations) {
    add_to(score, evaluation.figures, role);
  }
  return score;
}

std::vector<std::string> differing_responses(std::vector<Evaluation> const& evaluations) {
  std::vector<std::string> names;
  auto const& parameters = model::response_parameters();
  for (std::size_t k = 0; k < parameters.size(); ++k) {
    auto const differs = [&](Evaluation const& evaluation) {
      return !are_same(evaluation.scenario->response[k], evaluations.front().scenario->response[k]);
    };
    if (std::ranges::any_of(evaluations, differs)) {
      names.emplace_back(parameters[k].name);
    }
  }
  return names;
}

}  // namespace sim::experiment
