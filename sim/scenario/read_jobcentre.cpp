#include "sim/scenario/empirical.hpp"
#include "sim/scenario/named.hpp"
#include "sim/scenario/parts.hpp"
#include "sim/scenario/toml/amount_text.hpp"

namespace sim::scenario {

model::CentreTerms read_centre(Reader const& root, Names const& names) {
  model::CentreTerms terms;
  if (!root.has("company_centre")) {
    return terms;
  }
  auto const centre = root.table("company_centre", "Firms with a standing agreement.");
  Empirical const of{centre};
  terms.role = index_of(names.roles,
                        centre.reference("role",
                                         "role",
                                         names.roles,
                                         {.about = "Whom the firms know in the jobcentre.",
                                          .example = "\"enterprise_consultant\""}));
  terms.firms = of.count("firms", {.noun = "firms", .high = 10'000}, "Members aimed at.");
  terms.places =
      of.count("places", {.noun = "places", .low = 1, .high = 100}, "Citizens per member at most.");
  terms.care = of.span("care", working_week, "Working time per member and month.");
  terms.recruitment = of.span("recruitment", working_week, "Working time to win one member.");
  terms.leaving = of.hazard("leaving", "Of a member.");
  return terms;
}

model::ReviewTerms read_review(Reader const& root) {
  model::ReviewTerms terms;
  if (!root.has("review")) {
    return terms;
  }
  auto const review = root.table("review", "What management does when results fall.");
  Empirical const of{review};
  terms.months = of.count("months", {.noun = "months", .low = 1, .high = 60}, "Looked back over.");
  terms.placements_min = of.number(
      "placements_min", {0.0, 100.0}, "Placements started per 100 citizens served and month.");
  terms.acts_for = of.span("acts_for", years(5), "Firms come before the desk for so long.");
  return terms;
}

}  // namespace sim::scenario
