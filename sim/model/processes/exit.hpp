#pragma once

#include "sim/model/run.hpp"

/// Leaving the population, for good or for a sentence.
///
/// Facts: exited. Randomness: Decision::exit_cause and prison_length, one draw each;
/// Clock::departure.
namespace sim::model::exit {

/// Why somebody left; `code` of exited.
enum class Cause : std::uint8_t { moved, died, lost_entitlement, prison, retired };

/// Clock: moves, dies, loses entitlement or is sent to prison.
void depart(Run& run, CitizenId citizen);

/// Event: has reached the age of retirement.
void retire(Run& run, CitizenId citizen);

/// Event: comes back from prison.
void release(Run& run, CitizenId citizen);

}  // namespace sim::model::exit
