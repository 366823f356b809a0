#include "sim/report/tables/survival_table.hpp"

#include <algorithm>
#include <numeric>
#include <set>

#include "sim/report/tables/lastings.hpp"
#include "sim/report/tables/masks.hpp"

namespace sim::report {

namespace {

constexpr int masked_cells = 5;

/// One curve of all groups: everybody first.
struct Family {
  Followed followed;
  std::size_t arm;
  std::vector<std::string> groups;
  std::vector<std::vector<SurvivalRow>> curves;  ///< By group.
};

std::vector<std::string> groups_in(record::Group const& spells) {
  std::vector<std::string> groups{"all"};
  for (auto const& category : spells.variable("target_group").categories) {
    groups.push_back(category.word);
  }
  return groups;
}

std::size_t replications_in(record::Group const& spells) {
  auto const& numbers =
      std::get<std::vector<std::int32_t>>(spells.variable("person_replication").values);
  return std::set<std::int32_t>(numbers.begin(), numbers.end()).size();
}

/// Who is told of at the end of a week, group by group.
std::vector<About> told_in(Family const& family, std::size_t week, double replications) {
  std::vector<About> told;
  for (auto const& curve : family.curves) {
    auto const at_risk = week < curve.size() ? curve[week].at_risk : 0;
    auto const persons = static_cast<double>(at_risk) / replications;
    told.push_back({.persons = persons, .mask = is_few(persons) ? Mask::few : Mask::none});
  }
  Parts target_groups(told.size() - 1);
  std::iota(target_groups.begin(), target_groups.end(), 1);
  mask_by_totals(told, {target_groups});
  return told;
}

void add_row(SurvivalRow const& row, Mask mask, CsvRows& rows) {
  rows.add(row.week);
  if (mask == Mask::none) {
    rows.add(static_cast<double>(row.at_risk)).add(static_cast<double>(row.events));
    rows.add(static_cast<double>(row.censored)).add(row.survival).add(row.standard_error);
  } else {
    rows.add_empty(masked_cells);
  }
  rows.add(name_of(mask)).end_row();
}

}  // namespace

std::string survival_table(scenario::Scenario const& scenario,
                           record::Group const& spells,
                           DecimalMark mark) {
  CsvRows rows{mark};
  rows.add("curve").add("arm").add("group").add("replications").add("week").add("at_risk");
  rows.add("events").add("censored").add("survival").add("standard_error").add("masked").end_row();
  auto const lastings = lastings_in(spells);
  auto const replications = static_cast<double>(replications_in(spells));
  auto const write = [&](Family const& family) {
    for (std::size_t group = 0; group < family.groups.size(); ++group) {
      for (std::size_t week = 0; week < family.curves[group].size(); ++week) {
        rows.add(followed_names.at(static_cast<std::size_t>(family.followed)));
        rows.add(scenario.arms.at(family.arm).name).add(family.groups[group]).add(replications);
        add_row(family.curves[group][week], told_in(family, week, replications)[group].mask, rows);
      }
    }
  };
  for (std::size_t curve = 0; curve < followed_names.size(); ++curve) {
    for (std::size_t arm = 0; arm < scenario.arms.size(); ++arm) {
      Family family{static_cast<Followed>(curve), arm, groups_in(spells), {}};
      for (auto const& group : family.groups) {
        auto const found = lastings.find({family.followed, arm, group});
        family.curves.push_back(
            survival_by_week(found == lastings.end() ? std::vector<Lasting>{} : found->second));
      }
      write(family);
    }
  }
  return rows.text();
}

}  // namespace sim::report
