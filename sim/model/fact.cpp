#include "sim/model/fact.hpp"

#include <array>

namespace sim::model {

namespace {

constexpr std::array<std::string_view, fact_kind_count> names{"entered",
                                                              "index_date",
                                                              "state_changed",
                                                              "place_requested",
                                                              "place_granted",
                                                              "gave_up_waiting",
                                                              "relation_ended",
                                                              "handed_over",
                                                              "meeting_booked",
                                                              "meeting_held",
                                                              "meeting_missed",
                                                              "meeting_moved",
                                                              "approach_made",
                                                              "firm_declined",
                                                              "placement_agreed",
                                                              "placement_started",
                                                              "placement_extended",
                                                              "placement_ended",
                                                              "conflict_arose",
                                                              "crisis_answered",
                                                              "crisis_unanswered",
                                                              "job_started",
                                                              "job_lost",
                                                              "hours_grew",
                                                              "education_started",
                                                              "education_ended",
                                                              "course_started",
                                                              "course_ended",
                                                              "psychiatric_level",
                                                              "fell_ill",
                                                              "recovered",
                                                              "benefit_step_passed",
                                                              "case_to_team",
                                                              "team_decided",
                                                              "exited",
                                                              "somatic_level",
                                                              "policy_awaited",
                                                              "screened",
                                                              "not_included",
                                                              "plan_step",
                                                              "sub_goal_seen",
                                                              "wish_changed",
                                                              "team_met",
                                                              "compensation_needless",
                                                              "compensation_bought",
                                                              "compensation_overlooked",
                                                              "compensation_applied",
                                                              "compensation_granted",
                                                              "compensation_delivered",
                                                              "activity_started",
                                                              "activity_ended",
                                                              "absence_started",
                                                              "absence_ended",
                                                              "resigned",
                                                              "recruited",
                                                              "post_opened",
                                                              "post_closed",
                                                              "trained",
                                                              "session_held",
                                                              "review_acted",
                                                              "vacancy_opened",
                                                              "vacancy_filled",
                                                              "company_mentor_moved",
                                                              "company_mentor_trained",
                                                              "centre_joined",
                                                              "centre_left",
                                                              "month_ended"};

}  // namespace

std::string_view name_of(FactKind kind) {
  return names[static_cast<std::size_t>(kind)];
}

}  // namespace sim::model
