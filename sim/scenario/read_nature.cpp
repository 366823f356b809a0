#include "sim/scenario/empirical.hpp"
#include "sim/scenario/evidence_table.hpp"
#include "sim/scenario/parts.hpp"
#include "sim/scenario/toml/amount_text.hpp"

namespace sim::scenario {

namespace {

using model::Nature;

void read_citizen_hazards(Empirical const& of, Nature& nature) {
  nature.job_loss_early = of.hazard("job_loss_early", "In the first three months in the job.");
  nature.job_loss_late = of.hazard("job_loss_late", "Until twelve months in the job.");
  nature.job_loss_settled = of.hazard("job_loss_settled", "After twelve months in the job.");
  nature.small_hours_loss = of.hazard("small_hours_loss", "Of a few hours beside the benefit.");
  nature.hours_growth = of.hazard("hours_growth", "Small hours grow one step.");
  nature.placement_drop_out = of.hazard("placement_drop_out", "Leaving before the end.");
  nature.education_drop_out = of.hazard("education_drop_out", "Leaving before the end.");
  nature.conflict = of.hazard("conflict", "At the workplace, in a placement.");
  nature.improvement = of.hazard("improvement", "Psychiatric level falls by one, untreated.");
  nature.relapse = of.hazard("relapse", "Psychiatric level rises by one.");
  nature.somatic_improvement =
      of.hazard("somatic_improvement", "Somatic level falls by one, untreated.");
  nature.somatic_relapse = of.hazard("somatic_relapse", "Somatic level rises by one.");
  nature.sickness = of.hazard("sickness", "Sick spells.");
  nature.flex_start = of.hazard("flex_start", "From approval to a flex job.");
  nature.give_up_waiting = of.hazard("give_up_waiting", "While waiting for a place with a role.");
}

void read_citizen_spans(Empirical const& of, Nature& nature) {
  nature.attend_share = of.share("attend_share", "Meetings attended at middling engagement.");
  nature.sick_length = of.span("sick_length", years(2), "Mean of a sick spell.");
  nature.education_length = of.span("education_length", years(10), "To completion.");
  nature.education_to_work = of.share("education_to_work", "Of completed educations.");
  nature.prison_length = of.span("prison_length", years(10), "Mean.");
  nature.team_wait_min = of.span("team_wait_min", years(3), "Shortest, rehabilitation team.");
  nature.team_wait_max = of.span("team_wait_max", years(3), "Longest, rehabilitation team.");
  nature.small_hours = of.weekly_hours("small_hours", "Of a small job at its start, mean.");
  nature.job_hours = of.weekly_hours("job_hours", "Of an ordinary job, mean.");
  nature.retirement_age = of.years_of("retirement_age", "State pension age.");
}

void read_firm_side(Empirical const& of, Nature& nature) {
  nature.answered_work = of.hazard(
      "answered_work", "Start of work in the group that the firm's answer is stated for.");
  nature.answered_education = of.hazard(
      "answered_education", "Start of education in the group that the school's answer is for.");
  nature.trial_match =
      of.number("trial_match", {0.0, 1.0}, "Match below which trial days end a placement.");
  nature.recruiting_share =
      of.share("recruiting_share", "Of hosts for a placement, those who take it to recruit.");
  nature.host_extends = of.share("host_extends", "Host and citizen extend instead.");
  nature.start_delay_min = of.span("start_delay_min", years(1), "Shortest, to the first day.");
  nature.start_delay_max = of.span("start_delay_max", years(1), "Longest, to the first day.");
  nature.education_wait = of.span("education_wait", years(2), "From acceptance to the start.");
  nature.local_share = of.share("local_share", "Of own work starts: through local vacancies.");
  nature.outsider_strength =
      of.number("outsider_strength", {-10.0, 10.0}, "Log index of the best competitor.");
  nature.bad_experience = of.span("bad_experience", years(10), "How long a firm holds back.");
  nature.refusal_factor =
      of.number("refusal_factor", {0.0, 1.0}, "On its chance of saying yes meanwhile.");
}

void read_knowledge(Empirical const& of, Nature& nature) {
  nature.meeting_reveals =
      of.share("meeting_reveals", "Of needs not known yet, per meeting with the specialist.");
  nature.plan_reveals = of.share("plan_reveals", "Per job goal and per personal CV.");
  nature.clarifying_reveals = of.share("clarifying_reveals", "By a placement to clarify.");
  nature.hidden_share = of.share("hidden_share", "Of the needs of a disability nobody has found.");
  nature.sub_goal_reached = of.share("sub_goal_reached", "Of sub-goals, when looked at.");
  nature.wish_changes = of.share("wish_changes", "Of job goals: in another sector.");
  nature.good_match =
      of.number("good_match", {0.0, 1.0}, "Match from which no compensation is needed.");
  nature.self_purchase_share =
      of.share("self_purchase_share", "Bought by firm or citizen without an application.");
  nature.knowledge_half_life =
      of.span("knowledge_half_life", years(20), "Of knowing the schemes, since the last use.");
}

void read_staff_side(Empirical const& of, Nature& nature) {
  nature.resignation = of.hazard("resignation", "Of staff.");
  nature.recruitment_min = of.span("recruitment_min", years(2), "Shortest vacancy of a post.");
  nature.recruitment_max = of.span("recruitment_max", years(2), "Longest vacancy of a post.");
  nature.settling_in = of.span("settling_in", years(2), "With a reduced caseload.");
  nature.settling_share = of.share("settling_share", "Of the ceiling meanwhile.");
  nature.hand_over = of.span("hand_over", std::chrono::days{5}, "Reading up on one case.");
  nature.staff_sickness = of.hazard("staff_sickness", "Sick spells of staff.");
  nature.staff_sick_length = of.span("staff_sick_length", years(1), "Mean of a spell.");
  nature.summer_leave = of.span("summer_leave", std::chrono::days{31}, "From July on, by halves.");
}

}  // namespace

Nature read_nature(Reader const& reader, Problems& problems) {
  Nature nature;
  Empirical const of{reader};
  read_citizen_hazards(of, nature);
  read_citizen_spans(of, nature);
  nature.exit_shares = as_array<4>(shares_of(reader,
                                             "exit_shares",
                                             {"moved", "dead", "lost_entitlement", "prison"},
                                             "Of departures.",
                                             problems));
  nature.team_shares = as_array<3>(shares_of(reader,
                                             "team_shares",
                                             {"flex_job", "disability_pension", "rehabilitation"},
                                             "Of decisions of the rehabilitation team.",
                                             problems));
  read_firm_side(of, nature);
  read_knowledge(of, nature);
  read_staff_side(of, nature);
  nature.host_hires = as_array<model::aim_count>(chances_of(
      reader, "host_hires", {"clarify", "train", "recruit"}, "An average host hires at the end."));
  check_order(reader, "team_wait_max", nature.team_wait_min, nature.team_wait_max);
  check_order(reader, "start_delay_max", nature.start_delay_min, nature.start_delay_max);
  check_order(reader, "recruitment_max", nature.recruitment_min, nature.recruitment_max);
  return nature;
}

}  // namespace sim::scenario
