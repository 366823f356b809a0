#pragma once

#include <optional>
#include <vector>

#include "sim/base/time.hpp"
#include "sim/model/setting.hpp"

namespace sim::policy {

/// Whom a policy or a segment is for: every condition that is set must hold.
struct Eligibility {
  std::vector<model::GroupIndex> groups;  ///< Empty: all.
  std::uint8_t psychiatric_min = 0;       ///< 0 to 3.
  bool needs_somatic = false;             ///< Only those with a somatic limitation.
  bool needs_illness = false;             ///< Only those with a psychiatric or a somatic illness.
  bool needs_deprived_area = false;       ///< Only those who live in one.
  double age_min = 0.0;                   ///< Years.
  double age_max = 120.0;                 ///< Years.
  Duration on_support_min{0};             ///< Since support began, work in between or not.

  [[nodiscard]] bool admits(model::Profile const& profile,
                            model::Condition const& condition,
                            SimTime now) const;

  /// The next time after `now` at which time alone meets one more of the conditions.
  [[nodiscard]] std::optional<SimTime> next_change(model::Profile const& profile,
                                                   SimTime now) const;
};

}  // namespace sim::policy
