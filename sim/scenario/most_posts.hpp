#pragma once

#include <algorithm>

#include "sim/model/staff.hpp"

namespace sim::scenario {

/// The most posts that a role has at any time of the run.
inline int most_posts(model::Role const& role) {
  int most = role.count;
  for (auto const& change : role.changes) {
    most = std::max(most, change.count);
  }
  return most;
}

}  // namespace sim::scenario
