#include "sim/cli/report.hpp"

#include <fmt/format.h>

#include "sim/cli/precision.hpp"
#include "sim/cli/usage_error.hpp"
#include "sim/experiment/recount.hpp"
#include "sim/experiment/stored_run.hpp"
#include "sim/report/answer_of.hpp"
#include "sim/report/answer_text.hpp"

namespace sim::cli {

ExitCode execute(ReportArguments const& arguments, Streams const& streams) {
  experiment::StoredRun const run{arguments.results};
  auto const origin = experiment::origin_of(arguments.results);
  auto scenario = run.scenario();
  scenario.replications = origin.replications;
  if (scenario.arms.size() < 2) {
    throw UsageError(fmt::format("{} holds one arm, so there is nothing to compare",
                                 arguments.results.string()));
  }
  auto papers = arguments.papers;
  if (papers.page.empty()) {
    papers.page = arguments.results;
    papers.page.replace_extension(".html");
  }
  make_places(papers);
  Precision precision{scenario, origin.goals};
  auto const end = precision.end();
  auto const summary = experiment::recounted(
      scenario,
      arguments.results,
      precision.kept_cells(),
      [&](experiment::SeriesTable const& series) { static_cast<void>(end && end(series)); });
  auto const answer = report::answer_of(scenario,
                                        summary,
                                        {.command = origin.command,
                                         .file = origin.file,
                                         .precision = precision.rule(),
                                         .assumptions = origin.assumptions,
                                         .sources = origin.sources});
  write_papers(papers, scenario, answer);
  write_tables(papers, scenario, arguments.results);
  streams.out << report::answer_text(answer, arguments.results)
              << fmt::format("The page is {}\n", papers.page.string());
  return ExitCode::success;
}

}  // namespace sim::cli
