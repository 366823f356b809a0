#include <set>

#include "sim/model/identity.hpp"
#include "sim/scenario/named.hpp"
#include "sim/scenario/parts.hpp"

namespace sim::scenario {

namespace {

void read_heading(Reader const& root, Parts& parts) {
  parts.title = root.text("title", {.about = "For tables and people."});
  if (root.has("description")) {
    parts.description = root.text("description", {.fallback = "", .about = "What it is about."});
  }
}

std::string read_jobcentre(Reader const& jobcentre) {
  auto name = jobcentre.text("name", {.about = "For tables and people."});
  static_cast<void>(jobcentre.integer("inhabitants",
                                      {.max = 100'000'000,
                                       .source = Source::needed,
                                       .about = "Of its area.",
                                       .noun = "inhabitants"}));
  return name;
}

/// Kinds of agents in all regions, as the model calls them in their identities.
std::vector<std::string> kinds_of(Names const& names, std::vector<std::string> const& regions) {
  std::vector<std::string> kinds;
  for (auto const& region : regions) {
    kinds.push_back(model::kind_in(region, "firms"));
    for (auto const& group : names.groups) {
      kinds.push_back(model::kind_in(region, "citizens/" + group + "/stock"));
      kinds.push_back(model::kind_in(region, "citizens/" + group + "/arrivals"));
    }
    for (auto const& role : names.roles) {
      kinds.push_back(model::kind_in(region, "staff/" + role));
    }
  }
  return kinds;
}

}  // namespace

std::vector<model::PolicyIndex> policies_in_use(Parts const& parts) {
  std::set<model::PolicyIndex> used{parts.baseline};
  for (auto const& assignment : parts.assignments) {
    used.insert(assignment.terms.policy);
  }
  return {used.begin(), used.end()};
}

Parts read_parts(Reading& reading, CommonNames const& common) {
  auto const root = reading.root();
  auto& problems = reading.problems();
  Parts parts;
  read_heading(root, parts);
  root.leave("arms");
  root.leave("regions");
  auto const groups = in_order_of_name(root, "citizens", {.fewest = 1, .about = "Target groups."});
  auto const roles = in_order_of_name(root, "staff", {.fewest = 1, .about = "Roles."});
  auto const policies = in_order_of_name(root, "policies", {.fewest = 1, .about = "Doses."});
  auto& names = parts.names;
  names = {names_of(groups), names_of(roles), names_of(policies)};
  check_identities(kinds_of(names, common.regions), root.place("citizens"), problems);

  parts.baseline = index_of(names.policies,
                            root.reference("baseline_policy",
                                           "policy",
                                           names.policies,
                                           {.about = "Of everybody who is not assigned.",
                                            .example = "\"treatment_as_usual\""}));
  parts.run = read_run(root.table("run", "When, how long and how often."));
  parts.jobcentre = read_jobcentre(root.table("jobcentre", "The place."));
  parts.groups = read_citizens(groups, problems);
  parts.roles = read_staff(roles, parts.run);
  parts.firms = read_firms(root.table("firms", "Workplaces."), problems);
  parts.tightness = read_tightness(root.table("labour_market", "The business cycle."));
  parts.centre = read_centre(root, names);
  parts.review = read_review(root);
  parts.policies = read_policies(policies, names, reading);
  parts.assignments = read_assignments(root, names, parts.policies, problems);
  parts.segments = read_segments(root, names);
  parts.observed = read_observed(root, common, parts.segments, parts.run);
  parts.nature = read_nature(root.table("nature", "What happens by itself."), problems);
  parts.response = read_response(root.table("response", "How citizens and firms respond."));
  parts.prices = read_prices(root, names);
  return parts;
}

}  // namespace sim::scenario
