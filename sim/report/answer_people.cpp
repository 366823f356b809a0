#include "sim/record/measure.hpp"
#include "sim/report/answer_parts.hpp"

namespace sim::report {

namespace {

constexpr char const* frame_group = "people";

/// Whose figure it is: a segment in an arm.
struct Whose {
  std::size_t arm;
  std::size_t group = 0;
};

/// A figure at the horizon of the question: it compares the arm with its base already.
Spread figure_of(Evidence const& evidence, std::string const& name, Whose const& whose) {
  std::size_t const horizon = record::find_horizon(evidence.question.horizon).value();
  auto const& series = evidence.series.at(frame_group, name);
  return spread_of(series.level(whose.arm, series.cell({whose.group, horizon})));
}

}  // namespace

std::string others_measure(Evidence const& evidence) {
  auto const& name = evidence.question.measures.front();
  return evidence.series.find(frame_group, "others_" + name) == nullptr ? "ordinary_hours_at"
                                                                        : name;
}

std::vector<Gains> gains_of(Evidence const& evidence, std::size_t group) {
  std::vector<Gains> gains;
  for (std::size_t arm = 0; arm < evidence.scenario.arms.size(); ++arm) {
    auto const figure = [&](std::string const& name) {
      return figure_of(evidence, name, {.arm = arm, .group = group});
    };
    gains.push_back({.gained = figure("gained"),
                     .lost = figure("lost"),
                     .on_policy = figure("on_policy"),
                     .not_served = figure("not_served"),
                     .others_gain = figure("others_" + others_measure(evidence))});
  }
  return gains;
}

void add_changes(Evidence const& evidence, std::vector<Pairing>& pairings) {
  for (std::size_t arm = 0; arm < pairings.size(); ++arm) {
    pairings[arm].changed = figure_of(evidence, "changed_on_day", {.arm = arm}).mean;
    pairings[arm].least_changed = figure_of(evidence, "least_changed_on_day", {.arm = arm}).mean;
    pairings[arm].others_changed = figure_of(evidence, "others_another_path", {.arm = arm}).mean;
  }
}

}  // namespace sim::report
