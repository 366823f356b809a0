#pragma once

#include "tests/support/tiny_scenario.hpp"

namespace sim::tests {

/// The tiny scenario in two regions with different numbers of caseworkers, made in code.
inline scenario::Scenario two_towns() {
  auto made = tiny_scenario();
  for (auto& arm : made.arms) {
    auto north = arm.regions.front();
    north.name = "north";
    north.title = "The north";
    north.setting.region = north.name;
    auto south = north;
    south.name = "south";
    south.title = "The south";
    south.setting.region = south.name;
    south.setting.roles[0].count = 2;
    arm.regions = {north, south};
  }
  for (auto const& region : made.arms.front().regions) {
    made.segments.push_back(
        {.name = region.name, .title = region.title, .who = {}, .region = region.name});
  }
  return made;
}

}  // namespace sim::tests
