#include "sim/report/odd_scenario.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>

#include "sim/base/calendar.hpp"
#include "sim/report/markdown.hpp"
#include "sim/scenario/describe.hpp"
#include "sim/scenario/toml/path.hpp"

namespace sim::report::odd_scenario {

namespace {

using Entry = scenario::DictionaryEntry;
using scenario::Scenario;

/// Without the quotes of TOML.
std::string bare(std::string const& text) {
  bool const is_text = text.size() >= 2 && text.front() == '"' && text.back() == '"';
  return is_text ? text.substr(1, text.size() - 2) : text;
}

std::string days_text(Duration length) {
  return fmt::format("{:g} days", days(length));
}

std::string scenario_text(Scenario const& scenario) {
  std::string text =
      fmt::format("\nThe scenario: {}. {}\n\n", scenario.title, scenario.description);
  MarkdownTable arms{{"arm", "title"}};
  for (auto const& arm : scenario.arms) {
    arms.add_row({code(arm.name), arm.title});
  }
  return text + arms.text();
}

std::string scales_text(Scenario const& scenario) {
  auto const& setting = any_setting(scenario);
  MarkdownTable table{{"scale", "in the first arm"}};
  table.add_row({"opens, with the run-in", format_time(setting.opens)});
  table.add_row({"policies and outcomes start", format_time(setting.starts)});
  table.add_row({"ends", format_time(setting.ends)});
  table.add_row({"rates are worked out anew at least every", days_text(setting.refresh)});
  table.add_row({"replications", std::to_string(scenario.replications)});
  for (auto const& region : scenario.arms.front().regions) {
    auto const where = region.name.empty() ? "" : region.name + ": ";
    for (auto const& group : region.setting.populations) {
      table.add_row(
          {where + "citizens at the opening, " + group.name, std::to_string(group.stock)});
    }
    for (auto const& role : region.setting.roles) {
      table.add_row({where + "posts, " + role.title, std::to_string(role.count)});
    }
    table.add_row({where + "firms", std::to_string(region.setting.firms.count)});
  }
  return table.text();
}

bool is_under(Entry const& entry, std::string_view table) {
  return ("." + entry.path).find("." + std::string{table} + ".") != std::string::npos;
}

/// As the first arm has it; an arm may change a policy, not add one.
std::string title_of_policy(Scenario const& scenario, std::string const& id) {
  auto const path = scenario::path_below(scenario::path_below("policies", id), "title");
  auto const found = std::ranges::find(scenario.dictionary, path, &Entry::path);
  return found == scenario.dictionary.end() ? std::string{} : bare(found->text);
}

/// Titles of policies, and who comes onto which of them.
std::string policies_text(Scenario const& scenario) {
  MarkdownTable policies{{"policy", "title"}};
  MarkdownTable assignments{{"assignment", "value"}};
  for (auto const& id : scenario.policies) {
    policies.add_row({code(id), title_of_policy(scenario, id)});
  }
  for (auto const& entry : scenario.dictionary) {
    if (is_under(entry, "assignments")) {
      assignments.add_row({code(entry.path), bare(entry.text)});
    }
  }
  auto const& setting = any_setting(scenario);
  return fmt::format(
      "\n{}\nCitizens are on `{}` until another policy starts. Who comes onto which:\n\n{}",
      policies.text(),
      scenario.policies[setting.baseline],
      assignments.text());
}

std::string input_text(Scenario const& scenario) {
  auto const counts = count_evidence(scenario.dictionary);
  auto const months = any_setting(scenario).log_tightness.size();
  return fmt::format(
      "\nThe tightness of the labour market is given for {} months; the last one holds on. Of the "
      "values {} have a source, {} are assumptions, {} are defaults of the program, which are "
      "assumptions too, and {} (names, dates, choices) need neither.\n",
      months,
      counts.sourced,
      counts.assumed,
      counts.defaults,
      counts.plain);
}

/// A quoted value carries its own unit.
bool has_own_unit(Entry const& entry) {
  return entry.text.starts_with('"');
}

std::string range_text(Entry const& entry) {
  if (!entry.low.has_value() || !entry.high.has_value()) {
    return {};
  }
  return fmt::format(
      "{:g} to {:g}{}", *entry.low, *entry.high, has_own_unit(entry) ? " " + entry.unit : "");
}

std::string source_text(Entry const& entry) {
  auto const& provenance = entry.provenance;
  auto text =
      provenance.source.empty() ? "assumption: " + provenance.assumption : provenance.source;
  return provenance.note.empty() ? text : fmt::format("{} ({})", text, provenance.note);
}

/// Every value that was set and needs evidence, by table of the scenario; one that several policies
/// inherit stands where it is first.
std::string parameters_text(Scenario const& scenario) {
  std::vector<std::pair<std::string, MarkdownTable>> tables;
  std::set<scenario::Place> shown;
  for (auto const& entry : scenario.dictionary) {
    auto const& provenance = entry.provenance;
    bool const has_origin = !provenance.source.empty() || provenance.is_assumption();
    bool const is_default = provenance.place.file == "default";
    bool const is_again = provenance.place.is_in_file() && !shown.insert(provenance.place).second;
    if (!has_origin || is_default || is_again) {
      continue;
    }
    auto const name = entry.path.substr(0, entry.path.find('.'));
    if (tables.empty() || tables.back().first != name) {
      tables.emplace_back(
          name, MarkdownTable{{"parameter", "value", "unit", "range", "source or assumption"}});
    }
    tables.back().second.add_row(
        {code(entry.path), bare(entry.text), entry.unit, range_text(entry), source_text(entry)});
  }
  std::string text =
      "Values that the program supplies where the scenario says nothing are left out; `jobspor "
      "describe FILE` lists them. ";
  text += scenario.is_calibrated
              ? "Response parameters have the values given.\n"
              : "Free response parameters are drawn from their ranges (the central 90 %), one draw "
                "for two replications.\n";
  for (auto const& [name, table] : tables) {
    text += fmt::format("\n### Values under `{}`\n\n{}", name, table.text());
  }
  return text;
}

}  // namespace

odd_tables::Blocks blocks(Scenario const& scenario) {
  return {{"scenario", scenario_text(scenario)},
          {"scales", scales_text(scenario)},
          {"policies", policies_text(scenario)},
          {"input", input_text(scenario)},
          {"parameters", parameters_text(scenario)}};
}

}  // namespace sim::report::odd_scenario
