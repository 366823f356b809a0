#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sim/base/roster.hpp"
#include "sim/scenario/toml/parsed.hpp"

namespace sim::scenario {

/// Reads "Mon-Thu 08:00-15:30" or "Sat 10:00-12:00": one window on each of those days, closed on
/// holidays. Days run from Monday towards Sunday; a window ends on its own day, 24:00 at the
/// latest.
[[nodiscard]] Parsed<std::vector<RosterWindow>> read_windows(std::string_view text);

/// Writes one window: "Mon 08:00-15:30".
[[nodiscard]] std::string write_window(RosterWindow const& window);

/// What is wrong with the windows of a week taken together; empty when none overlap.
[[nodiscard]] std::string overlap_fault(std::vector<RosterWindow> windows);

}  // namespace sim::scenario
