#include "sim/cli/papers.hpp"

#include <fstream>

#include "sim/cli/results_place.hpp"
#include "sim/record/hdf5/durable.hpp"
#include "sim/record/output_error.hpp"
#include "sim/report/checklist.hpp"
#include "sim/report/page/page.hpp"
#include "sim/report/tables/tables.hpp"

namespace sim::cli {

namespace {

void write_whole(std::filesystem::path const& file, std::string const& text) {
  record::hdf5::PendingFile pending{file};
  std::ofstream stream{pending.unfinished(), std::ios::binary};
  stream << text;
  stream.close();
  if (!stream) {
    throw record::OutputError(file, "cannot write");
  }
  pending.publish();
}

}  // namespace

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
  for (auto const& table : report::tables_of(scenario, results, papers.mark)) {
    write_whole(papers.tables / table.name, table.text);
  }
}

}  // namespace sim::cli
