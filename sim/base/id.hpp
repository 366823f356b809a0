#pragma once

#include <compare>
#include <cstdint>
#include <limits>

namespace sim {

/// The place of a thing of type `Of` in its table: 0, 1, 2 … or `none()`. Never a bare integer.
template <class Of>
struct Id {
  std::uint32_t index = std::numeric_limits<std::uint32_t>::max();

  [[nodiscard]] static constexpr Id none() { return {}; }

  [[nodiscard]] constexpr bool is_none() const { return *this == none(); }

  friend constexpr auto operator<=>(Id, Id) = default;
};

}  // namespace sim
