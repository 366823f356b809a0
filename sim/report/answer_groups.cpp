#include <algorithm>
#include <array>
#include <string_view>

#include "sim/experiment/outcome_table.hpp"
#include "sim/experiment/pairing.hpp"
#include "sim/experiment/parameter_draw.hpp"
#include "sim/record/service_recorder.hpp"
#include "sim/report/answer_parts.hpp"
#include "sim/report/outcome_choice.hpp"

namespace sim::report {

namespace {

/// Work and school are what the jobcentre works towards; nobody can say it of a flex job or a
/// pension, which may be a relief or a defeat.
Better better_of(std::string_view measure) {
  static constexpr std::array wanted{"ordinary_hours_at",
                                     "ordinary_hours_ever",
                                     "job_at",
                                     "education_at",
                                     "education_ever",
                                     "work_or_education_at",
                                     "work_or_education_ever",
                                     "weeks_in_work",
                                     "weekly_hours_at",
                                     "job_kept_12_months",
                                     "hours_kept_6_months",
                                     "placement_13_weeks_ever"};
  if (std::ranges::find(wanted, measure) != wanted.end()) {
    return Better::more;
  }
  bool const is_wait = measure.find("_wait") != std::string_view::npos;
  return is_wait || measure == "weeks_on_benefit" ? Better::less : Better::unsaid;
}

std::string danish_title(scenario::Question const& question, std::string const& group) {
  auto const found = question.danish.segments.find(group);
  return found == question.danish.segments.end() ? std::string{} : found->second;
}

Measured measured(Evidence const& evidence, std::string const& name, std::size_t group) {
  auto const& terms = record::measures.at(record::find_measure(name).value());
  auto const cell = cell_of_measure(evidence.question, name, group);
  auto const& series = evidence.series.at(cell.table.first, cell.table.second);
  auto const unit = unit_of(terms);
  auto const place = series.cell(cell.places);
  return {.id = name,
          .unit = unit,
          .better = better_of(name),
          .arms = unit == Unit::number ? compared(series, place) : compared_amounts(series, place)};
}

std::size_t horizon_place(scenario::Question const& question) {
  return record::find_horizon(question.horizon).value();
}

/// Of the placements that ended, those that were broken off.
experiment::CellName drop_out_cell(std::size_t group) {
  static constexpr auto placement = std::ranges::find(record::pursuit_names, "placement");
  static_assert(placement != record::pursuit_names.end());
  auto const place = static_cast<std::size_t>(placement - record::pursuit_names.begin());
  return {.table = {"drop_out", "dropped_out_share"}, .places = {group, place}};
}

/// Hours of meetings, mean of those on the policy.
experiment::CellName hours_met_cell(scenario::Question const& question, std::size_t group) {
  return {.table = {"people", "hours_met"}, .places = {group, horizon_place(question)}};
}

Measured dropped_out(Evidence const& evidence, std::size_t group) {
  auto const cell = drop_out_cell(group);
  auto const& series = evidence.series.at(cell.table.first, cell.table.second);
  return {.id = "dropped_out",
          .unit = Unit::share,
          .better = Better::less,
          .arms = compared_amounts(series, series.cell(cell.places))};
}

Measured hours_met(Evidence const& evidence, std::size_t group) {
  auto const cell = hours_met_cell(evidence.question, group);
  auto const& series = evidence.series.at(cell.table.first, cell.table.second);
  return {.id = "hours_met",
          .unit = Unit::hours,
          .better = Better::unsaid,
          .arms = compared_amounts(series, series.cell(cell.places))};
}

}  // namespace

Unit unit_of(record::MeasureTerms const& terms) {
  if (terms.units == "week") {
    return Unit::weeks;
  }
  if (terms.units == "day") {
    return Unit::days;
  }
  if (terms.units == "hour") {
    return Unit::hours;
  }
  return terms.is_share ? Unit::share : Unit::number;
}

experiment::CellName main_cell(scenario::Question const& question) {
  return cell_of_measure(question, question.measures.front(), question.group);
}

experiment::CellName cell_of_measure(scenario::Question const& question,
                                     std::string const& measure,
                                     std::size_t group) {
  auto const place = record::find_measure(measure).value();
  bool const is_asked = place >= record::measure_count;
  experiment::CellName cell{.table = {is_asked ? "asked" : "outcomes", measure}, .places = {group}};
  if (record::measures.at(place).needs_month) {
    cell.places.push_back(horizon_place(question));
  }
  return cell;
}

std::vector<experiment::CellName> shown_cells(scenario::Scenario const& scenario,
                                              std::size_t group) {
  auto const question = question_of(scenario);
  std::vector<experiment::CellName> cells;
  for (auto const& measure : question.measures) {
    cells.push_back(cell_of_measure(question, measure, group));
  }
  cells.push_back(drop_out_cell(group));
  if (!scenario.sweep.points.empty()) {
    cells.push_back(hours_met_cell(question, group));
  }
  return cells;
}

std::vector<AnswerPursuit> pursuits_of(Evidence const& evidence) {
  auto const& begun = evidence.series.at("drop_out", "begun");
  auto const& share = evidence.series.at("drop_out", "dropped_out_share");
  std::vector<AnswerPursuit> pursuits;
  for (std::size_t k = 0; k < record::pursuit_names.size(); ++k) {
    pursuits.push_back({.id = std::string{record::pursuit_names[k]},
                        .begun = compared_amounts(begun, begun.cell({0, k})),
                        .share = compared_amounts(share, share.cell({0, k}))});
  }
  return pursuits;
}

std::vector<AnswerGroup> groups_of(Evidence const& evidence) {
  auto const horizon = horizon_place(evidence.question);
  experiment::OutcomeTable const outcomes{evidence.scenario, evidence.series};
  std::vector<AnswerGroup> groups;
  auto const& segments = evidence.scenario.segments;
  for (std::size_t k = 0; k < segments.size(); ++k) {
    auto& group = groups.emplace_back(
        AnswerGroup{.name = segments[k].name,
                    .title = group_title(evidence.scenario, segments[k].name),
                    .title_da = danish_title(evidence.question, segments[k].name),
                    .persons = outcomes.persons({.arm = 0, .group = k}, horizon),
                    .measures = {},
                    .gains = gains_of(evidence, k)});
    for (auto const& name : evidence.question.measures) {
      group.measures.push_back(measured(evidence, name, k));
    }
    group.measures.push_back(dropped_out(evidence, k));
    if (!evidence.scenario.sweep.points.empty()) {
      group.measures.push_back(hours_met(evidence, k));
    }
  }
  return groups;
}

std::vector<Pairing> pairings_of(Evidence const& evidence) {
  auto const main = main_cell(evidence.question);
  auto const& series = evidence.series.at(main.table.first, main.table.second);
  auto const cell = series.cell(main.places);
  std::vector<Pairing> pairings;
  for (std::size_t arm = 0; arm < series.arms(); ++arm) {
    auto& pairing = pairings.emplace_back();
    auto const base = series.against(arm);
    if (base != arm) {
      auto const found =
          experiment::pairing_of(series.level(arm, cell),
                                 series.level(base, cell),
                                 series.difference(arm, cell),
                                 experiment::replications_per_draw_of(evidence.scenario));
      pairing.correlation = found.correlation;
      pairing.variance_ratio = found.variance_ratio.value;
    }
  }
  return pairings;
}

}  // namespace sim::report
