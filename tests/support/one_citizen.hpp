#pragma once

#include "sim/model/run.hpp"

#include "tests/support/fact_list.hpp"
#include "tests/support/small_town.hpp"

namespace sim::tests {

inline constexpr model::RoleIndex caseworker = 0;
inline constexpr model::RoleIndex consultant = 1;
inline constexpr model::RoleIndex mentor = 2;
inline constexpr model::RoleIndex psychologist = 3;

/// A town with one citizen and one person in each role, in which nothing happens by itself: no
/// hazard, no absence, every booked meeting attended. A test switches on what it is about.
///
/// It opens on Monday 2024-01-01 (New Year's Day), starts at once and ends after two years. Desks
/// are open Monday to Friday from 08:00 to 12:26 or 12:27.
inline model::Setting quiet_town() {
  auto town = small_town();
  town.opens = start_of(std::chrono::year{2024} / 1 / 1);
  town.starts = town.opens;
  town.ends = start_of(std::chrono::year{2026} / 1 / 1);
  auto& people = town.populations[0];
  people.stock = 1;
  people.inflow = people.work = people.education = Rate::zero();
  people.clarification = people.departure = Rate::zero();
  people.frailty_variance = 0.0;
  people.longest_spell = Duration{1};
  people.psychiatric_shares = {1.0, 0.0, 0.0, 0.0};
  people.somatic_share = 0.0;
  for (auto& role : town.roles) {
    role.count = 1;
    role.trained_share = 0.0;
  }
  town.policies = {model::Doses{}};
  town.firms.count = 20;
  town.firms.willing_share = 1.0;
  town.firms.company_mentor_share = 0.0;
  town.firms.company_mentor_turnover = Rate::zero();
  town.firms.vacancies = Rate::zero();
  auto& nature = town.nature;
  nature.attend_share = 1.0 - 1e-12;
  nature.host_hires = {};
  nature.host_extends = 0.0;
  nature.start_delay_min = nature.start_delay_max = std::chrono::days{7};
  nature.local_share = 0.0;
  for (Rate* rate : {&nature.job_loss_early,
                     &nature.job_loss_late,
                     &nature.job_loss_settled,
                     &nature.small_hours_loss,
                     &nature.hours_growth,
                     &nature.placement_drop_out,
                     &nature.education_drop_out,
                     &nature.conflict,
                     &nature.improvement,
                     &nature.relapse,
                     &nature.somatic_improvement,
                     &nature.somatic_relapse,
                     &nature.sickness,
                     &nature.flex_start,
                     &nature.give_up_waiting,
                     &nature.resignation,
                     &nature.staff_sickness}) {
    *rate = Rate::zero();
  }
  nature.summer_leave = Duration::zero();
  return town;
}

/// The usual lead: a duty, every 13 weeks, 45 minutes.
inline model::RelationDose usual_lead() {
  return {.role = caseworker,
          .begins = model::Begins::at_start,
          .is_duty = true,
          .interval = std::chrono::weeks{13},
          .meeting = Duration{45}};
}

/// A specialist who looks for internships from the second day on, one approach of an hour a week.
inline void add_search(model::Doses& doses) {
  doses.relations[1] = {.role = consultant, .begins = model::Begins::at_start};
  doses.search = {.interval = std::chrono::weeks{1}, .per_approach = Duration{60}};
  doses.placement = {
      .length = std::chrono::weeks{10}, .hours_at_start = 10.0, .hours_at_end = 20.0};
}

/// Runs a town and keeps all facts.
struct Story {
  explicit Story(model::Setting setting, model::Response response = middling_response())
      : town(std::move(setting))
      , laws(response)
      , run(town, laws, {.seed = 1, .replication = 0}, &facts) {
    run.to_end();
  }

  model::Setting town;
  model::Response laws;
  FactList facts;
  model::Run run;
};

}  // namespace sim::tests
