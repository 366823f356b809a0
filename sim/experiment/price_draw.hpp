#pragma once

#include "sim/economics/prices.hpp"
#include "sim/scenario/scenario.hpp"

namespace sim::experiment {

/// The prices of a replication, the same in every arm; the scenario must have some.
///
/// What has a range is drawn from a triangle over it with its top at the stated value: nothing is
/// known of such a price but its ends and its likeliest value. The posts of all roles share one
/// lot, since what is not known of them is the same: the level of municipal salaries and what
/// stands beside them; so arms of equal money stay so. Discount rates and the prices of the view of
/// society are not drawn.
///
/// Randomness: one draw per price with a range, keyed by the seed, the draw and the price's name,
/// so that a further price, or no ranges at all, changes nothing else.
[[nodiscard]] economics::Prices prices_of(scenario::Scenario const& scenario, int replication);

}  // namespace sim::experiment
