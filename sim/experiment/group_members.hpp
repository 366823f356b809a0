#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "sim/scenario/scenario.hpp"

namespace sim::experiment {

/// In which groups of `all_group_names` the citizens of one region of an arm are.
class GroupMembers {
 public:
  GroupMembers(scenario::Scenario const& scenario,
               scenario::Arm const& arm,
               scenario::Region const& region);

  /// Calls `use` with every group of a citizen who is followed: a bit per segment that is not a
  /// region, and the row of the region's assignments.
  template <class Use>
  void for_each(std::uint32_t segments, std::size_t trial_group, Use use) const {
    for (std::size_t k = 0; k < segments_.size(); ++k) {
      if ((segments >> k & 1U) != 0) {
        use(segments_[k]);
      }
    }
    if (region_) {
      use(*region_);
    }
    if (trial_group < trial_groups_.size() && trial_groups_[trial_group]) {
      use(*trial_groups_[trial_group]);
    }
  }

 private:
  std::vector<std::size_t> segments_;  ///< The group of each bit.
  std::optional<std::size_t> region_;
  std::vector<std::optional<std::size_t>> trial_groups_;  ///< None: hidden by a segment's name.
};

}  // namespace sim::experiment
