#pragma once

#include <cstdint>

namespace sim::model {

/// Everything that is drawn: one line is one kind of luck. With the agent's identity and the
/// occurrence it is the key of a stream (sim/random/stream.hpp), so nobody else's luck moves when
/// one more draw is made. Append only: a number is part of the luck of every run.
enum class Decision : std::uint8_t {
  // Citizens at entry; agent: citizen, occurrence 0
  profile = 1,    ///< sex, age, severity, needs, wish, education
  frailty,        ///< unobserved propensity, given time already stayed
  elapsed_spell,  ///< months already on support, starting stock
  entry_time,     ///< agent: target group, occurrence: number of the arrival
  starting_readiness,
  assignment,  ///< which trial group or policy share
  // Clocks; occurrence: how often that clock has fired
  clock_budget = 32,  ///< clock_budget + clock index: one budget per clock (up to 31 clocks)
  // What happens; occurrence: how often it has happened to that citizen
  attend_meeting = 64,
  pick_firm,
  firm_answer,  ///< agent: citizen and firm together
  start_delay,
  pair_fit,  ///< agent: citizen and supporter together
  host_hires,
  job_hours,
  vacancy_score,   ///< agent: firm and vacancy and citizen together
  outsider_score,  ///< agent: firm, occurrence: vacancy
  pick_vacancy,
  education_completed,
  sick_length,
  exit_cause,
  prison_length,
  team_outcome,
  team_wait,
  deliver_element,   ///< fidelity: is this element of the policy delivered to this citizen
  screening_answer,  ///< occurrence: 0 the first step, 1 the talk
  plan_step_made,    ///< fidelity of a step of the plan; occurrence: the step
  sub_goal_reached,
  other_wish,  ///< planning: another sector than the first wish
  compensation_course,
  search_pause,  ///< until the next search; occurrence: placements, jobs and educations so far
  judgement,     ///< how the caseworker sees a citizen when choosing for a policy
  placement_aim,  ///< what a placement is for; occurrence: approaches so far
  // Staff; agent: the post; occurrence: how often
  sickness_gap = 129,
  sickness_length,
  resignation_gap,
  recruitment_delay,
  staff_skill,
  // Firms; agent: firm
  firm_profile = 160,
  vacancy_gap,
  company_mentor_gap,
  company_mentor_skill,
  centre_rank,  ///< which firms join the company centre first
  centre_gap,   ///< until a member leaves the centre; occurrence: membership
};

}  // namespace sim::model
