#include "sim/scenario/empirical.hpp"
#include "sim/scenario/named.hpp"
#include "sim/scenario/parts.hpp"
#include "sim/scenario/toml/amount_text.hpp"

namespace sim::scenario {

policy::Eligibility read_eligibility(Reader const& who, Names const& names) {
  policy::Eligibility terms;
  Empirical const of{who, true};
  if (who.has("groups")) {
    auto const groups = who.references(
        "groups", "group", names.groups, {.fewest = 1, .about = "Without it: all groups."});
    for (auto const& group : groups) {
      terms.groups.push_back(index_of(names.groups, group));
    }
  }
  if (who.has("psychiatric_min")) {
    terms.psychiatric_min = read_illness_level(
        who, "psychiatric_min", {.fallback = 0, .about = "At least this level of illness."});
  }
  if (who.has("somatic")) {
    terms.needs_somatic =
        who.flag("somatic", {.fallback = false, .about = "Only those with a somatic limitation."});
  }
  if (who.has("any_illness")) {
    terms.needs_illness =
        who.flag("any_illness",
                 {.fallback = false, .about = "Only those with a psychiatric or a somatic one."});
  }
  if (who.has("deprived_area")) {
    terms.needs_deprived_area = who.flag(
        "deprived_area",
        {.fallback = false, .about = "Only those who live in a disadvantaged housing area."});
  }
  if (who.has("age_min")) {
    terms.age_min = of.years_of("age_min", "From this birthday.");
  }
  if (who.has("age_max")) {
    terms.age_max = of.years_of("age_max", "Until this birthday.");
  }
  terms.on_support_min = of.span(
      "on_support_min", years(60), "At least so long since support began, work in between or not.");
  if (terms.age_max <= terms.age_min) {
    who.refuse("age_max", "age_min is not below that, so nobody is meant");
  }
  return terms;
}

std::vector<Segment> read_segments(Reader const& root, Names const& names) {
  std::vector<Segment> segments{{.name = "all", .title = "All citizens", .who = {}}};
  auto const named = root.named_tables(
      "segments", {.most = most_names, .about = "Citizens whose outcomes are shown apart."});
  for (auto const& segment : named) {
    auto title = segment.text("title", {.about = "For tables and people."});
    auto who = read_eligibility(segment, names);
    if (segment.name() == "all") {
      root.refuse("segments", "'all' is always there; choose another name");
    }
    segments.push_back({.name = segment.name(), .title = std::move(title), .who = std::move(who)});
  }
  return segments;
}

}  // namespace sim::scenario
