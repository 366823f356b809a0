#include "sim/cli/papers.hpp"

#include "sim/cli/results_place.hpp"
#include "sim/cli/table_folder.hpp"
#include "sim/cli/whole_file.hpp"
#include "sim/report/checklist.hpp"
#include "sim/report/page/page.hpp"
#include "sim/report/tables/tables.hpp"

namespace sim::cli {

void make_places(Papers const& papers) {
  for (auto const& file : {papers.page, papers.stress, papers.cheers}) {
    if (!file.empty()) {
      make_results_place(file);
    }
  }
  if (!papers.tables.empty()) {
    for (auto const& name : report::table_file_names()) {
      make_results_place(papers.tables / name);
    }
  }
}

void write_papers(Papers const& papers,
                  scenario::Scenario const& scenario,
                  report::Answer const& answer) {
  if (!papers.page.empty()) {
    write_whole(papers.page, report::page_html(answer, papers.language));
  }
  if (!papers.stress.empty()) {
    write_whole(papers.stress, report::stress_des(scenario, answer));
  }
  if (!papers.cheers.empty()) {
    write_whole(papers.cheers, report::cheers(scenario, answer));
  }
}

void write_tables(Papers const& papers,
                  scenario::Scenario const& scenario,
                  std::filesystem::path const& results) {
  if (papers.tables.empty()) {
    return;
  }
  write_table_folder(papers.tables, report::tables_of(scenario, results, papers.mark));
}

}  // namespace sim::cli
