#pragma once

#include "sim/record/table.hpp"
#include "sim/scenario/scenario.hpp"

namespace sim::experiment {

/// The tables that every replication of a scenario has, with their names, units and axes.
///
/// They are those of a run without citizens, which takes a few milliseconds an arm; the values mean
/// nothing.
[[nodiscard]] record::Frame frame_shape(scenario::Scenario const& scenario);

}  // namespace sim::experiment
