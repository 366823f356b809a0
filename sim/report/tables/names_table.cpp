#include "sim/report/tables/names_table.hpp"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "sim/record/hdf5/file_reader.hpp"
#include "sim/report/outcome_choice.hpp"
#include "sim/report/page/assets.hpp"
#include "sim/report/tables/danish_names.hpp"
#include "sim/report/tables/lastings.hpp"

namespace sim::report {

namespace {

/// Both languages; empty: nobody has written it.
struct Title {
  std::string english;
  std::string danish;
};

std::string found_in(std::map<std::string, std::string> const& texts, std::string const& name) {
  auto const found = texts.find(name);
  return found == texts.end() ? std::string{} : found->second;
}

/// The titles of what stands in a column.
class Titles {
 public:
  explicit Titles(scenario::Scenario const& scenario)
      : scenario_(scenario)
      , danish_(question_of(scenario).danish)
      , page_(nlohmann::json::parse(page::texts)) {}

  [[nodiscard]] Title of(std::string const& column, std::string const& name) const {
    if (column == "arm") {
      auto const arm = std::ranges::find(scenario_.arms, name, &scenario::Arm::name);
      return {arm->title, found_in(danish_.arms, name)};
    }
    if (column == "group") {
      return {group_title(scenario_, name), found_in(danish_.segments, name)};
    }
    auto const shown = page_.find(column + "." + name);
    if (shown != page_.end()) {
      return {shown->at(0), shown->at(1)};
    }
    return {spaced(name), std::string{danish_name(column, name)}};
  }

 private:
  scenario::Scenario const& scenario_;
  scenario::DanishTexts danish_;
  nlohmann::json page_;
};

}  // namespace

std::string names_table(scenario::Scenario const& scenario,
                        std::filesystem::path const& results,
                        std::vector<std::string> const& groups,
                        DecimalMark mark) {
  std::map<std::string, std::map<std::string, Title>> found;
  Titles const titles{scenario};
  for (auto const& group : groups) {
    auto const stored = record::hdf5::read_rows(results, group, {{"replication", {}}});
    for (auto const& axis : stored.axes()) {
      if (auto const* labels = std::get_if<std::vector<std::string>>(&axis.labels)) {
        for (auto const& name : *labels) {
          found[axis.name][name] = titles.of(axis.name, name);
        }
      }
    }
    for (auto const& variable : stored.variables()) {
      auto const title = titles.of("measure", variable.name);
      found["measure"][variable.name] = {variable.long_name, title.danish};
    }
  }
  for (auto const curve : followed_names) {
    found["curve"][std::string{curve}] = titles.of("curve", std::string{curve});
  }
  CsvRows rows{mark};
  rows.add("column").add("name").add("english").add("danish").end_row();
  for (auto const& [column, names] : found) {
    for (auto const& [name, title] : names) {
      rows.add(column).add(name).add(title.english).add(title.danish).end_row();
    }
  }
  return rows.text();
}

}  // namespace sim::report
