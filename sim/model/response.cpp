#include "sim/model/response.hpp"

namespace sim::model {

std::span<Mechanism const> mechanisms() {
  using R = Response;
  static constexpr std::array table{
      Mechanism{"readiness for work", Equation::work, "readiness_on_work", &R::readiness_on_work, 0},
      Mechanism{"illness", Equation::work, "health_on_work", &R::health_on_work, 0},
      Mechanism{"lock-in while a measure runs", Equation::work, "lock_in", &R::lock_in, 0},
      Mechanism{"search minutes and the seller, internships", Equation::answer, "place_answer", &R::place_answer, 0},
      Mechanism{"search minutes and the seller, jobs", Equation::answer, "job_answer", &R::job_answer, 0},
      Mechanism{"search minutes and the seller, education", Equation::answer, "education_answer", &R::education_answer, 0},
      Mechanism{"match of needs and workplace, for the firm", Equation::answer, "match_on_answer", &R::match_on_answer, 0},
      Mechanism{"the firm's relation with the jobcentre", Equation::answer, "relation_on_answer", &R::relation_on_answer, 0},
      Mechanism{"contact, acknowledging and involving", Equation::engagement, "engagement_per_meeting", &R::engagement_per_meeting, 0},
      Mechanism{"continuity of the person", Equation::engagement, "handover_loss", &R::handover_loss, 0},
      Mechanism{"act at once, use the motivation", Equation::fading, "waiting_on_engagement", &R::waiting_on_engagement, 1},
      Mechanism{"weeks in a place x match x tasks", Equation::readiness, "readiness_per_week", &R::readiness_per_week, 0},
      Mechanism{"treatment", Equation::improvement, "treatment_on_improvement", &R::treatment_on_improvement, 0},
      Mechanism{"stress at work", Equation::relapse, "stress_on_relapse", &R::stress_on_relapse, 0},
      Mechanism{"support against stress", Equation::relapse, "support_on_relapse", &R::support_on_relapse, 0},
      Mechanism{"guide: expectation match, clear agreements", Equation::conflict, "introduction_on_conflict", &R::introduction_on_conflict, 0},
      Mechanism{"match of needs and workplace, day to day", Equation::conflict, "match_on_conflict", &R::match_on_conflict, 0},
      Mechanism{"motivation to stay", Equation::drop_out, "engagement_on_drop_out", &R::engagement_on_drop_out, 0},
      Mechanism{"jobcentre mentor and follow-up", Equation::drop_out, "mentor_on_drop_out", &R::mentor_on_drop_out, 0},
      Mechanism{"company mentor", Equation::drop_out, "company_mentor_on_drop_out", &R::company_mentor_on_drop_out, 0},
      Mechanism{"availability: an unanswered crisis", Equation::drop_out, "crisis_on_drop_out", &R::crisis_on_drop_out, 0},
      Mechanism{"support after the start", Equation::job_loss, "support_on_job_loss", &R::support_on_job_loss, 0},
      Mechanism{"match of needs and workplace, in the job", Equation::job_loss, "match_on_job_loss", &R::match_on_job_loss, 0},
      Mechanism{"contact clarifies", Equation::clarification, "contact_on_clarification", &R::contact_on_clarification, 0},
      Mechanism{"motivation to come", Equation::attendance, "engagement_on_attendance", &R::engagement_on_attendance, 0},
      Mechanism{"training and sparring", Equation::effectiveness, "training_on_effect", &R::training_on_effect, 0},
      Mechanism{"fit between two persons", Equation::effectiveness, "pair_fit_spread", &R::pair_fit_spread, 0}};
  return table;
}

std::span<ResponseParameter const> response_parameters() {
  using R = Response;
  static constexpr std::array table{
      ResponseParameter{"readiness_on_work", &R::readiness_on_work, 0.0, 3.0, true},
      ResponseParameter{"health_on_work", &R::health_on_work, 0.0, 3.0, true},
      ResponseParameter{"readiness_per_week", &R::readiness_per_week, 0.0, 1.0, true},
      ResponseParameter{"engagement_per_meeting", &R::engagement_per_meeting, 0.0, 1.0, true},
      ResponseParameter{"place_answer", &R::place_answer, 0.0, 0.99, true},
      ResponseParameter{"job_answer", &R::job_answer, 0.0, 0.99, true},
      ResponseParameter{"support_on_job_loss", &R::support_on_job_loss, 0.0, 5.0, true},
      ResponseParameter{"engagement_on_drop_out", &R::engagement_on_drop_out, 0.0, 10.0, true},
      ResponseParameter{"education_answer", &R::education_answer, 0.0, 0.99, false},
      ResponseParameter{"work_on_tightness", &R::work_on_tightness, 0.0, 5.0, false},
      ResponseParameter{"lock_in", &R::lock_in, 0.0, 1.0, false},
      ResponseParameter{"match_break_even", &R::match_break_even, 0.0, 0.95, false},
      ResponseParameter{"readiness_half_life", &R::readiness_half_life, 1.0, 1040.0, false},
      ResponseParameter{"engagement_half_life", &R::engagement_half_life, 1.0, 1040.0, false},
      ResponseParameter{"engagement_resting", &R::engagement_resting, 0.0, 1.0, false},
      ResponseParameter{"waiting_on_engagement", &R::waiting_on_engagement, 1.0, 20.0, false},
      ResponseParameter{"handover_loss", &R::handover_loss, 0.0, 1.0, false},
      ResponseParameter{"dose_half_saturation", &R::dose_half_saturation, 0.1, 1000.0, false},
      ResponseParameter{"treatment_on_improvement", &R::treatment_on_improvement, 0.0, 5.0, false},
      ResponseParameter{"support_on_relapse", &R::support_on_relapse, 0.0, 5.0, false},
      ResponseParameter{"stress_on_relapse", &R::stress_on_relapse, 0.0, 5.0, false},
      ResponseParameter{"introduction_on_conflict", &R::introduction_on_conflict, 0.0, 5.0, false},
      ResponseParameter{"match_on_conflict", &R::match_on_conflict, 0.0, 5.0, false},
      ResponseParameter{"mentor_on_drop_out", &R::mentor_on_drop_out, 0.0, 5.0, false},
      ResponseParameter{"company_mentor_on_drop_out", &R::company_mentor_on_drop_out, 0.0, 5.0, false},
      ResponseParameter{"crisis_on_drop_out", &R::crisis_on_drop_out, 0.0, 10.0, false},
      ResponseParameter{"match_on_job_loss", &R::match_on_job_loss, 0.0, 5.0, false},
      ResponseParameter{"contact_on_clarification", &R::contact_on_clarification, 0.0, 5.0, false},
      ResponseParameter{"engagement_on_attendance", &R::engagement_on_attendance, 0.0, 10.0, false},
      ResponseParameter{"match_on_answer", &R::match_on_answer, 0.0, 5.0, false},
      ResponseParameter{"relation_on_answer", &R::relation_on_answer, 0.0, 5.0, false},
      ResponseParameter{"training_on_effect", &R::training_on_effect, 0.0, 3.0, false},
      ResponseParameter{"pair_fit_spread", &R::pair_fit_spread, 0.0, 2.0, false}};
  static_assert(sizeof(Response) == table.size() * sizeof(double));
  return table;
}

}  // namespace sim::model
