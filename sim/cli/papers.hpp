#pragma once

#include <filesystem>

#include "sim/report/answer.hpp"
#include "sim/report/language.hpp"
#include "sim/report/tables/csv_rows.hpp"
#include "sim/scenario/scenario.hpp"

namespace sim::cli {

/// What is written of an answer for people; an empty name: not wanted.
struct Papers {
  std::filesystem::path page;                             ///< HTML.
  report::Language language = report::Language::english;  ///< Of the page.
  std::filesystem::path stress;                           ///< STRESS-DES, Markdown.
  std::filesystem::path cheers;                           ///< CHEERS 2022, Markdown.
  std::filesystem::path tables;                           ///< A folder for tables, CSV.
  report::DecimalMark mark = report::DecimalMark::point;  ///< In the tables.
};

/// Finds out before a long run that they can be written. Errors: OutputError.
void make_places(Papers const& papers);

/// Writes those that are wanted, each whole or not at all. Errors: OutputError.
void write_papers(Papers const& papers,
                  scenario::Scenario const& scenario,
                  report::Answer const& answer);

/// Writes the tables of a results file, if they are wanted: all are made before the first is
/// written; see `write_table_folder`. Errors: OutputError.
void write_tables(Papers const& papers,
                  scenario::Scenario const& scenario,
                  std::filesystem::path const& results);

}  // namespace sim::cli
