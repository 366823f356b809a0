#include <fmt/format.h>

#include "sim/scenario/empirical.hpp"
#include "sim/scenario/evidence_table.hpp"
#include "sim/scenario/named.hpp"
#include "sim/scenario/parts.hpp"
#include "sim/scenario/toml/amount_text.hpp"
#include "sim/scenario/toml/path.hpp"

namespace sim::scenario {

namespace {

using namespace std::chrono_literals;
using model::Begins;
using model::RelationKind;

constexpr Duration day = 24h;
constexpr double largest_weight = 16.0;

/// A weight in whole quarters of a place.
int read_weight(Reader const& relation, Empirical const& of) {
  auto const weight =
      of.number("weight", {0.25, largest_weight}, "Places taken in the caseload.", 1.0);
  auto const quarters = static_cast<int>(weight * 4.0 + 0.5);
  if (quarters != weight * 4.0) {
    relation.refuse("weight", "write a multiple of a quarter: 0.25, 0.5, 0.75, 1, …");
  }
  return quarters;
}

model::RelationDose read_relation(Reader const& relation, std::vector<std::string> const& roles) {
  model::RelationDose dose;
  dose.begins =
      relation.choice<Begins>("begins",
                              {{"at_start", Begins::at_start},
                               {"with_placement", Begins::with_placement},
                               {"on_psychiatric_need", Begins::on_psychiatric_need},
                               {"on_somatic_need", Begins::on_somatic_need},
                               {"never", Begins::never}},
                              {.fallback = Begins::never, .about = "When it is asked for."});
  bool const is_never = dose.begins == Begins::never;
  Empirical const of{relation, is_never};
  if (!is_never || relation.has("role")) {
    auto const role =
        relation.reference("role", "role", roles, {.about = "Who.", .example = "\"caseworker\""});
    dose.role = index_of(roles, role);
  }
  dose.is_duty = relation.flag(
      "duty", {.fallback = false, .about = "Statutory: at once, even above the ceiling."});
  dose.load_quarters = read_weight(relation, of);
  dose.begins_after = of.span("begins_after", years(5), "Until the referral.", 0min);
  dose.early_interval = of.span("early_interval", years(5), "Between early meetings.", 0min);
  dose.early_period = of.span("early_period", years(20), "Zero: no early period.", 0min);
  dose.interval = of.span("interval", years(5), "Between meetings; zero: no meetings.");
  dose.meeting = of.span("meeting", workday, "With the citizen.");
  dose.paperwork = of.span("paperwork", working_week, "Preparation and records per meeting.", 0min);
  dose.travel = of.span("travel", workday, "There and back, per meeting.", 0min);
  dose.course_length = of.span("course_length", years(20), "Zero: as long as needed.", 0min);
  dose.renewed_after =
      of.span("renewed_after", years(20), "From a course to the next; zero: never.", 0min);
  dose.given_share = of.share("given_share", "Of citizens: who gets this element.", 1.0);
  return is_never ? model::RelationDose{} : dose;
}

model::SearchDose read_search(Reader const& policy) {
  auto const search = policy.table("search", "How a workplace or an education is looked for.");
  bool const is_given = policy.has("search");
  Empirical const of{search, !is_given};
  model::SearchDose dose;
  dose.begins_after = of.span("begins_after", years(5), "From the specialist on.", 0min);
  dose.interval = of.span("interval", years(5), "Between approaches; zero: no search.");
  dose.per_approach = of.span("per_approach", 10 * day, "Work on one approach.");
  dose.pause = of.span("pause", years(20), "From a placement to the next search.", 0min);
  dose.share_jobs = of.share("share_jobs", "Of approaches: for an ordinary job.", 0.0);
  dose.share_education = of.share("share_education", "Of approaches: for an education.", 0.0);
  dose.share_hours =
      of.share("share_hours", "Of approaches: for a few paid hours beside the benefit.", 0.0);
  dose.firms_compared = of.count(
      "firms_compared", {.noun = "firms", .low = 1, .high = 100}, "Known well enough to choose.");
  if (is_given) {
    dose.follows_wish = search.flag(
        "follows_wish", {.fallback = false, .about = "First in the sector that is wished for."});
    dose.through_centre = search.flag(
        "through_centre", {.fallback = false, .about = "Internships at the company centre."});
  }
  return dose;
}

model::PlacementDose read_placement(Reader const& policy, Problems& problems) {
  auto const placement = policy.table("placement", "What a placement is like.");
  Empirical const of{placement, !policy.has("placement")};
  model::PlacementDose dose;
  dose.length = of.span("length", years(5), "Zero: no placements.");
  dose.extension = of.span("extension", years(5), "Added once on agreement.", 0min);
  bool const has_none = dose.length == Duration::zero();
  Empirical const during{placement, has_none};
  dose.hours_at_start = during.weekly_hours("hours_at_start", "In the first week.");
  dose.hours_at_end = during.weekly_hours("hours_at_end", "In the last week.");
  dose.introduction = during.span("introduction", 5 * day, "With the firm, before it.", 0min);
  dose.trial = during.span("trial", years(1), "First days: either side may say no.", 0min);
  dose.mentor_course =
      during.span("mentor_course", 5 * day, "Course for a new company mentor.", 0min);
  dose.share_subsidised = during.share("share_subsidised", "With a wage subsidy.", 0.0);
  if (placement.has("purposes")) {
    dose.aims = as_array<model::aim_count>(shares_of(
        placement, "purposes", {"clarify", "train", "recruit"}, "What places are for.", problems));
  }
  return dose;
}

/// "unlimited" has a form of its own, so the document is asked which of the two it is.
bool is_unlimited(Document const& document, std::string const& policy) {
  auto const* length = find(document.root, Path{"policies", policy, "after_start", "length"});
  auto const* value = length != nullptr && is_sourced(*length) ? find(*length, "value") : length;
  return value != nullptr && value->as_text() != nullptr && *value->as_text() == "unlimited";
}

model::AfterStartDose read_after_start(Reader const& policy, Document const& document) {
  auto const after = policy.table("after_start", "Support after the start of a job.");
  Empirical const of{after, !policy.has("after_start")};
  model::AfterStartDose dose;
  dose.length =
      is_unlimited(document, policy.name())
          ? after.choice<Duration>(
                "length", {{"unlimited", model::unlimited_support}}, {.source = Source::needed})
          : of.span("length", years(20), "Zero: none; \"unlimited\": as needed.");
  dose.interval = of.span("interval", years(5), "Between meetings.");
  return dose;
}

void read_heading(Reader const& policy) {
  static_cast<void>(policy.text("title", {.about = "For tables and people."}));
  if (policy.has("description")) {
    static_cast<void>(policy.text("description", {.fallback = "", .about = "What is done."}));
  }
  if (policy.has("base")) {
    static_cast<void>(
        policy.text("base", {.fallback = "", .about = "The policy from which this one differs."}));
    policy.refuse("base", "an arm cannot change what a policy builds on");
  }
}

/// One after the other in the order of the kinds.
void read_relations(Reader const& policy, Names const& names, model::Doses& doses) {
  static constexpr std::array<std::string_view, model::relation_count> abouts{
      "Statutory contact.",
      "Finds workplaces.",
      "Beside a placement.",
      "The anchor of a team.",
      "Treatment of mental illness.",
      "Sessions of one's own.",
      "Physiotherapy and training.",
      "A group course."};
  for (auto const kind : model::all_relations) {
    auto const index = static_cast<std::size_t>(kind);
    bool const is_needed = kind == RelationKind::lead || kind == RelationKind::specialist;
    if (is_needed || policy.has(name_of(kind))) {
      doses.relations[index] =
          read_relation(policy.table(name_of(kind), abouts[index]), names.roles);
    }
  }
}

PolicyTerms read_policy(Reader const& policy, Names const& names, Reading& reading) {
  PolicyTerms terms;
  auto& doses = terms.doses;
  read_heading(policy);
  if (policy.has("eligibility")) {
    terms.who = read_eligibility(policy.table("eligibility", "Whom the policy is for."), names);
  }
  read_relations(policy, names, doses);
  doses.search = read_search(policy);
  doses.placement = read_placement(policy, reading.problems());
  doses.after_start = read_after_start(policy, reading.document());
  read_services(policy, names, doses);
  doses.uses_company_mentor = policy.flag(
      "uses_company_mentor", {.fallback = false, .about = "Asks the firm for a mentor."});
  return terms;
}

}  // namespace

std::vector<PolicyTerms> read_policies(std::vector<Reader> const& policies,
                                       Names const& names,
                                       Reading& reading) {
  std::vector<PolicyTerms> terms;
  for (auto const& policy : policies) {
    terms.push_back(read_policy(policy, names, reading));
  }
  return terms;
}

}  // namespace sim::scenario
