#pragma once

#include <array>
#include <cstdint>

#include "sim/model/ids.hpp"
#include "sim/model/labour_state.hpp"
#include "sim/record/measure.hpp"

namespace sim::record {

/// What had become of one citizen by one horizon.
struct Standing {
  std::int32_t minutes_in_work = 0;  ///< Since the index date.
  std::int32_t minutes_on_benefit = 0;
  std::uint32_t path = 0;           ///< Fingerprint of all changes of state or hours.
  std::int16_t weekly_minutes = 0;  ///< Ordinary paid time on the day.
  model::LabourState state{};
  std::uint8_t trial_group = model::no_index;
  bool had_hours = false;
  bool had_placement = false;
};

/// One citizen of one arm at all horizons, to be laid beside the same citizen in another arm.
///
/// Shape: one per citizen, in order of identity; who is not followed has reached no horizon.
struct PersonOutcomes {
  std::uint64_t identity = 0;
  std::uint32_t segments = 0;    ///< One bit per segment, judged on the index date.
  std::uint8_t followed_to = 0;  ///< Horizons reached before the end of the run.
  std::array<Standing, horizons.size()> at{};
};

}  // namespace sim::record
