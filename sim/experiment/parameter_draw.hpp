#pragma once

#include <cstdint>
#include <vector>

#include "sim/model/response.hpp"
#include "sim/scenario/scenario.hpp"

namespace sim::experiment {

/// Replications that share one draw of the response parameters.
///
/// Two: so that the spread between replications can be split into chance (within a draw) and the
/// uncertainty of the parameters (between draws).
inline constexpr int replications_per_draw = 2;

/// One in a calibrated scenario, where nothing is drawn.
[[nodiscard]] inline int replications_per_draw_of(scenario::Scenario const& scenario) {
  return scenario.is_calibrated ? 1 : replications_per_draw;
}

/// The response parameters of a replication, the same in every arm.
///
/// Free parameters are drawn from their priors unless the scenario is calibrated; a draw outside
/// the parameter's bounds is set to the bound. Fixed ones keep their value.
///
/// Randomness: one draw per free parameter, keyed by the seed, the draw and the parameter's name.
[[nodiscard]] model::Response response_of(scenario::Scenario const& scenario, int replication);

/// The response at the central values.
[[nodiscard]] model::Response central_response(scenario::Scenario const& scenario);

}  // namespace sim::experiment
