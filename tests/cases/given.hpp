#pragma once

#include <array>

#include "tests/cases/case.hpp"

namespace sim::tests {

using Settings = std::vector<std::string>;

/// Every value below a table as a setting of the scenario: "nature.conflict="1 per day"".
inline void add_settings(std::string const& path, scenario::Value const& value, Settings& list) {
  if (value.as_table() == nullptr) {
    list.push_back(path + "=" + inline_toml(value));
    return;
  }
  for (auto const& member : *value.as_table()) {
    add_settings(
        path.empty() ? member.key : scenario::path_below(path, member.key), member.value, list);
  }
}

/// Who it is about, in the words of a case.
inline void add_citizen(scenario::Value const& citizen, Settings& list) {
  check_keys(
      citizen,
      {"group", "count", "age", "illness", "somatic", "disability", "deprived_area", "on_support"});
  auto const group = "citizens." + text_of(citizen, "group") + ".";
  auto const* count = find(citizen, "count");
  list.push_back(group + "stock=" + (count == nullptr ? "1" : inline_toml(*count)));
  if (find(citizen, "age") != nullptr) {
    list.push_back(group + "age_min=" + text_of(citizen, "age"));
    list.push_back(group + "age_max=" + text_of(citizen, "age"));
  }
  if (find(citizen, "illness") != nullptr) {
    for (auto const* level : {"none", "mild", "moderate", "severe"}) {
      bool const is_it = text_of(citizen, "illness") == level;
      list.push_back(group + "psychiatric_shares.value." + level + "=" + (is_it ? "100 %" : "0 %"));
    }
  }
  for (auto const* trait : {"somatic", "disability", "deprived_area"}) {
    if (auto const* has = find(citizen, trait)) {
      bool const is_so = inline_toml(*has) == "true";
      list.push_back(group + trait + "_share=" + (is_so ? "100 %" : "0 %"));
    }
  }
  if (find(citizen, "on_support") != nullptr) {
    list.push_back("run.run_in=" + text_of(citizen, "on_support"));
  }
}

/// What a case changes in the quiet jobcentre.
inline Settings settings_of(Case const& one) {
  Settings list;
  if (auto const* citizen = find(one.table, "citizen")) {
    add_citizen(*citizen, list);
  } else {
    refuse(one.table, "a case is about a citizen: write citizen.group = \"cash_benefit\"");
  }
  if (auto const* staff = find(one.table, "staff")) {
    for (auto const& role : *staff->as_table()) {
      list.push_back("staff." + role.key + ".count=" + inline_toml(role.value));
    }
  }
  if (find(one.table, "policy") != nullptr) {
    list.push_back("assignments.case.policy=" + text_of(one.table, "policy"));
    list.push_back("assignments.case.share=100 %");
  }
  if (auto const* given = find(one.table, "given")) {
    add_settings("", *given, list);
  }
  return list;
}

}  // namespace sim::tests
