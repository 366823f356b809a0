#include "sim/scenario/soundness.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "sim/scenario/most_posts.hpp"
#include "sim/scenario/named.hpp"
#include "sim/scenario/toml/amount_text.hpp"
#include "sim/scenario/toml/path.hpp"

namespace sim::scenario {

namespace {

/// One relation of a policy that is in use in a region of an arm.
struct Use {
  Whereabouts here;
  std::string policy;
  std::string relation;
  Place place;  ///< Where its role is named.
};

Place place_of(Document const& document, Use const& use) {
  auto const* role = find(document.root, Path{"policies", use.policy, use.relation, "role"});
  return role != nullptr ? role->place : document.root.place;
}

Duration longest_day(RoleTerms const& terms) {
  Duration longest{0};
  for (auto const& window : terms.diary) {
    longest = std::max(longest, window.to - window.from);
  }
  return longest;
}

/// A group that never finds a time to meet is not a group.
void check_session(Use const& use, RoleTerms const& terms, Problems& problems) {
  auto const day = longest_day(terms);
  if (terms.role.session > day) {
    problems.add(use.place,
                 fmt::format("a session of '{}' takes {}, and its diary is open for {} a day; it "
                             "would never fit.",
                             terms.role.name,
                             write_duration(terms.role.session),
                             write_duration(day)));
  }
}

void check_use(Use const& use,
               model::RelationDose const& dose,
               RoleTerms const& terms,
               Problems& problems) {
  auto const& role = terms.role;
  auto const& heading = use.here.heading;
  if (most_posts(role) == 0) {
    problems.add(use.place,
                 fmt::format("policy '{}' is used in {} and its {} needs the role '{}', "
                             "which has no posts there; write count = {{ value = 1, source = "
                             "\"…\" }} under [{}{}staff.{}].",
                             use.policy,
                             use.here.text,
                             use.relation,
                             role.name,
                             heading,
                             heading.empty() ? "" : ".",
                             role.name));
  }
  auto const day = longest_day(terms);
  if (dose.interval > Duration::zero() && dose.meeting + dose.travel > day) {
    problems.add(use.place,
                 fmt::format("a meeting of the {} in policy '{}' takes {} with travel, and the "
                             "diary of '{}' is open for {} a day; it would never fit.",
                             use.relation,
                             use.policy,
                             write_duration(dose.meeting + dose.travel),
                             role.name,
                             write_duration(day)));
  }
  check_session(use, terms, problems);
}

void check_policy(Use use, PolicyTerms const& policy, Parts const& parts, Reading& reading) {
  for (auto const kind : model::all_relations) {
    auto const& dose = policy.doses.relation(kind);
    bool const is_given = dose.begins != model::Begins::never && dose.given_share > 0.0;
    if (is_given) {
      use.relation = name_of(kind);
      use.place = place_of(reading.document(), use);
      check_use(use, dose, parts.roles.at(dose.role), reading.problems());
    }
  }
}

}  // namespace

void check_soundness(Whereabouts const& here, Parts const& parts, Reading& reading) {
  auto const policies = in_order_of_name(reading.root(), "policies", {});
  for (std::size_t index = 0; index < policies.size(); ++index) {
    check_stages(policies[index], parts.policies.at(index).doses);
  }
  for (auto const index : policies_in_use(parts)) {
    check_policy(
        {.here = here, .policy = parts.names.policies.at(index), .relation = {}, .place = {}},
        parts.policies.at(index),
        parts,
        reading);
  }
}

}  // namespace sim::scenario
