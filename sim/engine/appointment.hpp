#pragma once

#include <cstdint>

#include "sim/base/time.hpp"

namespace sim::engine {

enum class AppointmentKind : std::uint8_t {
  meeting,  ///< Anything booked, with travel around it if need be.
  absence,  ///< Sickness or leave: nothing is delivered.
};

/// One entry of a diary. It occupies the travel before it, itself and the travel after it, as one
/// half-open span.
///
/// Shape: 32 bytes.
struct Appointment {
  SimTime start{};        ///< When the meeting begins, after the travel; identifies the entry.
  Duration length{};      ///< Of the meeting itself; one minute or more.
  std::uint64_t tag = 0;  ///< The owner's; the engine does not read it.
  std::uint16_t travel_before_minutes = 0;
  std::uint16_t travel_after_minutes = 0;
  AppointmentKind kind = AppointmentKind::meeting;

  [[nodiscard]] constexpr SimTime end() const { return start + length; }

  /// First occupied minute.
  [[nodiscard]] constexpr SimTime leaves() const { return start - Duration{travel_before_minutes}; }

  /// First minute that is no longer occupied.
  [[nodiscard]] constexpr SimTime returns() const { return end() + Duration{travel_after_minutes}; }

  friend constexpr bool operator==(Appointment const&, Appointment const&) = default;
};

}  // namespace sim::engine
