#include "sim/record/measure.hpp"
#include "sim/report/answer_parts.hpp"

namespace sim::report {

namespace {

constexpr char const* frame_group = "people";

/// A figure of everybody at the horizon of the question: it compares the arm with its base already.
Spread of_all(Evidence const& evidence, std::string const& name, std::size_t arm) {
  std::size_t const horizon = record::find_horizon(evidence.question.horizon).value();
  auto const& series = evidence.series.at(frame_group, name);
  return spread_of(series.level(arm, series.cell({0, horizon})));
}

/// What others lost, in the main measure where it is counted for them, else in ordinary hours.
std::string others_figure(Evidence const& evidence) {
  auto const name = "others_" + evidence.question.measures.front();
  return evidence.series.find(frame_group, name) == nullptr ? "others_ordinary_hours_at" : name;
}

}  // namespace

std::vector<Gains> gains_of(Evidence const& evidence) {
  std::vector<Gains> gains;
  for (std::size_t arm = 0; arm < evidence.scenario.arms.size(); ++arm) {
    gains.push_back({.gained = of_all(evidence, "gained", arm),
                     .lost = of_all(evidence, "lost", arm),
                     .on_policy = of_all(evidence, "on_policy", arm),
                     .not_served = of_all(evidence, "not_served", arm),
                     .others_gain = of_all(evidence, others_figure(evidence), arm)});
  }
  return gains;
}

void add_changes(Evidence const& evidence, std::vector<Pairing>& pairings) {
  for (std::size_t arm = 0; arm < pairings.size(); ++arm) {
    pairings[arm].changed = of_all(evidence, "changed_on_day", arm).mean;
    pairings[arm].least_changed = of_all(evidence, "least_changed_on_day", arm).mean;
    pairings[arm].others_changed = of_all(evidence, "others_another_path", arm).mean;
  }
}

}  // namespace sim::report
