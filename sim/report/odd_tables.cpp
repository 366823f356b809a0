#include "sim/report/odd_tables.hpp"

#include <fmt/format.h>

#include "sim/model/description/clocks.hpp"
#include "sim/model/description/draws.hpp"
#include "sim/model/description/schedule.hpp"
#include "sim/model/description/state_variable.hpp"
#include "sim/model/fact.hpp"
#include "sim/model/response.hpp"
#include "sim/record/measure.hpp"
#include "sim/report/markdown.hpp"

namespace sim::report::odd_tables {

using Cells = std::vector<std::string>;

std::string state() {
  MarkdownTable table{{"entity", "variable", "unit", "range", "kind", "meaning"}};
  for (auto const& entity : model::state_tables()) {
    for (auto const& each : entity.variables) {
      table.add_row(Cells{std::string{entity.entity},
                          code(each.name),
                          std::string{each.unit},
                          std::string{each.range},
                          std::string{model::name_of(each.kind)},
                          std::string{each.meaning}});
    }
  }
  return table.text();
}

namespace {

std::string names(model::StateTable const& entity, model::StateVariable::Kind kind) {
  std::string text;
  for (auto const& each : entity.variables) {
    if (each.kind == kind) {
      text += (text.empty() ? "" : ", ") + std::string{each.name};
    }
  }
  return text;
}

}  // namespace

std::string state_in_brief() {
  using Kind = model::StateVariable::Kind;
  MarkdownTable table{{"entity", "is", "fixed", "changes"}};
  for (auto const& entity : model::state_tables()) {
    table.add_row(Cells{code(entity.entity),
                        std::string{entity.meaning},
                        names(entity, Kind::fixed),
                        names(entity, Kind::changing)});
  }
  return table.text();
}

std::string schedule() {
  MarkdownTable table{{"event", "of", "phase", "process", "what happens"}};
  for (auto const& row : model::schedule()) {
    table.add_row(Cells{code(row.name),
                        std::string{row.agent},
                        std::string{model::name_of(model::phase_of(row.kind))},
                        std::string{row.process},
                        std::string{row.happens}});
  }
  return table.text();
}

std::string clocks() {
  MarkdownTable table{{"clock", "runs in", "and if", "rate from", "process"}};
  for (auto const& row : model::clocks()) {
    table.add_row(Cells{code(row.name),
                        row.runs_in.text(),
                        std::string{row.provided},
                        std::string{row.rate},
                        std::string{row.process}});
  }
  return table.text();
}

std::string draws() {
  MarkdownTable table{{"number", "draw", "agent", "occurrence", "meaning"}};
  for (auto const& row : model::draws()) {
    table.add_row(Cells{std::to_string(static_cast<int>(row.decision)),
                        code(row.name),
                        std::string{row.agent},
                        std::string{row.occurrence},
                        std::string{row.meaning}});
  }
  return table.text();
}

std::string facts() {
  std::string text;
  for (std::size_t k = 0; k < model::fact_kind_count; ++k) {
    text += fmt::format(
        "{}{}", text.empty() ? "" : ", ", code(model::name_of(static_cast<model::FactKind>(k))));
  }
  return text + ".\n";
}

std::string outcomes() {
  MarkdownTable table{{"outcome", "meaning", "unit"}};
  for (auto const& measure : record::measures) {
    table.add_row(
        Cells{code(measure.name), std::string{measure.long_name}, std::string{measure.units}});
  }
  std::string months;
  for (int const month : record::horizons) {
    months += fmt::format("{}{}", months.empty() ? "" : ", ", month);
  }
  return fmt::format("{}\nRead at these months after the index date: {}.\n", table.text(), months);
}

std::string mechanisms() {
  MarkdownTable table{{"mechanism", "equation", "parameter"}};
  for (auto const& each : model::mechanisms()) {
    table.add_row(Cells{std::string{each.name},
                        std::string{model::equation_names[static_cast<std::size_t>(each.equation)]},
                        code(each.parameter)});
  }
  return table.text();
}

std::string response_parameters() {
  MarkdownTable table{{"parameter", "lowest", "highest", "kind"}};
  for (auto const& each : model::response_parameters()) {
    table.add_row(Cells{code(each.name),
                        fmt::format("{}", each.lowest),
                        fmt::format("{}", each.highest),
                        each.is_free ? "free" : "fixed"});
  }
  return "The response parameters and the values that the program accepts:\n\n" + table.text();
}

Blocks of_readme() {
  return {{"state", state_in_brief()},
          {"schedule", schedule()},
          {"clocks", clocks()},
          {"mechanisms", mechanisms()}};
}

Blocks of_model() {
  return {{"state", state()},
          {"schedule", schedule()},
          {"clocks", clocks()},
          {"draws", draws()},
          {"facts", facts()},
          {"outcomes", outcomes()},
          {"mechanisms", mechanisms()},
          {"parameters", response_parameters()}};
}

}  // namespace sim::report::odd_tables
