#include <algorithm>
#include <fmt/format.h>

#include "sim/scenario/empirical.hpp"
#include "sim/scenario/named.hpp"
#include "sim/scenario/parts.hpp"
#include "sim/scenario/toml/amount_text.hpp"

namespace sim::scenario {

namespace {

using policy::Eligibility;
using policy::Intake;
using policy::Rule;

std::vector<model::GroupIndex> groups_in_both(Eligibility const& one, Eligibility const& other) {
  if (one.groups.empty() || other.groups.empty()) {
    return one.groups.empty() ? other.groups : one.groups;
  }
  std::vector<model::GroupIndex> both;
  std::ranges::copy_if(one.groups, std::back_inserter(both), [&](model::GroupIndex group) {
    return std::ranges::find(other.groups, group) != other.groups.end();
  });
  return both;
}

/// Whoever meets the conditions of the policy and those of the row.
Eligibility both_of(Eligibility const& policy, Eligibility const& row, Reader const& reader) {
  Eligibility both{.groups = groups_in_both(policy, row),
                   .psychiatric_min = std::max(policy.psychiatric_min, row.psychiatric_min),
                   .needs_somatic = policy.needs_somatic || row.needs_somatic,
                   .needs_illness = policy.needs_illness || row.needs_illness,
                   .needs_deprived_area = policy.needs_deprived_area || row.needs_deprived_area,
                   .age_min = std::max(policy.age_min, row.age_min),
                   .age_max = std::min(policy.age_max, row.age_max),
                   .on_support_min = std::max(policy.on_support_min, row.on_support_min)};
  bool const is_limited = !policy.groups.empty() || !row.groups.empty();
  bool const is_nobody = (is_limited && both.groups.empty()) || both.age_min >= both.age_max;
  if (is_nobody) {
    reader.refuse("eligibility", "together with the conditions of the policy it admits nobody");
  }
  return both;
}

/// By draw, by the caseworker's choice, by waiting list; for a time.
void read_rule(Reader const& row, policy::AssignmentTerms& terms) {
  terms.rule = row.choice<Rule>(
      "rule",
      {{"draw", Rule::draw}, {"readiest", Rule::readiest}, {"neediest", Rule::neediest}},
      {.fallback = Rule::draw,
       .about = "By lot, or whom the caseworker thinks closest to work, "
                "or farthest from it."});
  Empirical const of{row, true};
  terms.misjudgement = of.number(
      "misjudgement", {0.0, 10.0}, "Error of the caseworker's view, in SD of readiness.", 0.0);
  if (row.has("places")) {
    terms.places = of.count(
        "places", {.noun = "places", .low = 1, .high = 100'000}, "At a time; the others wait.");
  }
  if (row.has("ends_after")) {
    terms.ends_after =
        row.duration("ends_after", {.max = years(50), .about = "Nobody is assigned from then on."});
  }
}

NamedAssignment read_assignment(Reader const& row,
                                Names const& names,
                                std::vector<PolicyTerms> const& policies) {
  NamedAssignment assignment{.name = row.name(), .terms = {}};
  auto& terms = assignment.terms;
  auto const policy = row.reference(
      "policy",
      "policy",
      names.policies,
      {.about = "Whom the row admits goes on this policy.", .example = "\"treatment_as_usual\""});
  terms.policy = index_of(names.policies, policy);
  terms.share = row.probability("share", {.about = "Of those who are eligible."}).value();
  terms.intake = row.choice<Intake>(
      "intake",
      {{"stock_and_inflow", Intake::stock_and_inflow}, {"stock", Intake::stock}},
      {.fallback = Intake::stock_and_inflow, .about = "At the start only, or newcomers too."});
  read_rule(row, terms);
  if (!policies.empty()) {
    terms.eligibility = policies[terms.policy].who;
  }
  if (row.has("eligibility")) {
    auto const who = read_eligibility(row.table("eligibility", "Further conditions."), names);
    terms.eligibility = both_of(terms.eligibility, who, row);
  }
  return assignment;
}

}  // namespace

std::vector<NamedAssignment> read_assignments(Reader const& root,
                                              Names const& names,
                                              std::vector<PolicyTerms> const& policies,
                                              Problems& problems) {
  std::vector<NamedAssignment> assignments;
  double sum = 0.0;
  auto const rows = root.named_tables(
      "assignments", {.most = most_names, .about = "Who starts on which policy, in order."});
  for (auto const& row : rows) {
    assignments.push_back(read_assignment(row, names, policies));
    bool const is_by_lot = assignments.back().terms.rule == Rule::draw;
    sum += is_by_lot ? assignments.back().terms.share : 0.0;
    if (row.name() == "all") {
      root.refuse("assignments", "'all' means every citizen; choose another name");
    }
  }
  if (sum > 1.0 + 1e-9) {
    problems.add(root.place("assignments"),
                 fmt::format("the shares of all assignments sum to {:.4g} %; at most 100 % are "
                             "there to assign.",
                             100.0 * sum));
  }
  return assignments;
}

}  // namespace sim::scenario
