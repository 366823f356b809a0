#include <cmath>

#include "sim/experiment/account.hpp"
#include "sim/experiment/parameter_draw.hpp"
#include "sim/report/answer_parts.hpp"

namespace sim::report {

namespace {

/// What an arm brings in one replication: its difference to the arm it is compared with.
double brought(Evidence const& evidence,
               experiment::CellValues const& values,
               std::size_t arm,
               std::size_t replication) {
  return values.arms[arm][replication] -
         values.arms[evidence.question.against.at(arm)][replication];
}

/// How much better an arm is than its base; 0 where it is not clearly so.
double clear_gain(Measured const& main, std::size_t arm) {
  auto const& difference = main.arms[arm].difference;
  bool const is_less = main.better == Better::less;
  bool const is_clear = is_less ? difference.high < 0.0 : difference.low > 0.0;
  return is_clear ? std::abs(difference.mean) : 0.0;
}

Contrast contrast_of(Evidence const& evidence, std::size_t arm, std::size_t other) {
  auto const& values = evidence.series.values(main_cell(evidence.question));
  experiment::Account account;
  for (std::size_t k = 0; k < values.replications.size(); ++k) {
    account.add(values.replications[k],
                brought(evidence, values, arm, k) - brought(evidence, values, other, k));
  }
  auto const per_draw = experiment::replications_per_draw_of(evidence.scenario);
  return {.arm = arm, .other = other, .difference = spread_of(account.estimate(per_draw))};
}

}  // namespace

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
