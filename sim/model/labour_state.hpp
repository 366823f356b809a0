#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace sim::model {

/// Where a citizen stands. Exactly one at any time. Danish terms: see the glossary in README.md.
enum class LabourState : std::uint8_t {
  outside,               ///< Not yet in the population of the jobcentre.
  benefit,               ///< On a benefit without any activity at a workplace.
  internship,            ///< Unpaid internship at a firm; the benefit continues.
  wage_subsidy,          ///< Subsidised wage at a firm.
  hours_beside_benefit,  ///< A few ordinary paid hours while the benefit continues.
  ordinary_job,          ///< Ordinary job that ends the benefit.
  education,             ///< Ordinary education.
  rehabilitation,        ///< Rehabilitation scheme on the way to work or education.
  waiting_for_flex_job,  ///< Approved for a flex job, not yet in one.
  flex_job,              ///< In a flex job.
  sick_listed,           ///< Too ill for any activity for a while.
  prison,                ///< Serving a sentence.
  disability_pension,    ///< Absorbing.
  left,                  ///< Moved, dead, retired or without entitlement; absorbing.
};

inline constexpr std::size_t labour_state_count = 14;

inline constexpr std::array<std::string_view, labour_state_count> labour_state_names{
    "outside",
    "benefit",
    "internship",
    "wage_subsidy",
    "hours_beside_benefit",
    "ordinary_job",
    "education",
    "rehabilitation",
    "waiting_for_flex_job",
    "flex_job",
    "sick_listed",
    "prison",
    "disability_pension",
    "left"};

constexpr std::string_view name_of(LabourState state) {
  return labour_state_names[static_cast<std::size_t>(state)];
}

/// Ordinary paid hours: what JobFirst and most Danish evaluations count.
constexpr bool has_ordinary_hours(LabourState state) {
  return state == LabourState::ordinary_job || state == LabourState::hours_beside_benefit;
}

constexpr bool is_in_education(LabourState state) {
  return state == LabourState::education;
}

/// In a course at a workplace arranged by the jobcentre.
constexpr bool is_placed(LabourState state) {
  return state == LabourState::internship || state == LabourState::wage_subsidy;
}

/// Nothing more can happen.
constexpr bool is_absorbing(LabourState state) {
  return state == LabourState::disability_pension || state == LabourState::left;
}

/// Has started what the jobcentre works towards.
constexpr bool has_started(LabourState state) {
  return has_ordinary_hours(state) || is_in_education(state);
}

/// Free to start a job or an education: neither ill nor away, and nothing of the kind going on.
constexpr bool may_start(LabourState state) {
  return state == LabourState::benefit || is_placed(state) ||
         state == LabourState::hours_beside_benefit || state == LabourState::rehabilitation;
}

/// Served by the jobcentre: may be called to meetings.
constexpr bool is_served(LabourState state) {
  return state == LabourState::benefit || is_placed(state) ||
         state == LabourState::hours_beside_benefit || state == LabourState::sick_listed;
}

}  // namespace sim::model
