#pragma once

#include <cstdint>

namespace sim::model {

/// What may happen to a citizen at a rate: one internal clock each (engine/hazard_clock.hpp).
enum class Clock : std::uint8_t {
  work,                 ///< finds ordinary work outside the local vacancies
  application,          ///< applies for a local vacancy
  education,            ///< starts an ordinary education
  job_loss,             ///< loses the job
  drop_out,             ///< leaves the placement or the education early
  conflict,             ///< a conflict arises at the workplace
  improvement,          ///< the psychiatric level falls by one
  relapse,              ///< the psychiatric level rises by one
  sickness,             ///< a sick spell starts
  clarification,        ///< the case goes to the rehabilitation team
  departure,            ///< moves, dies, loses entitlement or is sent to prison
  flex_start,           ///< a person approved for a flex job finds one
  hours_growth,         ///< a few paid hours grow
  patience,             ///< gives up waiting for a place with a role
  somatic_improvement,  ///< the somatic level falls by one
  somatic_relapse,      ///< the somatic level rises by one
};

inline constexpr std::size_t clock_count = 16;

}  // namespace sim::model
