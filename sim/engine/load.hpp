#pragma once

#include <compare>
#include <cstdint>

namespace sim::engine {

/// How much of a server's caseload is used, in quarters of a place, so that weights such as 1.5 are
/// exact. May be negative as a difference.
struct Load {
  std::int32_t quarters = 0;

  [[nodiscard]] static constexpr Load places(std::int32_t count) { return {count * 4}; }

  constexpr Load& operator+=(Load other) { return *this = *this + other; }

  constexpr Load& operator-=(Load other) { return *this = *this - other; }

  friend constexpr Load operator+(Load a, Load b) { return {a.quarters + b.quarters}; }

  friend constexpr Load operator-(Load a, Load b) { return {a.quarters - b.quarters}; }

  friend constexpr auto operator<=>(Load, Load) = default;
};

/// Places as a number, for statistics.
constexpr double places(Load load) {
  return load.quarters / 4.0;
}

}  // namespace sim::engine
