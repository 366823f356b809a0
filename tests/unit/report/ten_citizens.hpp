#pragma once

#include <string>
#include <vector>

#include "sim/experiment/experiment.hpp"
#include "sim/experiment/path_frames.hpp"
#include "sim/model/world.hpp"
#include "sim/scenario/scenario.hpp"

#include "tests/support/small_town.hpp"

namespace sim::tests {

/// An arm with the setting of the small town, of which only the dates matter here.
inline scenario::Arm an_arm(std::string name, std::string title, std::vector<std::string> groups) {
  scenario::Region whole{.name = "", .title = "", .setting = small_town(), .groups = {}};
  for (std::size_t k = 0; k < groups.size(); ++k) {
    whole.groups.push_back(k);
  }
  return {.name = std::move(name),
          .title = std::move(title),
          .regions = {std::move(whole)},
          .groups = std::move(groups)};
}

/// A scenario of which reports need no more than this.
inline scenario::Scenario a_scenario(std::vector<scenario::Arm> arms) {
  scenario::Scenario scenario;
  scenario.name = "small";
  scenario.title = "Ten citizens of Ærø";
  scenario.seed = 7;
  scenario.arms = std::move(arms);
  scenario.response.resize(model::response_parameters().size());
  scenario.segments = {{.name = "all", .title = "All citizens", .who = {}}};
  return scenario;
}

/// What an arm leaves behind when so many of ten citizens get an ordinary job on the first day and
/// keep it. The first five are in trial group 0, the others in group 1.
inline experiment::ArmResult ten_citizens(scenario::Arm const& arm, int workers) {
  using model::FactKind;
  auto const response = middling_response();
  auto const& setting = arm.regions.front().setting;
  model::World world{setting, response, std::vector<model::Newcomer>(10), {}, nullptr};
  auto const everybody = [](auto const&, auto const&, SimTime) { return true; };
  record::OutcomeRecorder outcomes{{everybody}, arm.groups.size(), setting.ends};
  auto const start = setting.starts;
  for (std::uint32_t k = 0; k < world.citizens(); ++k) {
    model::CitizenId const citizen{k};
    world.citizen(citizen).group = k < 5 ? 0 : 1;
    world.enter_state(citizen, model::LabourState::benefit, 0.0, start);
    outcomes.observe({.kind = FactKind::index_date, .at = start, .citizen = citizen}, world);
    if (static_cast<int>(k) < workers) {
      world.enter_state(citizen, model::LabourState::ordinary_job, 37.0, start);
      outcomes.observe({.kind = FactKind::state_changed, .at = start, .citizen = citizen}, world);
    }
  }
  outcomes.finish(world);
  experiment::ArmResult result{outcomes.groups()};
  for (std::size_t group = 0; group < outcomes.groups(); ++group) {
    result.outcomes.add(group, outcomes, group);
  }
  return result;
}

/// The summary of an experiment: per replication, the workers in each arm.
inline experiment::Summary a_summary(scenario::Scenario const& scenario,
                                     std::vector<std::vector<int>> const& workers) {
  experiment::Summary summary{.series = experiment::SeriesTable{scenario}};
  for (auto const& of_arms : workers) {
    experiment::Replication replication{.number = summary.replications, .arms = {}};
    for (std::size_t arm = 0; arm < of_arms.size(); ++arm) {
      replication.arms.push_back(ten_citizens(scenario.arms[arm], of_arms[arm]));
    }
    record::Frame frame{experiment::outcomes_group(scenario, replication)};
    if (!scenario.observed.empty()) {
      frame.push_back(experiment::observed_group(scenario, replication));
    }
    summary.series.add(frame);
    ++summary.replications;
  }
  summary.digest = 0xABC;
  return summary;
}

/// Two arms, calibrated, three replications: 2, 3 and 4 workers against 4, 4 and 4.
inline scenario::Scenario two_arms() {
  auto scenario = a_scenario({an_arm("treatment_as_usual", "Treatment as usual", {}),
                              an_arm("ips", "Individual Placement and Support", {})});
  scenario.is_calibrated = true;
  scenario.replications = 3;
  return scenario;
}

inline experiment::Summary summary_of_two_arms(scenario::Scenario const& scenario) {
  return a_summary(scenario, {{2, 4}, {3, 4}, {4, 4}});
}

/// An evaluation with two trial groups and what was observed; not calibrated, six replications.
inline scenario::Scenario an_evaluation() {
  auto scenario = a_scenario({an_arm("base", "Base", {"treated", "control"})});
  scenario.replications = 6;
  scenario.observed = {{.name = "Treated: ordinary hours at 18 months",
                        .cohort = {.arm = "base", .group = "treated"},
                        .against = {},
                        .measure = "ordinary_hours_at",
                        .month = 18,
                        .figure = {.value = 0.19, .persons = 100},
                        .role = scenario::FigureRole::validation,
                        .derived_from = {},
                        .source = "jf-treated",
                        .note = {}},
                       {.name = "Control: weeks in work, 12 months",
                        .cohort = {.arm = "base", .group = "control"},
                        .against = {},
                        .measure = "weeks_in_work",
                        .month = 12,
                        .figure = {.value = 17.0, .persons = 100},
                        .role = scenario::FigureRole::calibration,
                        .derived_from = {},
                        .source = "jf-control",
                        .note = {}}};
  return scenario;
}

inline experiment::Summary summary_of_evaluation(scenario::Scenario const& scenario) {
  return a_summary(scenario, {{1}, {2}, {2}, {3}, {2}, {2}});
}

}  // namespace sim::tests
