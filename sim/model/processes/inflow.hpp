#pragma once

#include <vector>

#include "sim/model/run.hpp"

/// Citizens come: the starting stock with elapsed spells, and new ones one by one.
///
/// Who comes, when and who they are does not depend on any policy; it is drawn before the run
/// starts. The stock is stationary by construction: elapsed spells have the density of the survivor
/// function S(a) = exp(-m a) (1 + v h a)^(-1/v), where h is the mean start rate of work and
/// education, m the rate of the other exits and v the variance of the frailty; the frailty of
/// somebody who has stayed that long is gamma with shape 1/v and rate 1/v + h a.
///
/// Facts: entered, state_changed. Randomness: Decision::profile, frailty, elapsed_spell,
/// starting_readiness once per citizen; entry_time once per arrival.
/// Source: gamma frailty, Vaupel, Manton and Stallard 1979, Demography 16(3).
namespace sim::model::inflow {

/// Everybody who will be in the population before the end, in order of identity.
[[nodiscard]] std::vector<Newcomer> newcomers(Setting const& setting,
                                              Response const& response,
                                              random::RunKey key);

/// Plans everybody's first day and retirement.
void plan_entries(Run& run);

/// Event: a citizen enters on benefit, under the baseline policy.
void enter(Run& run, CitizenId citizen);

}  // namespace sim::model::inflow
