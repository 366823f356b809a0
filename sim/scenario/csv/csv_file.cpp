#include "sim/scenario/csv/csv_file.hpp"

#include <optional>

#include "sim/scenario/toml/encoding.hpp"
#include "sim/scenario/toml/file_text.hpp"

namespace sim::scenario {

namespace {

constexpr FileSort csv_sort{
    .noun = "a CSV file", .ending = ".csv", .fewest = "a table needs a header and a row"};

/// What keeps the bytes from being a table; nothing when they may be one.
std::optional<Problem> fault_of(std::string_view bytes, std::string const& file) {
  Place const start{.file = file, .line = 1, .column = 1};
  if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("\xD0\xCF\x11\xE0")) {
    return Problem{start,
                   "this is a workbook of a spreadsheet; save the sheet with the file type 'CSV "
                   "UTF-8' and name that file."};
  }
  if (auto problem = encoding_problem(bytes, file)) {
    problem->text += " In Excel that is the file type 'CSV UTF-8'.";
    return problem;
  }
  auto const header = bytes.substr(0, bytes.find_first_of("\r\n"));
  bool const has_tabs_only = header.find('\t') != std::string_view::npos &&
                             header.find_first_of(",;") == std::string_view::npos;
  if (has_tabs_only) {
    return Problem{start, "the columns are set apart by tabs; save with commas or semicolons."};
  }
  return std::nullopt;
}

}  // namespace

std::vector<CsvRow> read_csv_file(std::filesystem::path const& file,
                                  Place const& mentioned_at,
                                  Problems& problems) {
  auto const bytes = file_text(file, csv_sort, mentioned_at, problems);
  if (!bytes) {
    return {};
  }
  if (auto const fault = fault_of(*bytes, file.string())) {
    problems.add(fault->place, fault->text);
    return {};
  }
  Problems found;
  auto rows = read_csv(*bytes, file.string(), found);
  if (rows.size() < 2 && found.empty()) {
    found.add({.file = file.string(), .line = 1, .column = 1},
              rows.empty() ? "the table is empty; it needs a header and a row."
                           : "there is no row below the header.");
  }
  problems.add_all(found);
  return rows;
}

}  // namespace sim::scenario
