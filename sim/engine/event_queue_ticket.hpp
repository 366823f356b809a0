#pragma once

#include <cstdint>

namespace sim::engine {

/// The receipt of a scheduled event, good for moving or withdrawing that event and no other.
///
/// A place in the queue's table and the how-manieth use of that place. Once the event has fired or
/// was cancelled the ticket is stale for ever: no later event is mistaken for it. A
/// default-constructed ticket belongs to no event.
struct Ticket {
  std::uint32_t slot = 0;
  std::uint32_t generation = 0;

  [[nodiscard]] static constexpr Ticket none() { return {}; }

  [[nodiscard]] constexpr bool is_none() const { return *this == none(); }

  friend constexpr bool operator==(Ticket, Ticket) = default;
};

}  // namespace sim::engine
