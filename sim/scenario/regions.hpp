#pragma once

#include <string>
#include <vector>

#include "sim/scenario/differences.hpp"
#include "sim/scenario/toml/reading.hpp"

namespace sim::scenario {

/// A region of a scenario file, and what differs there from the base in every arm.
struct RegionTable {
  std::string name;   ///< Empty: the scenario has no regions.
  std::string title;  ///< For tables and people.
  Place place;
  Value changes;
};

/// The regions of a file in order of name; one without a name or changes when it has none.
///
/// Adds a problem for what is the same in every region, and for groups and roles that only a region
/// has.
[[nodiscard]] std::vector<RegionTable> read_regions(Reading& whole,
                                                    Document const& base,
                                                    Problems& problems);

/// What differs in a region in one arm only: [arms.ips.regions.north]. An empty table when nothing
/// does.
[[nodiscard]] Value changes_in_arm(Value const& arm,
                                   std::string const& arm_name,
                                   RegionTable const& region,
                                   Document const& base,
                                   Problems& problems);

/// Adds a problem for every region in an arm that the file does not have, and for every region with
/// the name of other citizens whose outcomes are shown.
void check_region_names(std::vector<RegionTable> const& regions,
                        std::vector<std::string> const& groups,
                        Value const* arms,
                        Problems& problems);

}  // namespace sim::scenario
