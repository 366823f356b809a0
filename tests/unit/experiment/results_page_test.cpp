#include <fstream>
#include <iterator>
#include <string>

#include <gtest/gtest.h>

#include "sim/experiment/backtest.hpp"
#include "sim/experiment/chronicle.hpp"
#include "sim/experiment/frames.hpp"

#include "tests/support/priced_scenario.hpp"
#include "tests/unit/report/ten_citizens.hpp"

namespace sim::experiment {
namespace {

std::string results_page() {
  std::ifstream file{std::string{SIM_SOURCE_DIR} + "/output/README.md"};
  return {std::istreambuf_iterator<char>{file}, {}};
}

/// The row of the documentation for a table of the results file.
std::string row_of(record::Variable const& variable) {
  std::string axes;
  for (auto const& axis : variable.axes) {
    axes += (axes.empty() ? "" : ", ") + axis;
  }
  return "| `" + variable.name + "` | " + (axes.empty() ? "one value" : axes) + " | " +
         variable.units + " | " + variable.long_name + " |";
}

std::string heading_of(record::Group const& group) {
  return group.path().empty() ? "### Root group\n" : "### Group `" + group.path() + "`\n";
}

TEST(ResultsPage, NamesEveryTableOfTheFileWithAxesUnitAndMeaning) {
  auto const page = results_page();
  auto scenario = tests::priced_scenario();
  scenario.events.replications = 1;
  auto replication = run_replication(scenario, 0);
  auto groups = frame_of(scenario, replication);
  SeriesTable series{scenario};
  series.add(groups);
  Chronicle{std::move(replication)}.for_each_piece(
      scenario, [&groups](record::Group&& piece) { groups.push_back(std::move(piece)); });
  groups.push_back(summary_group(scenario, series));
  groups.push_back(comparison_group(scenario, series));
  groups.push_back(failures_group({{.replication = 3, .reason = "x"}}));
  groups.push_back(provenance_group(scenario,
                                    {.command = "jobspor run",
                                     .file = {},
                                     .goals = {},
                                     .replications = 1,
                                     .assumptions = 1,
                                     .sources = 1}));
  auto const evaluated = tests::an_evaluation();
  groups.push_back(
      backtest_group({evaluation_of(evaluated, tests::summary_of_evaluation(evaluated))}));
  for (auto const& group : groups) {
    auto const begins = page.find(heading_of(group));
    ASSERT_NE(begins, std::string::npos) << heading_of(group);
    auto const section = page.substr(begins, page.find("\n#", begins + 4) - begins);
    for (auto const& variable : group.variables()) {
      EXPECT_NE(section.find(row_of(variable)), std::string::npos)
          << "under " << heading_of(group) << row_of(variable);
    }
  }
}

}  // namespace
}  // namespace sim::experiment
