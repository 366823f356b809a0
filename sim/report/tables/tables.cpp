#include "sim/report/tables/tables.hpp"

#include <algorithm>
#include <array>

#include "sim/record/hdf5/file_reader.hpp"
#include "sim/report/tables/masks.hpp"
#include "sim/report/tables/names_table.hpp"
#include "sim/report/tables/survival_table.hpp"
#include "sim/report/tables/tidy_tables.hpp"

namespace sim::report {

namespace {

/// Groups of the results file, and the files that are made of them.
struct Files {
  Subject subject;
  char const* levels;
  char const* changes;  ///< Null where the figures themselves compare arms.
};

std::vector<Files> const& all_files() {
  static std::vector<Files> const files{
      {{.groups = {"outcomes", "asked"}}, "outcomes.csv", "changes.csv"},
      {{.groups = {"staff"}, .is_about_persons = false}, "staff.csv", "staff_changes.csv"},
      {{.groups = {"people"}}, "people.csv", nullptr},
      {{.groups = {"drop_out"}}, "drop_out.csv", "drop_out_changes.csv"},
      {{.groups = {"ledger"}, .is_about_persons = false}, "costs.csv", "costs_changes.csv"}};
  return files;
}

constexpr char const* survival = "survival.csv";
constexpr char const* names = "names.csv";

/// What the survival tables look at.
record::Group spells_in(std::filesystem::path const& results) {
  return record::hdf5::read_columns(results,
                                    "spells",
                                    {"person_replication",
                                     "arm",
                                     "region",
                                     "target_group",
                                     "person_kind",
                                     "person_number",
                                     "index_date",
                                     "state",
                                     "from",
                                     "to",
                                     "censored"});
}

}  // namespace

std::vector<std::string> table_file_names() {
  std::vector<std::string> found{names, survival};
  for (auto const& files : all_files()) {
    found.emplace_back(files.levels);
    if (files.changes != nullptr) {
      found.emplace_back(files.changes);
    }
  }
  return found;
}

std::vector<TableFile> tables_of(scenario::Scenario const& scenario,
                                 std::filesystem::path const& results,
                                 DecimalMark mark) {
  Masks masks{scenario, results};
  TableSource const source{scenario, results, masks};
  auto const paths = record::hdf5::group_paths(results);
  auto const has = [&](std::string const& group) {
    return std::ranges::find(paths, group) != paths.end();
  };
  std::vector<TableFile> tables;
  std::vector<std::string> told;
  for (auto const& files : all_files()) {
    if (has(files.subject.groups.front())) {
      auto made = tidy_tables(source, files.subject, mark);
      tables.push_back({files.levels, std::move(made.levels)});
      if (files.changes != nullptr) {
        tables.push_back({files.changes, std::move(made.changes)});
      }
      std::ranges::copy_if(files.subject.groups, std::back_inserter(told), has);
    }
  }
  if (has("spells")) {
    tables.push_back({survival, survival_table(scenario, spells_in(results), mark)});
  }
  tables.push_back({names, names_table(scenario, results, told, mark)});
  return tables;
}

}  // namespace sim::report
