#include "sim/model/fact.hpp"

namespace sim::model {

std::string_view name_of(FactKind kind) {
  static constexpr std::array<std::string_view, fact_kind_count> names{"entered",
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
                                                                       "activity_started",
                                                                       "activity_ended",
                                                                       "absence_started",
                                                                       "absence_ended",
                                                                       "resigned",
                                                                       "recruited",
                                                                       "vacancy_opened",
                                                                       "vacancy_filled",
                                                                       "company_mentor_moved",
                                                                       "month_ended"};
  return names[static_cast<std::size_t>(kind)];
}

}  // namespace sim::model
