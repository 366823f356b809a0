#include "sim/scenario/toml/merge.hpp"

#include <algorithm>

namespace sim::scenario {

namespace {

void merge_tables(Table& base, Table const& difference) {
  for (auto const& member : difference) {
    auto const present = std::ranges::find(base, member.key, &Member::key);
    if (present == base.end()) {
      base.push_back(member);
    } else {
      present->place = member.place;
      merge(present->value, member.value);
    }
  }
}

void merge_named_lists(Array& base, Array const& difference) {
  for (auto const& element : difference) {
    auto const present = std::ranges::find_if(
        base, [&](Value const& candidate) { return *name_of(candidate) == *name_of(element); });
    if (present == base.end()) {
      base.push_back(element);
    } else {
      merge(*present, element);
    }
  }
}

}  // namespace

void merge(Value& base, Value const& difference) {
  auto* table = base.as_table();
  if (table != nullptr && difference.as_table() != nullptr && !is_sourced(difference)) {
    merge_tables(*table, *difference.as_table());
    base.place = difference.place;
  } else if (is_named_list(base) && is_named_list(difference)) {
    merge_named_lists(*base.as_array(), *difference.as_array());
    base.place = difference.place;
  } else {
    base = difference;
  }
}

}  // namespace sim::scenario
