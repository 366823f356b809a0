#pragma once

#include "sim/model/run.hpp"

/// A change of staffing in the middle of a run: a grant begins or ends.
///
/// A new post starts like a recruit. When a post closes, colleagues take over its citizens; when
/// the last post of a role closes, its citizens lose that person and fall back on usual service.
/// Facts: post_opened, post_closed, handed_over. No luck.
namespace sim::model::posts {

/// There is no such post for the time being: its diary is closed.
void hold_back(Run& run, StaffId person);

/// Plans the changes of a role.
void plan(Run& run, RoleIndex role);

/// Event: from now on there are so many posts.
void change(Run& run, RoleIndex role, std::uint16_t number);

}  // namespace sim::model::posts
