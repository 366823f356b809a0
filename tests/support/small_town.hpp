#pragma once

#include <chrono>
#include <memory>

#include "sim/base/calendar.hpp"
#include "sim/model/response.hpp"
#include "sim/model/setting.hpp"

namespace sim::tests {

/// Middling values of every response parameter; tests change the one that they are about.
inline model::Response middling_response() {
  return {.readiness_on_work = 0.5,
          .health_on_work = 0.25,
          .readiness_per_week = 0.04,
          .engagement_per_meeting = 0.05,
          .place_answer = 0.12,
          .job_answer = 0.03,
          .support_on_job_loss = 0.5,
          .engagement_on_drop_out = 1.5,
          .education_answer = 0.03,
          .work_on_tightness = 1.0,
          .lock_in = 0.3,
          .match_break_even = 0.3,
          .readiness_half_life = 52.0,
          .engagement_half_life = 13.0,
          .engagement_resting = 0.4,
          .waiting_on_engagement = 2.0,
          .handover_loss = 0.3,
          .dose_half_saturation = 30.0,
          .treatment_on_improvement = 0.7,
          .support_on_relapse = 0.5,
          .stress_on_relapse = 0.3,
          .introduction_on_conflict = 0.5,
          .match_on_conflict = 1.0,
          .mentor_on_drop_out = 0.7,
          .company_mentor_on_drop_out = 0.5,
          .crisis_on_drop_out = 1.5,
          .match_on_job_loss = 0.5,
          .contact_on_clarification = 0.5,
          .engagement_on_attendance = 2.0,
          .match_on_answer = 1.0,
          .relation_on_answer = 1.0,
          .sub_goal_on_engagement = 0.05,
          .agreement_on_answer = 1.5,
          .compensation_on_match = 0.5,
          .clarifying_on_clarification = 0.5,
          .mentor_course_on_skill = 0.3,
          .sparring_on_effect = 0.1,
          .volunteer_on_heavy = 0.3,
          .training_on_effect = 0.2,
          .pair_fit_spread = 0.3};
}

inline model::Nature middling_nature() {
  using std::chrono::days;
  using std::chrono::weeks;
  model::Nature nature;
  nature.job_loss_early = Rate::from_per_month(0.10);
  nature.job_loss_late = Rate::from_per_month(0.044);
  nature.job_loss_settled = Rate::from_per_month(0.02);
  nature.small_hours_loss = Rate::from_per_month(0.06);
  nature.hours_growth = Rate::from_per_month(0.03);
  nature.placement_drop_out = Rate::from_per_month(0.10);
  nature.education_drop_out = Rate::from_per_month(0.04);
  nature.conflict = Rate::from_per_month(0.15);
  nature.improvement = Rate::from_per_month(0.02);
  nature.relapse = Rate::from_per_month(0.02);
  nature.somatic_improvement = Rate::from_per_month(0.01);
  nature.somatic_relapse = Rate::from_per_month(0.01);
  nature.sickness = Rate::from_per_year(1.5);
  nature.flex_start = Rate::from_per_month(0.15);
  nature.give_up_waiting = Rate::from_per_month(0.05);
  nature.sick_length = weeks{3};
  nature.education_length = days{730};
  nature.prison_length = days{120};
  nature.team_wait_min = weeks{4};
  nature.team_wait_max = weeks{12};
  nature.exit_shares = {0.6, 0.15, 0.15, 0.1};
  nature.team_shares = {0.5, 0.35, 0.15};
  nature.host_hires = {0.03, 0.06, 0.12};
  nature.start_delay_min = days{7};
  nature.start_delay_max = days{21};
  nature.education_wait = days{60};
  nature.local_share = 0.3;
  nature.outsider_strength = 1.1;
  nature.knowledge_half_life = days{180};
  nature.bad_experience = days{365};
  nature.resignation = Rate::from_per_year(0.18);
  nature.recruitment_min = weeks{8};
  nature.recruitment_max = weeks{20};
  nature.settling_in = days{183};
  nature.hand_over = Duration{30};
  nature.staff_sickness = Rate::from_per_year(2.0);
  nature.staff_sick_length = days{5};
  nature.summer_leave = days{21};
  return nature;
}

/// A jobcentre of 300 citizens, ten caseworkers and consultants, and two policies: 0 is usual
/// treatment, 1 adds a mentor and a quicker search.
inline model::Setting small_town() {
  using std::chrono::days;
  using std::chrono::weeks;
  model::Setting town;
  town.opens = start_of(std::chrono::year{2023} / 1 / 1);
  town.starts = start_of(std::chrono::year{2024} / 1 / 1);
  town.ends = start_of(std::chrono::year{2026} / 1 / 1);
  town.refresh = days{28};
  town.populations = {{.name = "cash_benefit",
                       .stock = 300,
                       .inflow = Rate::from_per_month(5.0),
                       .work = Rate::from_per_month(0.04),
                       .education = Rate::from_per_month(0.005),
                       .clarification = Rate::from_per_month(0.004),
                       .departure = Rate::from_per_month(0.003),
                       .frailty_variance = 1.0,
                       .longest_spell = days{365 * 30},
                       .small_hours_share = 0.5,
                       .age_min = 30.0,
                       .age_max = 62.0,
                       .psychiatric_shares = {0.3, 0.3, 0.25, 0.15},
                       .somatic_share = 0.3}};
  auto const role = [](char const* name, int count, int ceiling) {
    model::Role made;
    made.name = name;
    made.title = name;
    made.count = count;
    made.ceiling = engine::Load::places(ceiling);
    made.trained_share = 0.3;
    made.roster = std::make_shared<Roster const>(
        office_week(Duration{37 * 60 * 6 / 10}),
        RosterYears{std::chrono::year{2022}, std::chrono::year{2030}},
        ClosingDays::municipal);
    return made;
  };
  town.roles = {role("caseworker", 5, 70),
                role("consultant", 3, 30),
                role("mentor", 2, 15),
                role("psychologist", 1, 15)};
  model::Doses usual;
  usual.relations[0] = {.role = 0,
                        .begins = model::Begins::at_start,
                        .is_duty = true,
                        .early_interval = weeks{6},
                        .early_period = weeks{26},
                        .interval = weeks{13},
                        .meeting = Duration{45},
                        .paperwork = Duration{30}};
  usual.relations[1] = {.role = 1,
                        .begins = model::Begins::at_start,
                        .begins_after = weeks{26},
                        .interval = weeks{6},
                        .meeting = Duration{45},
                        .paperwork = Duration{15},
                        .travel = Duration{30}};
  usual.relations[4] = {.role = 3,
                        .begins = model::Begins::on_psychiatric_need,
                        .begins_after = weeks{8},
                        .interval = weeks{1},
                        .meeting = Duration{45},
                        .paperwork = Duration{15},
                        .course_length = weeks{16},
                        .given_share = 0.3};
  usual.search = {.begins_after = weeks{2},
                  .interval = weeks{3},
                  .per_approach = Duration{60},
                  .pause = weeks{26},
                  .share_jobs = 0.1};
  usual.placement = {.length = weeks{10},
                     .extension = weeks{4},
                     .hours_at_start = 10.0,
                     .hours_at_end = 20.0,
                     .introduction = Duration{60}};
  usual.crisis = {.window = days{7}, .work = Duration{60}};
  auto better = usual;
  better.relations[1].begins_after = weeks{1};
  better.relations[2] = {.role = 2,
                         .begins = model::Begins::with_placement,
                         .interval = weeks{1},
                         .meeting = Duration{60},
                         .paperwork = Duration{15},
                         .travel = Duration{40}};
  better.search.interval = weeks{1};
  better.search.share_jobs = 0.5;
  better.search.firms_compared = 4;
  better.after_start = {.length = weeks{26}, .interval = weeks{2}};
  better.uses_company_mentor = true;
  town.policies = {usual, better};
  town.firms = {.count = 500,
                .sizes = {{2, 0.5}, {8, 0.3}, {30, 0.15}, {120, 0.05}},
                .sectors = {0.3, 0.3, 0.2, 0.2},
                .willing_share = 0.4,
                .company_mentor_share = 0.3,
                .company_mentor_turnover = Rate::from_per_year(0.2),
                .vacancies = Rate::from_per_year(0.03),
                .vacancy_open = days{28}};
  town.nature = middling_nature();
  return town;
}

}  // namespace sim::tests
