#include <cmath>

#include "sim/report/answer_samples.hpp"

namespace sim::report {

namespace {

/// What an arm brings is its difference to the arm it is compared with.
Contrast contrast_of(Evidence const& evidence, std::size_t arm, std::size_t other) {
  auto const& against = evidence.question.against;
  auto weights = difference_weights(evidence, arm, against.at(arm));
  weights.at(other) -= 1.0;
  weights.at(against.at(other)) += 1.0;
  auto const& values = evidence.series.values(main_cell(evidence.question));
  return {.arm = arm, .other = other, .difference = weighted(evidence, values, weights)};
}

}  // namespace

double clear_gain(Measured const& main, std::size_t arm) {
  auto const& difference = main.arms[arm].difference;
  bool const is_less = main.better == Better::less;
  bool const is_clear = is_less ? difference.high < 0.0 : difference.low > 0.0;
  return is_clear ? std::abs(difference.mean) : 0.0;
}

std::size_t leading_arm(scenario::Question const& question, Measured const& main) {
  std::size_t lead = 0;
  double most = 0.0;
  for (std::size_t arm = main.arms.size(); arm-- > 0;) {
    if (!is_choice(question, arm)) {
      continue;
    }
    double const gain = clear_gain(main, arm);
    if (gain >= most) {
      most = gain;
      lead = arm;
    }
  }
  return lead;
}

std::vector<Contrast> contrasts_of(Evidence const& evidence) {
  std::vector<Contrast> contrasts;
  auto const arms = evidence.scenario.arms.size();
  for (std::size_t arm = 0; arm < arms; ++arm) {
    for (std::size_t other = arm + 1; other < arms; ++other) {
      if (is_choice(evidence.question, arm) && is_choice(evidence.question, other)) {
        contrasts.push_back(contrast_of(evidence, arm, other));
      }
    }
  }
  return contrasts;
}

}  // namespace sim::report
