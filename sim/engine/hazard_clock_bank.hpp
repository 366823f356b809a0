#pragma once

#include <array>
#include <cstddef>

#include "sim/base/contract.hpp"
#include "sim/base/time.hpp"
#include "sim/engine/hazard_clock.hpp"

namespace sim::engine {

/// The internal clocks of one agent: they run side by side and share the time of the last touch,
/// which the agent keeps. The earliest of them is the one event that the agent has scheduled.
template <std::size_t count>
class HazardBank {
 public:
  /// Which clock fires next, and how soon. Clocks that fire in the same minute: the lower index.
  struct Earliest {
    Duration in = HazardClock::never;
    std::size_t index = 0;
  };

  /// Lets all clocks run for a time during which their present rates applied.
  void consume(Duration elapsed) {
    for (auto& clock : clocks_) {
      clock.consume(elapsed);
    }
  }

  [[nodiscard]] Earliest earliest() const {
    Earliest earliest;
    for (std::size_t index = 0; index < count; ++index) {
      auto const in = clocks_[index].time_to_fire();
      if (in < earliest.in) {
        earliest = {.in = in, .index = index};
      }
    }
    return earliest;
  }

  [[nodiscard]] HazardClock& clock(std::size_t index) {
    SIM_EXPECT(index < count);
    return clocks_[index];
  }

  [[nodiscard]] HazardClock const& clock(std::size_t index) const {
    SIM_EXPECT(index < count);
    return clocks_[index];
  }

 private:
  std::array<HazardClock, count> clocks_;
};

}  // namespace sim::engine
