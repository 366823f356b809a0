#include "sim/report/outcome_text.hpp"

#include <cmath>
#include <fmt/format.h>

#include "sim/experiment/experiment.hpp"
#include "sim/experiment/judgement.hpp"
#include "sim/experiment/parameter_draw.hpp"
#include "sim/report/estimate_text.hpp"
#include "sim/report/figure_text.hpp"
#include "sim/report/outcome_choice.hpp"
#include "sim/report/staff_text.hpp"
#include "sim/report/text_table.hpp"
#include "sim/scenario/describe.hpp"

namespace sim::report {

namespace {

using experiment::Cell;
using experiment::OutcomeTable;
using experiment::Summary;
using scenario::Scenario;

constexpr int few_draws = 10;  // Below this an interval says little of its own width.

/// A section of the table: one column per cell.
struct Section {
  std::string title;
  std::vector<Cell> cells;
  std::vector<std::string> heads;
};

Section segment_section(Scenario const& scenario, std::string const& group) {
  Section section{.title = group_title(scenario, group), .cells = {}, .heads = {}};
  for (std::size_t arm = 0; arm < scenario.arms.size(); ++arm) {
    if (auto const cell = experiment::cell_of(scenario, arm, group)) {
      section.cells.push_back(*cell);
      section.heads.push_back(spaced(scenario.arms[arm].name));
    }
  }
  return section;
}

Section evaluation_section(Scenario const& scenario) {
  Section section{.title = "Outcomes", .cells = {}, .heads = {}};
  auto const names = experiment::group_names(scenario, 0);
  for (std::size_t group = 0; group < names.size(); ++group) {
    section.cells.push_back({.arm = 0, .group = group});
    section.heads.push_back(group_title(scenario, names[group]));
  }
  return section;
}

std::vector<Section> sections_of(Scenario const& scenario) {
  if (is_evaluation(scenario)) {
    return {evaluation_section(scenario)};
  }
  std::vector<Section> sections;
  for (auto const& segment : scenario.segments) {
    sections.push_back(segment_section(scenario, segment.name));
  }
  return sections;
}

std::string section_text(Section const& section,
                         OutcomeTable const& outcomes,
                         std::size_t horizon) {
  std::vector<TextColumn> columns{{.head = "", .align = Align::left}};
  std::vector<std::string> persons{"persons followed, mean"};
  for (std::size_t k = 0; k < section.cells.size(); ++k) {
    columns.push_back({.head = section.heads[k]});
    auto const& cell = section.cells[k];
    persons.push_back(fmt::format("{:.0f}", outcomes.persons(cell, horizon)));
  }
  TextTable table{std::move(columns)};
  table.add_row(std::move(persons));
  for (auto const& shown : shown_measures()) {
    std::vector<std::string> row{std::string{shown.title}};
    for (auto const& cell : section.cells) {
      row.push_back(
          estimate_text(outcomes.estimate(cell, horizon, shown.measure), scale_of(shown.measure)));
    }
    table.add_row(std::move(row));
  }
  return fmt::format("{}, {} months after the start\n{}\n",
                     section.title,
                     record::horizons[horizon],
                     table.text());
}

std::string heading(Scenario const& scenario, Summary const& summary) {
  auto text = paragraph(scenario.title) + paragraph(scenario.description);
  text += paragraph(fmt::format(
      "{}{}. Means over replications, with 95\u00A0% intervals.",
      counted(summary.replications, "replication"),
      is_evaluation(scenario)
          ? std::string{}
          : fmt::format(" of {} arms, the same people with the same luck", scenario.arms.size())));
  if (!is_evaluation(scenario)) {
    text += "\n";
    for (auto const& arm : scenario.arms) {
      text += paragraph(fmt::format("{}: {}", spaced(arm.name), arm.title), 2);
    }
  }
  if (auto const regions = named_regions(scenario); regions.size() > 1) {
    text += "\n" + paragraph(fmt::format("{} regions. People and firms do not cross between them.",
                                         regions.size()));
    for (auto const& region : regions) {
      text += paragraph(fmt::format("{}: {}", spaced(region.name), region.title), 2);
    }
  }
  return text + "\n";
}

std::string observed_section(Scenario const& scenario, experiment::SeriesTable const& series) {
  if (scenario.observed.empty()) {
    return {};
  }
  TextTable table{{{.head = "", .align = Align::left},
                   {.head = "observed"},
                   {.head = "persons"},
                   {.head = "simulated"},
                   {.head = "source"}}};
  for (auto const& one : experiment::judgements(scenario, series)) {
    auto const persons = one.observed->figure.persons;
    table.add_row({one.observed->name,
                   observed_text(one, experiment::normal_quantile_975),
                   persons ? std::to_string(*persons) : "–",
                   amount_text(*one.observed, one.simulated.mean, one.simulated.half_width),
                   one.observed->source});
  }
  return "Observed, and the same figure simulated\n" + table.text() +
         paragraph(
             "The interval of an observed figure is 95 %, from its standard error or from "
             "the persons; without either there is none. jobspor backtest judges them.") +
         "\n";
}

/// How far replications lie apart, and why, for the first outcome of everybody in the first arm.
std::string spread_text(OutcomeTable const& outcomes,
                        std::vector<std::size_t> const& horizons,
                        bool is_calibrated) {
  auto const horizon = horizons.front();
  auto const measure = shown_measures().front();
  auto const estimate = outcomes.estimate({.arm = 0, .group = 0}, horizon, measure.measure);
  if (std::isnan(estimate.half_width)) {
    return {};
  }
  auto const parameters =
      is_calibrated ? std::string{}
                    : fmt::format(" and {:.1f} from the parameters", 100.0 * estimate.parameter_sd);
  return fmt::format(
      " Replications of \"{}\" at {} months, all citizens, spread by {:.1f} points"
      " (SD) from chance{}.",
      measure.title,
      record::horizons[horizon],
      100.0 * estimate.chance_sd,
      parameters);
}

std::string certainty_text(Scenario const& scenario,
                           Summary const& summary,
                           std::vector<std::size_t> const& horizons) {
  std::string text{"How sure: "};
  text += scenario.is_calibrated
              ? "calibrated; the intervals hold what chance does to the simulated people."
              : "Not calibrated: response parameters were drawn from their priors.";
  if (horizons.empty()) {
    return paragraph(text);
  }
  auto const spread = spread_text({scenario, summary.series}, horizons, scenario.is_calibrated);
  auto const per_draw = experiment::replications_per_draw_of(scenario);
  auto const draws = summary.replications / per_draw;
  if (spread.empty()) {
    text += fmt::format(" {} replications or more give an interval.",
                        experiment::fewest_draws * per_draw);
  }
  text += spread;
  if (!spread.empty() && draws < few_draws) {
    text += " With so few replications the intervals themselves are rough.";
  }
  return paragraph(text);
}

std::string note(Scenario const& scenario,
                 Summary const& summary,
                 std::filesystem::path const& file) {
  auto const counts = scenario::count_evidence(scenario.dictionary);
  auto text =
      paragraph(fmt::format("It leans on {}; {} values have a source. See jobspor describe.",
                            counted(counts.assumed, "assumption"),
                            counts.sourced));
  if (!file.empty()) {
    text += fmt::format("Everything is in {}\n", file.string());
  }
  return text + fmt::format("Digest {}\n", experiment::digest_text(summary.digest));
}

}  // namespace

std::string outcome_text(Scenario const& scenario,
                         Summary const& summary,
                         std::filesystem::path const& file) {
  auto text = heading(scenario, summary);
  OutcomeTable const outcomes{scenario, summary.series};
  auto const horizons = shown_horizons(outcomes, {{.arm = 0, .group = 0}});
  if (horizons.empty()) {
    text += "Nobody was followed for a month: the run is too short for outcomes.\n\n";
  }
  for (auto const& section : sections_of(scenario)) {
    for (auto const horizon : shown_horizons(outcomes, section.cells)) {
      text += section_text(section, outcomes, horizon);
    }
  }
  text +=
      observed_section(scenario, summary.series) + staff_text(scenario, {scenario, summary.series});
  return text + certainty_text(scenario, summary, horizons) + note(scenario, summary, file);
}

}  // namespace sim::report
