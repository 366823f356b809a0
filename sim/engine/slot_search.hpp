#pragma once

#include <chrono>
#include <optional>
#include <span>

#include "sim/base/time.hpp"
#include "sim/engine/diary.hpp"

namespace sim::engine {

/// Somebody who must be there, and the travel that this person needs around the appointment.
struct Attendance {
  Diary const* diary;
  Duration travel_before{};
  Duration travel_after{};
};

/// What is looked for.
struct SlotWish {
  SimTime earliest;                          ///< Nothing, not even travel, begins before this.
  SimTime latest;                            ///< Latest start of the appointment.
  Duration length;                           ///< Without travel; one minute or more.
  Duration grid = std::chrono::minutes{15};  ///< Starts are multiples since 1970-01-01 00:00.
};

/// The earliest start at which every diary is open and free for the whole length and its travel, or
/// nothing when there is none up to `latest`.
///
/// The diaries are asked in turn, each from where the one before left off, until all agree. Cost:
/// one step per gap that is too short in any diary; full weeks are jumped over.
/// Errors: ContractError without diaries, and for a length or grid of zero or less.
[[nodiscard]] std::optional<SimTime> earliest_common_slot(std::span<Attendance const> people,
                                                          SlotWish const& wish);

}  // namespace sim::engine
