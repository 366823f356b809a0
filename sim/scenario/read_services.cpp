#include "sim/scenario/empirical.hpp"
#include "sim/scenario/named.hpp"
#include "sim/scenario/parts.hpp"
#include "sim/scenario/toml/amount_text.hpp"

namespace sim::scenario {

namespace {

using namespace std::chrono_literals;
using model::RelationKind;

/// Who of the people beside the citizen.
RelationKind read_who(Reader const& table, RelationKind usual, std::string_view about) {
  return table.choice<RelationKind>("by",
                                    {{"lead", RelationKind::lead},
                                     {"specialist", RelationKind::specialist},
                                     {"mentor", RelationKind::mentor},
                                     {"coordinator", RelationKind::coordinator}},
                                    {.fallback = usual, .about = about});
}

void check_interval(Reader const& table, Duration interval, Duration length) {
  if (interval > Duration::zero() &&
      (interval < std::chrono::days{1} || length == Duration::zero())) {
    table.refuse("interval", "write at least 1 day, and a length of at least 1 minute");
  }
}

model::CrisisDose read_crisis(Reader const& policy) {
  auto const crisis = policy.table("crisis", "When a conflict arises at a workplace.");
  Empirical const of{crisis};
  model::CrisisDose dose;
  dose.window = of.span("window", years(1), "Not answered within this: unanswered.");
  dose.work = of.span("work", working_week, "Travel and talk.");
  dose.by = read_who(crisis, RelationKind::mentor, "Who comes; without one the specialist.");
  if (dose.window > Duration::zero() && dose.work == Duration::zero()) {
    crisis.refuse("work", "whoever answers within the window needs working time for it");
  }
  return dose;
}

model::ScreeningDose::Step read_step(Reader const& screening,
                                     std::string_view key,
                                     std::string_view about) {
  Empirical const of{screening.table(key, about)};
  return {.length = of.span("length", workday, "Working time."),
          .refused_share = of.share("refused_share", "Of those who are asked.", 0.0),
          .sensitivity = of.share("sensitivity", "Found, of those with a disability."),
          .specificity = of.share("specificity", "Sent away, of those without.")};
}

model::ScreeningDose read_screening(Reader const& policy) {
  if (!policy.has("screening")) {
    return {};
  }
  auto const screening = policy.table("screening", "Looking for disability that is not seen.");
  model::ScreeningDose dose;
  dose.begins_after =
      Empirical{screening}.span("begins_after", years(5), "From the start of the policy.", 0min);
  dose.first = read_step(screening, "first", "Short and broad, by the lead person.");
  if (screening.has("talk")) {
    dose.talk = read_step(screening, "talk", "The first meeting with the specialist.");
  }
  return dose;
}

model::InclusionDose read_inclusion(Reader const& policy) {
  model::InclusionDose dose;
  if (!policy.has("inclusion")) {
    return dose;
  }
  auto const inclusion = policy.table("inclusion", "Who can take part, judged at the first talk.");
  if (inclusion.has("readiness_min")) {
    dose.readiness_min =
        Empirical{inclusion}.number("readiness_min", {-5.0, 5.0}, "SD of entrants.");
  }
  if (inclusion.has("psychiatric_max")) {
    dose.psychiatric_max = read_illness_level(
        inclusion, "psychiatric_max", {.fallback = 3, .about = "At most this level of illness."});
  }
  return dose;
}

model::PlanningDose::Step read_plan_step(Reader const& planning, std::string_view key) {
  if (!planning.has(key)) {
    return {};
  }
  auto const step = planning.table(key, "A step of the plan.");
  Empirical const of{step};
  model::PlanningDose::Step const dose{
      .length = of.span("length", workday, "Each time."),
      .share = of.share("share", "Of citizens with the step."),
      .updated_share = of.share("updated_share", "Of citizens, kept up to date.", 0.0),
      .by = read_who(step, RelationKind::lead, "Whose task it is.")};
  if (dose.updated_share > dose.share) {
    step.refuse("updated_share", "only what was made can be brought up to date, and share is less");
  }
  return dose;
}

void read_sub_goals(Reader const& planning, model::PlanningDose& dose) {
  if (!planning.has("sub_goals")) {
    return;
  }
  auto const goals = planning.table("sub_goals", "Looked at again and again.");
  dose.sub_goal_interval = Empirical{goals}.span("interval", years(5), "Between two looks.");
  dose.sub_goal_length = Empirical{goals}.span("length", workday, "Working time of a look.");
  dose.sub_goals_by = read_who(goals, RelationKind::lead, "Whose task it is.");
  check_interval(goals, dose.sub_goal_interval, dose.sub_goal_length);
}

model::PlanningDose read_planning(Reader const& policy) {
  model::PlanningDose dose;
  if (!policy.has("planning")) {
    return dose;
  }
  auto const planning = policy.table("planning", "The plan and its steps.");
  Empirical const of{planning};
  dose.begins_after = of.span("begins_after", years(5), "From the start of the policy.", 0min);
  dose.updated_after = of.span("updated_after", years(5), "From the step to its update.", 0min);
  dose.steps = {read_plan_step(planning, "activity"),
                read_plan_step(planning, "job_goal"),
                read_plan_step(planning, "personal_cv"),
                read_plan_step(planning, "jobnet_cv")};
  dose.may_change_wish = planning.flag(
      "may_change_wish", {.fallback = false, .about = "The goal may lie in another sector."});
  read_sub_goals(planning, dose);
  return dose;
}

model::CompensationDose read_compensation(Reader const& policy, Names const& names) {
  model::CompensationDose dose;
  if (!policy.has("compensation")) {
    return dose;
  }
  auto const table = policy.table("compensation", "Schemes for a disability that is known.");
  Empirical const of{table};
  dose.application = of.span("application", working_week, "Working time of one application.");
  if (table.has("granter")) {
    dose.granter = index_of(names.roles,
                            table.reference("granter",
                                            "role",
                                            names.roles,
                                            {.about = "Without it: the specialist's own right.",
                                             .example = "\"key_person\""}));
  }
  dose.grant_min = of.span("grant_min", years(1), "Shortest, from application to grant.");
  dose.grant_max = of.span("grant_max", years(1), "Longest, from application to grant.");
  dose.delivery_min = of.span("delivery_min", years(1), "Shortest, from grant to delivery.");
  dose.delivery_max = of.span("delivery_max", years(1), "Longest, from grant to delivery.");
  check_order(table, "grant_max", dose.grant_min, dose.grant_max);
  check_order(table, "delivery_max", dose.delivery_min, dose.delivery_max);
  return dose;
}

model::TeamDose read_team(Reader const& policy) {
  if (!policy.has("team")) {
    return {};
  }
  auto const team = policy.table("team", "Common meetings of everybody beside the citizen.");
  Empirical const of{team};
  model::TeamDose const dose{.interval = of.span("interval", years(5), "Zero: none."),
                             .meeting = of.span("meeting", workday, "With the citizen.")};
  check_interval(team, dose.interval, dose.meeting);
  return dose;
}

}  // namespace

void read_services(Reader const& policy, Names const& names, model::Doses& doses) {
  doses.crisis = read_crisis(policy);
  doses.screening = read_screening(policy);
  doses.inclusion = read_inclusion(policy);
  doses.planning = read_planning(policy);
  doses.compensation = read_compensation(policy, names);
  doses.team = read_team(policy);
}

}  // namespace sim::scenario
