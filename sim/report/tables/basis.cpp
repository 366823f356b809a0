#include "sim/report/tables/basis.hpp"

#include <map>

namespace sim::report {

namespace {

using experiment::TableName;

/// Tables of `people` that are about some of those compared only.
std::map<std::string, std::string> const& parts_of_people() {
  static std::map<std::string, std::string> const parts{{"not_served", "meant"},
                                                        {"hours_met", "on_policy"},
                                                        {"weeks_gained", "gained"},
                                                        {"weeks_lost", "lost"}};
  return parts;
}

/// Shares that add up with others of `people`.
std::vector<std::string> shares_beside(std::string const& name) {
  if (name == "same") {
    return {"gained", "lost"};
  }
  if (name == "changed_on_day" || name == "least_changed_on_day") {
    return {"gained_on_day", "lost_on_day"};
  }
  return {};
}

std::optional<Basis> basis_in_people(std::string const& name) {
  if (name.starts_with("vacancies_")) {
    return std::nullopt;
  }
  if (name == "compared") {
    return Basis{.persons = {"people", name}};
  }
  if (name.starts_with("others")) {
    return Basis{.persons = {"people", "others"}, .is_share = name == "others_another_path"};
  }
  auto const part = parts_of_people().find(name);
  if (part == parts_of_people().end()) {
    return Basis{.persons = {"people", "compared"}, .is_share = true, .with = shares_beside(name)};
  }
  return Basis{
      .persons = {"people", "compared"}, .share = part->second, .is_share = name == "not_served"};
}

}  // namespace

std::optional<Basis> basis_of(TableName const& table) {
  auto const& [group, name] = table;
  if (group == "outcomes" || group == "asked") {
    return Basis{.persons = {"outcomes", "persons"}};
  }
  if (group == "people") {
    return basis_in_people(name);
  }
  if (group == "drop_out") {
    return name == "dropped_out_share" ? Basis{.persons = {group, "ended"}, .is_share = true}
                                       : Basis{.persons = table};
  }
  return std::nullopt;
}

}  // namespace sim::report
