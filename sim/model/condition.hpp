#pragma once

#include <array>
#include <cstdint>

#include "sim/model/doses.hpp"

namespace sim::model {

/// The three states through which a citizen responds, and what is being delivered.
struct Condition {
  double readiness_own = 0.0;  ///< At entry; mean 0, SD 1 over entrants (employability indicators).
  double readiness_gain = 0.0;   ///< Built at workplaces, fading; same scale.
  double engagement = 0.5;       ///< Motivation and trust together, 0 to 1.
  std::uint8_t psychiatric = 0;  ///< None, mild, moderate, severe: 0 to 3.
  std::uint8_t somatic = 0;      ///< None, limited, severe: 0 to 2.
  /// Effective minutes a week delivered by each kind of person, averaged over the last weeks.
  std::array<double, relation_count> weekly_minutes{};

  [[nodiscard]] double readiness() const { return readiness_own + readiness_gain; }

  [[nodiscard]] double minutes_from(RelationKind kind) const {
    return weekly_minutes[static_cast<std::size_t>(kind)];
  }
};

}  // namespace sim::model
