#include "sim/experiment/group_members.hpp"

#include <algorithm>

#include "sim/experiment/frames.hpp"

namespace sim::experiment {

GroupMembers::GroupMembers(scenario::Scenario const& scenario,
                           scenario::Arm const& arm,
                           scenario::Region const& region) {
  auto const& segments = scenario.segments;
  for (std::size_t k = 0; k < segments.size(); ++k) {
    if (segments[k].region.empty()) {
      segments_.push_back(k);
    } else if (segments[k].region == region.name) {
      region_ = k;
    }
  }
  auto const names = all_group_names(scenario);
  for (auto const group : region.groups) {
    auto const found = std::ranges::find(names, arm.groups.at(group)) - names.begin();
    auto const place = static_cast<std::size_t>(found);
    trial_groups_.push_back(place < segments.size() ? std::nullopt : std::optional{place});
  }
}

}  // namespace sim::experiment
