#include "sim/report/answer_of.hpp"

#include <fmt/format.h>

#include "sim/base/calendar.hpp"
#include "sim/experiment/fingerprint.hpp"
#include "sim/experiment/parameter_draw.hpp"
#include "sim/experiment/precision_words.hpp"
#include "sim/report/answer_parts.hpp"

namespace sim::report {

namespace {

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
      .precision = origin.precision == nullptr ? std::string{}
                                               : experiment::precision_text(*origin.precision),
      .goals = {}};
  if (origin.precision != nullptr) {
    computation.goals = goals_of(*origin.precision);
  }
  for (auto const& failure : summary.failures) {
    computation.failures.push_back(
        fmt::format("Replication {}: {}", failure.replication, failure.reason));
  }
  return computation;
}

}  // namespace

std::vector<experiment::CellName> cells_for_answer(scenario::Scenario const& scenario) {
  auto const question = scenario::question_of(scenario);
  std::vector<experiment::CellName> cells{main_cell(question)};
  if (!scenario.sweep.points.empty()) {
    cells = shown_cells(scenario, question.group);
  }
  auto const& regions = scenario.arms.front().regions;
  for (std::size_t region = 0; region < regions.size(); ++region) {
    for (std::size_t role = 0; role < regions[region].setting.roles.size(); ++role) {
      if (is_varied(scenario, region, role)) {
        auto const meetings = meeting_cells(scenario, region, role);
        cells.insert(cells.end(), meetings.begin(), meetings.end());
      }
    }
  }
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
  auto const others = others_measure(evidence);
  Answer answer{.title = scenario.title,
                .title_da = question.danish.title,
                .question = question.asks,
                .question_da = question.danish.asks,
                .horizon = question.horizon,
                .years = days(setting.ends - setting.starts) / 365.25,
                .start = format_date(date_of(setting.starts)),
                .arms = arms_of(evidence),
                .groups = groups_of(evidence),
                .group = question.group,
                .lead = 0,
                .contrasts = contrasts_of(evidence),
                .gains = gains_of(evidence, 0),
                .others = others,
                .others_unit = unit_of(record::measures.at(record::find_measure(others).value())),
                .economics = economics_of(evidence),
                .trajectories = trajectories_of(evidence),
                .flows = flows_of(evidence),
                .roles = roles_of(evidence),
                .pursuits = pursuits_of(evidence),
                .leanings = {},
                .sweep = sweep_of(evidence),
                .computation = computation_of(scenario, summary, origin)};
  auto const& main = answer.groups.at(question.group).measures.front();
  auto const enough = enough_of(answer.sweep, main);
  answer.lead = enough ? *enough : leading_arm(question, main);
  answer.leanings = leanings_of(evidence, answer.lead);
  answer.computation.pairing = pairings_of(evidence);
  add_changes(evidence, answer.computation.pairing);
  return answer;
}

}  // namespace sim::report
