#include <algorithm>
#include <cmath>

#include "sim/experiment/correlation.hpp"
#include "sim/experiment/parameter_draw.hpp"
#include "sim/model/response.hpp"
#include "sim/report/answer_parts.hpp"
#include "sim/report/outcome_choice.hpp"

namespace sim::report {

namespace {

constexpr std::size_t fewest_draws = 10;  ///< A correlation over fewer says nothing.

/// One draw of the parameters and what it made of the difference.
struct Draw {
  int replication;  ///< The first of the draw.
  double difference;
};

/// Mean difference of an arm to its base, draw by draw; complete draws only.
std::vector<Draw> draws_of(Evidence const& evidence, std::size_t arm) {
  auto const& values = evidence.series.values(main_cell(evidence.question));
  auto const base = evidence.question.against.at(arm);
  std::vector<Draw> draws;
  for (std::size_t k = 0; k + 1 < values.replications.size(); ++k) {
    auto const number = values.replications[k];
    bool const is_pair =
        number % experiment::replications_per_draw == 0 && values.replications[k + 1] == number + 1;
    if (is_pair) {
      double const first = values.arms[arm][k] - values.arms[base][k];
      double const second = values.arms[arm][k + 1] - values.arms[base][k + 1];
      draws.push_back({number, 0.5 * (first + second)});
    }
  }
  return draws;
}

double squared_correlation(std::vector<double> const& one, std::vector<double> const& other) {
  auto const count = static_cast<double>(one.size());
  double mean_one = 0.0;
  double mean_other = 0.0;
  for (std::size_t k = 0; k < one.size(); ++k) {
    mean_one += one[k] / count;
    mean_other += other[k] / count;
  }
  double together = 0.0;
  double of_one = 0.0;
  double of_other = 0.0;
  for (std::size_t k = 0; k < one.size(); ++k) {
    together += (one[k] - mean_one) * (other[k] - mean_other);
    of_one += (one[k] - mean_one) * (one[k] - mean_one);
    of_other += (other[k] - mean_other) * (other[k] - mean_other);
  }
  return of_one > 0.0 && of_other > 0.0 ? together * together / (of_one * of_other) : 0.0;
}

/// What a correlation of so many pairs has by chance alone taken out.
double adjusted(double squared, std::size_t pairs) {
  auto const count = static_cast<double>(pairs);
  return std::max(0.0, 1.0 - (1.0 - squared) * (count - 1.0) / (count - 2.0));
}

}  // namespace

std::vector<Leaning> leanings_of(Evidence const& evidence, std::size_t arm) {
  auto const draws = draws_of(evidence, arm);
  std::vector<Leaning> leanings;
  if (evidence.scenario.is_calibrated || draws.size() < fewest_draws) {
    return leanings;
  }
  auto const parameters = model::response_parameters();
  auto const drawn = static_cast<std::size_t>(std::ranges::count_if(
      evidence.scenario.response, [](auto const& terms) { return terms.prior.has_value(); }));
  for (std::size_t k = 0; k < parameters.size(); ++k) {
    if (!evidence.scenario.response[k].prior) {
      continue;
    }
    std::vector<double> values;
    std::vector<double> differences;
    for (auto const& draw : draws) {
      auto const response = experiment::response_of(evidence.scenario, draw.replication);
      values.push_back(response.*parameters[k].value);
      differences.push_back(draw.difference);
    }
    auto const squared = squared_correlation(values, differences);
    leanings.push_back({.parameter = std::string{parameters[k].name},
                        .about = spaced(std::string{parameters[k].name}),
                        .share = adjusted(squared, draws.size()),
                        .stands_out = experiment::stands_out(squared, draws.size(), drawn)});
  }
  std::ranges::stable_sort(leanings, std::ranges::greater{}, &Leaning::share);
  return leanings;
}

}  // namespace sim::report
