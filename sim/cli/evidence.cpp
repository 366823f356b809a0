#include "sim/cli/evidence.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "sim/cli/shipped.hpp"
#include "sim/cli/toml_text.hpp"
#include "sim/report/text_table.hpp"
#include "sim/scenario/describe.hpp"
#include "sim/scenario/scenario.hpp"
#include "sim/scenario/toml/document.hpp"

namespace sim::cli {

namespace {

using scenario::Value;

/// Published figures and texts by the name under which scenarios cite them.
using Figures = std::map<std::string, Value>;

Figures all_figures() {
  std::vector<std::filesystem::path> files;
  for (auto const& entry : std::filesystem::directory_iterator{shipped_scenarios() / "evidence"}) {
    if (entry.path().extension() == ".toml") {
      files.push_back(entry.path());
    }
  }
  std::ranges::sort(files);
  Figures figures;
  for (auto const& file : files) {
    auto const document = scenario::load_document(file);
    for (auto const& figure : *document.root.as_table()) {
      figures.emplace(figure.key, figure.value);
    }
  }
  return figures;
}

/// Texts that are not empty, one after the other.
std::string joined(std::vector<std::string> const& texts, std::string const& between) {
  std::string all;
  for (auto const& text : texts) {
    if (!text.empty()) {
      all += (all.empty() ? "" : between) + text;
    }
  }
  return all;
}

std::string figure_text(std::string const& id, Value const& figure) {
  auto const name = joined({text_of(figure, "name"), text_of(figure, "title")}, " ");
  auto const value = joined({text_of(figure, "value"), text_of(figure, "unit")}, " ");
  auto const origin = joined({text_of(figure, "source"), text_of(figure, "year")}, ", ");
  return fmt::format("{}\n", id) + report::paragraph(joined({name, value}, ": "), 4) +
         report::paragraph(text_of(figure, "about"), 4) + report::paragraph(origin, 4) +
         report::paragraph(text_of(figure, "url"), 4);
}

void list_all(Figures const& figures, Streams const& streams) {
  for (auto const& [id, figure] : figures) {
    streams.out << figure_text(id, figure);
  }
  streams.out << fmt::format("\n{} figures and texts\n", figures.size());
}

/// The figures that a source names: itself, or several with commas between them.
std::vector<std::string> cited(std::string const& source, Figures const& figures) {
  std::vector<std::string> names;
  std::string_view rest = source;
  while (!rest.empty()) {
    auto const end = std::min(rest.find(", "), rest.size());
    names.emplace_back(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 2, rest.size()));
  }
  bool const are_figures =
      std::ranges::all_of(names, [&](auto const& name) { return figures.contains(name); });
  return are_figures ? names : std::vector{source};
}

void list_cited(Figures const& figures,
                scenario::Scenario const& scenario,
                Streams const& streams) {
  std::map<std::string, int> citations;
  for (auto const& entry : scenario.dictionary) {
    for (auto const& name : cited(entry.provenance.source, figures)) {
      ++citations[name];
    }
  }
  for (auto const& [source, values] : citations) {
    auto const figure = figures.find(source);
    streams.out << (figure != figures.end() ? figure_text(source, figure->second) : source + "\n")
                << fmt::format("    used by {} {}\n", values, values == 1 ? "value" : "values");
  }
  auto const counts = scenario::count_evidence(scenario.dictionary);
  streams.out << fmt::format("\n{} sources for {} values; {} assumptions\n",
                             citations.size(),
                             counts.sourced,
                             counts.assumed);
}

}  // namespace

ExitCode execute(EvidenceArguments const& arguments, Streams const& streams) {
  if (arguments.scenario.empty()) {
    list_all(all_figures(), streams);
  } else {
    list_cited(all_figures(), scenario::read_scenario(arguments.scenario), streams);
  }
  return ExitCode::success;
}

}  // namespace sim::cli
