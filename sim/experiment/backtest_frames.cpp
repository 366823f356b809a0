#include <array>
#include <fmt/format.h>
#include <limits>
#include <span>

#include "sim/experiment/backtest.hpp"
#include "sim/experiment/fingerprint.hpp"
#include "sim/record/hdf5/write_tables.hpp"

namespace sim::experiment {

namespace {

using record::Group;
using record::Variable;

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

/// One row of the table.
struct Row {
  Evaluation const& evaluation;
  Judgement const& judged;

  [[nodiscard]] scenario::Observed const& observed() const { return *judged.observed; }
};

struct TextColumn {
  char const* name;
  char const* long_name;
  std::string (*text)(Row const&);
};

struct NumberColumn {
  char const* name;
  char const* long_name;
  double (*number)(Row const&);
};

std::string joined(std::vector<std::string> const& names) {
  std::string all;
  for (auto const& name : names) {
    all += (all.empty() ? "" : "; ") + name;
  }
  return all;
}

std::string units_of(Row const& row) {
  return std::string{terms_of(row.observed()).units};
}

constexpr std::array text_columns{
    TextColumn{"name", "Figure", [](Row const& row) { return row.observed().name; }},
    TextColumn{"evaluation",
               "Evaluation: name of its file",
               [](Row const& row) { return row.evaluation.scenario->name; }},
    TextColumn{
        "source", "Source of the figure", [](Row const& row) { return row.observed().source; }},
    TextColumn{"measure", "Measure", [](Row const& row) { return row.observed().measure; }},
    TextColumn{"units", "Units of the row; 1 for shares and plain numbers", units_of},
    TextColumn{"arm", "Arm", [](Row const& row) { return row.observed().cohort.arm; }},
    TextColumn{"group", "Group", [](Row const& row) { return row.observed().cohort.group; }},
    TextColumn{"against_arm",
               "Arm that the figure is a difference to; empty: no difference",
               [](Row const& row) {
                 return row.observed().against ? row.observed().against->arm : std::string{};
               }},
    TextColumn{"against_group",
               "Group that the figure is a difference to; empty: no difference",
               [](Row const& row) {
                 return row.observed().against ? row.observed().against->group : std::string{};
               }},
    TextColumn{"derived_from", "Figures from which this one is computed", [](Row const& row) {
                 return joined(row.observed().derived_from);
               }}};

constexpr std::array number_columns{
    NumberColumn{"month",
                 "Months after the index date; missing: the whole run",
                 [](Row const& row) {
                   return row.observed().month ? static_cast<double>(*row.observed().month)
                                               : missing;
                 }},
    NumberColumn{"observed",
                 "Observed",
                 [](Row const& row) { return row.observed().figure.value.value_or(missing); }},
    NumberColumn{"observed_low",
                 "Low end of an observed interval",
                 [](Row const& row) { return row.observed().figure.low.value_or(missing); }},
    NumberColumn{"observed_high",
                 "High end of an observed interval",
                 [](Row const& row) { return row.observed().figure.high.value_or(missing); }},
    NumberColumn{"observed_error",
                 "Standard error of the observed figure",
                 [](Row const& row) { return row.judged.error.standard_error.value_or(missing); }},
    NumberColumn{"simulated",
                 "Simulated: mean over replications",
                 [](Row const& row) { return row.judged.simulated.mean; }},
    NumberColumn{"simulated_error",
                 "Standard error of the simulated mean, draws of the parameters included",
                 [](Row const& row) { return row.judged.simulated.standard_error; }},
    NumberColumn{"z",
                 "Simulated minus observed, in standard errors of both together",
                 [](Row const& row) { return row.judged.z.value_or(missing); }},
    NumberColumn{"replications", "Replications of the evaluation", [](Row const& row) {
                   return static_cast<double>(row.evaluation.replications);
                 }}};

/// A column of codes with their words.
struct CodeColumn {
  char const* name;
  std::string long_name;
  std::span<std::string_view const> words;
  std::int8_t (*code)(Row const&);
};

std::array<CodeColumn, 3> code_columns() {
  return {
      CodeColumn{"role",
                 "What the figure has been used for",
                 scenario::figure_role_names,
                 [](Row const& row) { return static_cast<std::int8_t>(row.observed().role); }},
      CodeColumn{"error_origin",
                 "Where the observed error comes from",
                 error_origin_names,
                 [](Row const& row) { return static_cast<std::int8_t>(row.judged.error.origin); }},
      CodeColumn{"verdict",
                 fmt::format("Inside: z from -{0:.0f} to {0:.0f}, or inside the observed interval",
                             z_limit),
                 verdict_names,
                 [](Row const& row) { return static_cast<std::int8_t>(row.judged.verdict); }}};
}

std::vector<Row> rows_of(std::vector<Evaluation> const& evaluations) {
  std::vector<Row> rows;
  for (auto const& evaluation : evaluations) {
    for (auto const& judged : evaluation.figures) {
      rows.push_back({evaluation, judged});
    }
  }
  return rows;
}

template <class Value, class Column>
std::vector<Value> values_of(std::vector<Row> const& rows, Column column) {
  std::vector<Value> values;
  for (auto const& row : rows) {
    values.push_back(column(row));
  }
  return values;
}

std::vector<record::Category> categories_of(std::span<std::string_view const> words) {
  std::vector<record::Category> categories;
  for (auto const word : words) {
    categories.push_back({static_cast<std::int8_t>(categories.size()), std::string{word}});
  }
  return categories;
}

}  // namespace

Group backtest_group(std::vector<Evaluation> const& evaluations) {
  auto const rows = rows_of(evaluations);
  std::vector<std::int32_t> numbers(rows.size());
  for (std::size_t k = 0; k < rows.size(); ++k) {
    numbers[k] = static_cast<std::int32_t>(k + 1);
  }
  Group group{"backtest", "Observed figures beside the same figures simulated"};
  group.add(record::Axis{.name = "figure",
                         .long_name = "Figure, in the order of the table",
                         .units = "1",
                         .labels = std::move(numbers)});
  group.add(record::Attribute{"comment", std::string{"amounts are in the units of their row"}});
  for (auto const& column : text_columns) {
    group.add(Variable{.name = column.name,
                       .long_name = column.long_name,
                       .units = "",
                       .axes = {"figure"},
                       .values = values_of<std::string>(rows, column.text)});
  }
  for (auto const& column : code_columns()) {
    group.add(Variable{.name = column.name,
                       .long_name = column.long_name,
                       .units = "",
                       .axes = {"figure"},
                       .values = values_of<std::int8_t>(rows, column.code),
                       .categories = categories_of(column.words)});
  }
  for (auto const& column : number_columns) {
    group.add(Variable{.name = column.name,
                       .long_name = column.long_name,
                       .units = "1",
                       .axes = {"figure"},
                       .values = values_of<double>(rows, column.number)});
  }
  return group;
}

void write_backtest(std::filesystem::path const& out,
                    std::vector<Evaluation> const& evaluations,
                    std::string const& command) {
  record::hdf5::write_tables(
      out,
      {Group{"", "Back-test"}, backtest_group(evaluations)},
      {{"source", std::string{"jobspor "} + program_version()}, {"command", command}});
}

}  // namespace sim::experiment
