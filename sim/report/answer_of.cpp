#include "sim/report/answer_of.hpp"

#include <fmt/format.h>

#include "sim/base/calendar.hpp"
#include "sim/experiment/fingerprint.hpp"
#include "sim/experiment/parameter_draw.hpp"
#include "sim/report/answer_parts.hpp"

namespace sim::report {

namespace {

std::string danish_title(scenario::Question const& question, std::string const& arm) {
  auto const found = question.danish.arms.find(arm);
  return found == question.danish.arms.end() ? std::string{} : found->second;
}

std::vector<AnswerArm> arms_of(scenario::Scenario const& scenario,
                               scenario::Question const& question) {
  std::vector<AnswerArm> arms;
  for (std::size_t k = 0; k < scenario.arms.size(); ++k) {
    auto const& arm = scenario.arms[k];
    arms.push_back({.name = arm.name,
                    .title = arm.title,
                    .title_da = danish_title(question, arm.name),
                    .against = question.against.at(k)});
  }
  return arms;
}

Sweep sweep_of(scenario::Scenario const& scenario) {
  Sweep sweep;
  for (auto const& quantity : scenario.sweep.quantities) {
    sweep.titles.push_back(quantity.title);
    sweep.titles_da.push_back(quantity.danish);
  }
  for (auto const& point : scenario.sweep.points) {
    sweep.points.push_back({.arm = point.arm, .at = point.at});
  }
  return sweep;
}

Computation computation_of(scenario::Scenario const& scenario,
                           experiment::Summary const& summary,
                           AnswerOrigin const& origin) {
  Computation computation{
      .program = "jobspor " + experiment::program_version(),
      .command = origin.command,
      .scenario_file = origin.file,
      .digest = experiment::digest_text(summary.digest),
      .seed = scenario.seed,
      .replications = summary.replications,
      .draws = summary.replications / experiment::replications_per_draw_of(scenario),
      .is_calibrated = scenario.is_calibrated,
      .assumptions = origin.assumptions,
      .sources = origin.sources,
      .pairing = {},
      .failures = {},
      .precision = origin.precision};
  for (auto const& failure : summary.failures) {
    computation.failures.push_back(
        fmt::format("Replication {}: {}", failure.replication, failure.reason));
  }
  return computation;
}

}  // namespace

std::vector<experiment::CellName> cells_for_answer(scenario::Scenario const& scenario) {
  std::vector<experiment::CellName> cells{main_cell(scenario::question_of(scenario))};
  if (scenario.prices) {
    auto const costs = cost_cells(scenario);
    cells.insert(cells.end(), {costs.public_net, costs.months_in_work, costs.in_work});
  }
  return cells;
}

Answer answer_of(scenario::Scenario const& scenario,
                 experiment::Summary const& summary,
                 AnswerOrigin const& origin) {
  auto const question = scenario::question_of(scenario);
  Evidence const evidence{scenario, question, summary.series};
  auto const& setting = scenario::any_setting(scenario);
  Answer answer{.title = scenario.title,
                .title_da = question.danish.title,
                .question = question.asks,
                .question_da = question.danish.asks,
                .horizon = question.horizon,
                .years = days(setting.ends - setting.starts) / 365.25,
                .start = format_date(date_of(setting.starts)),
                .arms = arms_of(scenario, question),
                .groups = groups_of(evidence),
                .group = question.group,
                .lead = 0,
                .contrasts = contrasts_of(evidence),
                .gains = gains_of(evidence, 0),
                .economics = economics_of(evidence),
                .trajectories = trajectories_of(evidence),
                .flows = flows_of(evidence),
                .roles = roles_of(evidence),
                .leanings = {},
                .sweep = sweep_of(scenario),
                .computation = computation_of(scenario, summary, origin)};
  answer.lead = leading_arm(question, answer.groups.at(question.group).measures.front());
  answer.leanings = leanings_of(evidence, answer.lead);
  answer.computation.pairing = pairings_of(evidence);
  add_changes(evidence, answer.computation.pairing);
  return answer;
}

}  // namespace sim::report
