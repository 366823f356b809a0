#include "sim/scenario/describe.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <set>

#include "sim/scenario/toml/amount_text.hpp"

namespace sim::scenario {

namespace {

constexpr std::size_t widest_value = 30;

/// The value as in the file, without quotes; a bare number with its unit.
std::string value_text(DictionaryEntry const& entry) {
  auto const& text = entry.text;
  bool const is_text = text.size() >= 2 && text.front() == '"' && text.back() == '"';
  if (is_text) {
    return text.substr(1, text.size() - 2);
  }
  bool const has_unit = entry.number.has_value() && !entry.unit.empty() && entry.unit != "1";
  return has_unit ? fmt::format("{} {}", text, entry.unit) : text;
}

std::string origin_text(DictionaryEntry const& entry) {
  auto const& provenance = entry.provenance;
  auto origin = !provenance.source.empty()       ? provenance.source
                : !provenance.assumption.empty() ? "assumption: " + provenance.assumption
                                                 : std::string{};
  if (provenance.year) {
    origin += fmt::format(" [{}]", *provenance.year);
  }
  if (!provenance.note.empty()) {
    origin += origin.empty() ? provenance.note : fmt::format(" ({})", provenance.note);
  }
  return origin;
}

std::size_t width_of_paths(std::vector<DictionaryEntry> const& entries) {
  std::size_t width = 0;
  for (auto const& entry : entries) {
    width = std::max(width, entry.path.size());
  }
  return width;
}

std::string question_text(Scenario const& scenario) {
  auto const& question = *scenario.question;
  auto text = fmt::format("\nQuestion: {}\n{} after {} months: {}\n",
                          question.asks,
                          scenario.segments.at(question.group).title,
                          question.horizon,
                          fmt::join(question.measures, ", "));
  if (!question.precision.empty()) {
    text += fmt::format("As precise as: {}\n", fmt::join(question.precision, ", "));
  }
  return text;
}

/// What an arm buys, a line for each role and one for the money.
std::string spending_text(Spending const& spending) {
  std::string text;
  for (auto const& bought : spending.posts) {
    text += fmt::format(
        "{:<28}buys {} {}{}{}{}\n",
        "",
        bought.posts,
        bought.role,
        bought.price ? fmt::format(", {} a year each", format_money(*bought.price)) : "",
        bought.ramp_up > Duration::zero()
            ? fmt::format(", opened over {}", write_duration(bought.ramp_up))
            : "",
        bought.until ? fmt::format(", closed after {}", write_duration(*bought.until)) : "");
  }
  if (spending.budget) {
    text += fmt::format("{:<28}for {} a year, of which {} are not spent\n",
                        "",
                        format_money(*spending.budget),
                        format_money(spending.unspent));
  }
  return text;
}

}  // namespace

EvidenceCounts count_evidence(std::vector<DictionaryEntry> const& entries) {
  EvidenceCounts counts;
  std::set<Place> counted;
  for (auto const& entry : entries) {
    auto const& provenance = entry.provenance;
    bool const is_in_file = provenance.place.is_in_file();
    if (is_in_file && !counted.insert(provenance.place).second) {
      continue;
    }
    if (provenance.is_assumption()) {
      ++(provenance.place.file == "default" ? counts.defaults : counts.assumed);
    } else {
      ++(provenance.source.empty() ? counts.plain : counts.sourced);
    }
  }
  return counts;
}

std::string value_table(std::vector<DictionaryEntry> const& entries) {
  std::string table;
  auto const width = width_of_paths(entries);
  for (auto const& entry : entries) {
    auto const origin = origin_text(entry);
    table += fmt::format("{:<{}}  {:<{}}  {}{}[{}]\n",
                         entry.path,
                         width,
                         value_text(entry),
                         widest_value,
                         origin,
                         origin.empty() ? "" : "  ",
                         to_text(entry.provenance.place));
  }
  return table;
}

std::string describe(Scenario const& scenario) {
  auto text = fmt::format("{}\n{}\n", scenario.title, scenario.description);
  text += scenario.question ? question_text(scenario) : "";
  text += "\nArms:\n";
  for (std::size_t k = 0; k < scenario.arms.size(); ++k) {
    auto const& arm = scenario.arms[k];
    text += fmt::format("  {:<24}  {}\n", arm.name, arm.title);
    auto const other = scenario.question ? scenario.question->against[k] : 0;
    text += other != 0 && other != k
                ? fmt::format("{:<28}compared with {}\n", "", scenario.arms[other].name)
                : std::string{};
    text += spending_text(arm.spending);
  }
  auto const regions = named_regions(scenario);
  text += regions.empty() ? "" : "\nRegions, which share no citizens, staff or firms:\n";
  for (auto const& region : regions) {
    text += fmt::format("  {:<24}  {}\n", region.name, region.title);
  }
  auto const counts = count_evidence(scenario.dictionary);
  text += fmt::format(
      "\nValues of the first arm ({} with a source, {} assumptions, {} defaults, {} that need "
      "neither):\n\n",
      counts.sourced,
      counts.assumed,
      counts.defaults,
      counts.plain);
  return text + value_table(scenario.dictionary);
}

}  // namespace sim::scenario
