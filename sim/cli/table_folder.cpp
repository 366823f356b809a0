#include "sim/cli/table_folder.hpp"

#include <algorithm>
#include <fstream>
#include <set>
#include <string>
#include <system_error>

#include "sim/cli/whole_file.hpp"
#include "sim/record/output_error.hpp"

namespace sim::cli {

namespace {

namespace fs = std::filesystem;

constexpr char const* contents = "contents.txt";

/// The tables that an earlier result has left; nothing that lies in another folder.
std::set<std::string> earlier_tables(fs::path const& folder) {
  std::set<std::string> names;
  std::ifstream lines{folder / contents};
  for (std::string line; std::getline(lines, line);) {
    if (fs::path{line}.extension() == ".csv" && fs::path{line}.filename() == line) {
      names.insert(line);
    }
  }
  return names;
}

}  // namespace

void write_table_folder(fs::path const& folder, std::vector<report::TableFile> const& tables) {
  auto stale = earlier_tables(folder);
  std::string list;
  for (auto const& table : tables) {
    stale.erase(table.name);
    list += table.name + "\n";
  }
  for (auto const& name : stale) {
    std::error_code failure;
    fs::remove(folder / name, failure);
    if (failure) {
      throw record::OutputError(folder / name, "cannot remove: " + failure.message());
    }
  }
  write_whole(folder / contents, list);
  for (auto const& table : tables) {
    write_whole(folder / table.name, table.text);
  }
}

}  // namespace sim::cli
