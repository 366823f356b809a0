#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "sim/model/doses.hpp"
#include "sim/model/ids.hpp"

namespace sim::model {

/// What fills a staff member's day.
enum class Activity : std::uint8_t {
  meeting,       ///< With the citizen.
  paperwork,     ///< Preparation and records of a meeting.
  approach,      ///< To a firm or a school on behalf of a citizen.
  introduction,  ///< Expectation match with a firm before a placement starts.
  crisis,        ///< A conflict at a workplace.
  hand_over,     ///< Reading up on a case taken over from a colleague.
  absence,       ///< Leave or sickness.
};

inline constexpr std::size_t activity_count = 7;

inline constexpr std::array<std::string_view, activity_count> activity_names{
    "meeting", "paperwork", "approach", "introduction", "crisis", "hand_over", "absence"};

/// The most urgent class of work first; the numbers are the task classes of the engine.
enum class TaskClassOf : std::uint8_t { crisis, introduction, paperwork, approach };

inline constexpr std::size_t task_class_count = 4;

/// What a diary entry or task is about, packed into the engine's opaque tag.
struct Purpose {
  Activity activity{};
  RelationKind relation{};
  CitizenId citizen = {};
  std::uint16_t occurrence = 0;
};

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
