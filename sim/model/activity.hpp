#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "sim/model/doses.hpp"
#include "sim/model/ids.hpp"

namespace sim::model {

/// What fills a staff member's day.
enum class Activity : std::uint8_t {
  meeting,             ///< With the citizen.
  paperwork,           ///< Preparation and records of a meeting.
  approach,            ///< To a firm or a school on behalf of a citizen.
  introduction,        ///< Expectation match with a firm before a placement starts.
  crisis,              ///< A conflict at a workplace.
  hand_over,           ///< Reading up on a case taken over from a colleague.
  absence,             ///< Leave or sickness.
  screening,           ///< The first, broad step.
  planning,            ///< A step of a citizen's plan; occurrence: see processes/planning.hpp.
  sub_goal,            ///< A look at a citizen's sub-goal.
  application,         ///< For a compensation scheme.
  firm_mentor_course,  ///< For a company mentor who has had no course.
  firm_care,           ///< Keeping in touch with a member of the company centre.
  firm_recruitment,    ///< Winning a firm for the company centre.
  training,            ///< A course of one's own.
  sparring,            ///< With colleagues in the same role.
  team_meeting,        ///< Everybody beside a citizen, with the citizen.
  session,             ///< Of a group course.
};

inline constexpr std::size_t activity_count = 18;

inline constexpr std::array<std::string_view, activity_count> activity_names{"meeting",
                                                                             "paperwork",
                                                                             "approach",
                                                                             "introduction",
                                                                             "crisis",
                                                                             "hand_over",
                                                                             "absence",
                                                                             "screening",
                                                                             "planning",
                                                                             "sub_goal",
                                                                             "application",
                                                                             "firm_mentor_course",
                                                                             "firm_care",
                                                                             "firm_recruitment",
                                                                             "training",
                                                                             "sparring",
                                                                             "team_meeting",
                                                                             "session"};

/// The most urgent class of work first; the numbers are the task classes of the engine. A review
/// may put approaches to firms before desk work for a while.
enum class TaskClassOf : std::uint8_t {
  crisis,
  introduction,
  urgent_approach,
  desk_work,
  approach,
};

inline constexpr std::size_t task_class_count = 5;

/// What a diary entry or task is about, packed into the engine's opaque tag.
struct Purpose {
  Activity activity{};
  RelationKind relation{};
  CitizenId citizen = {};
  std::uint16_t occurrence = 0;
};

/// Work for a firm, not for a citizen.
constexpr bool is_about_firm(Activity activity) {
  return activity == Activity::firm_care || activity == Activity::firm_recruitment;
}

/// A purpose about a firm keeps the firm's index where others keep the citizen's.
constexpr Purpose purpose_at(Activity activity, FirmId firm) {
  return {.activity = activity, .citizen = CitizenId{firm.index}};
}

constexpr FirmId firm_of(Purpose const& purpose) {
  return FirmId{purpose.citizen.index};
}

constexpr std::uint64_t tag_of(Purpose purpose) {
  return (static_cast<std::uint64_t>(purpose.activity) << 56) |
         (static_cast<std::uint64_t>(purpose.relation) << 48) |
         (static_cast<std::uint64_t>(purpose.occurrence) << 32) | purpose.citizen.index;
}

constexpr Purpose purpose_of(std::uint64_t tag) {
  return {.activity = static_cast<Activity>(tag >> 56),
          .relation = static_cast<RelationKind>((tag >> 48) & 0xFFU),
          .citizen = CitizenId{static_cast<std::uint32_t>(tag)},
          .occurrence = static_cast<std::uint16_t>(tag >> 32)};
}

}  // namespace sim::model
