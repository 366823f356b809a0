#pragma once

#include <array>

#include "sim/base/rate.hpp"
#include "sim/base/time.hpp"
#include "sim/model/doses.hpp"

namespace sim::model {

/// How the world runs by itself, before anybody does anything about it: base hazards and durations
/// that are the same for all groups. Values, units and sources: scenarios/nature.toml.
struct Nature {
  // Citizens
  Rate job_loss_early = Rate::zero();    ///< First three months in the job.
  Rate job_loss_late = Rate::zero();     ///< Until twelve months in the job.
  Rate job_loss_settled = Rate::zero();  ///< Afterwards.
  Rate small_hours_loss = Rate::zero();  ///< Of a few hours beside the benefit.
  Rate hours_growth = Rate::zero();      ///< Small hours grow one step.
  Rate placement_drop_out = Rate::zero();
  Rate education_drop_out = Rate::zero();
  Rate conflict = Rate::zero();     ///< At the workplace, in a placement.
  Rate improvement = Rate::zero();  ///< Psychiatric level falls by one, untreated.
  Rate relapse = Rate::zero();      ///< Psychiatric level rises by one, at a level of 1 or more.
  Rate somatic_improvement = Rate::zero();  ///< Somatic level falls by one, untreated.
  Rate somatic_relapse = Rate::zero();      ///< Somatic level rises by one, at a level of 1.
  Rate sickness = Rate::zero();             ///< Sick spells.
  Rate flex_start = Rate::zero();           ///< From approval to a flex job.
  Rate give_up_waiting = Rate::zero();      ///< While waiting for a place with a role.
  double attend_share = 0.85;               ///< Meetings attended at middling engagement, 0 to 1.
  Duration sick_length{0};                  ///< Mean of a sick spell.
  Duration education_length{0};
  double education_to_work = 0.6;  ///< Of completed educations; the others return to benefit.
  Duration prison_length{0};       ///< Mean.
  Duration team_wait_min{0};       ///< Rehabilitation team: from referral to decision.
  Duration team_wait_max{0};
  double small_hours = 6.0;             ///< Weekly hours of a small job at its start, mean.
  double job_hours = 30.0;              ///< Weekly hours of an ordinary job, mean.
  std::array<double, 4> exit_shares{};  ///< Moved, dead, lost entitlement, prison.
  std::array<double, 3> team_shares{};  ///< Flex job, disability pension, rehabilitation.
  double retirement_age = 67.0;         ///< Years.
  // What is known of a citizen's needs
  double meeting_reveals = 0.2;     ///< Of what is not known yet, per meeting with the specialist.
  double plan_reveals = 0.2;        ///< The same per job goal and per personal CV.
  double clarifying_reveals = 0.5;  ///< The same by a placement to clarify.
  double hidden_share = 0.5;      ///< Of the needs of a hidden disability: never seen in meetings.
  double sub_goal_reached = 0.5;  ///< Chance that a sub-goal has been reached when looked at.
  double wish_changes = 0.2;      ///< Chance that a job goal lies in another sector.
  // Compensation schemes
  double good_match = 0.8;           ///< Match from which no compensation is needed; 0 to 1.
  double self_purchase_share = 0.3;  ///< Of needs met by firm or citizen without an application.
  Duration knowledge_half_life{0};   ///< Of what staff know of the schemes, since the last use.
  // Firms and schools. The chances of an answer are those of a citizen from a group whose new
  // entrants start work and education at these rates; other groups are as much farther or closer.
  Rate answered_work = Rate::zero();           ///< Zero: groups do not differ.
  Rate answered_education = Rate::zero();      ///< Likewise.
  std::array<double, aim_count> host_hires{};  ///< Chance at the end, by aim, of an average host.
  double recruiting_share = 0.5;  ///< Of hosts for a placement, those who mean to hire; 0 to 1.
  double trial_match = 0.4;       ///< Match below which the trial days end the placement; 0 to 1.
  double host_extends = 0.3;      ///< Chance that host and citizen extend instead.
  Duration start_delay_min{0};    ///< From agreement to the first day in a placement.
  Duration start_delay_max{0};
  Duration education_wait{0};      ///< From acceptance to the start of an education.
  double local_share = 0.0;        ///< Of work starts by own search, through local vacancies.
  double outsider_strength = 0.0;  ///< Log index of the best competitor from elsewhere.
  Duration bad_experience{0};      ///< How long a firm refuses after an unhandled conflict.
  double refusal_factor = 0.7;     ///< Its chance of saying yes meanwhile, as a factor.
  // Staff
  Rate resignation = Rate::zero();
  Duration recruitment_min{0};
  Duration recruitment_max{0};
  Duration settling_in{0};             ///< Months with a reduced caseload after recruitment.
  double settling_share = 0.5;         ///< Of the ceiling meanwhile.
  Duration hand_over{0};               ///< Reading up on one case taken over.
  Rate staff_sickness = Rate::zero();  ///< Spells.
  Duration staff_sick_length{0};       ///< Mean.
  Duration summer_leave{0};            ///< From July on, half of the posts after the other half.
};

}  // namespace sim::model
