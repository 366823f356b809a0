#pragma once

#include "sim/model/run.hpp"

/// Internal clocks of citizens: what may happen at a rate.
///
/// Rates depend on the citizen's condition, which moves smoothly; they are held constant between
/// touches of the citizen and at most for the setting's `refresh`. Every process that changes what
/// a rate depends on does so inside `touch`.
///
/// Randomness: one draw per clock and firing (Decision::clock_budget + clock).
namespace sim::model::hazards {

/// Moves condition and clocks on to the present, under the rates that held until now.
void catch_up(Run& run, CitizenId citizen);

/// Works the rates out anew and plans the next firing or refresh.
void reconsider(Run& run, CitizenId citizen);

/// Catches up, changes, reconsiders.
template <class Change>
void touch(Run& run, CitizenId citizen, Change&& change) {
  catch_up(run, citizen);
  change();
  reconsider(run, citizen);
}

/// Event: the earliest clock fires, or nothing but a refresh.
void fire(Run& run, CitizenId citizen);

}  // namespace sim::model::hazards
