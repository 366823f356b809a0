#pragma once

#include "sim/model/staff.hpp"

namespace sim::model {

/// Posts of a role at a time, after the changes until then.
inline int posts_at(Role const& role, SimTime time) {
  int posts = role.count;
  for (auto const& change : role.changes) {
    posts = change.at <= time ? change.count : posts;
  }
  return posts;
}

}  // namespace sim::model
