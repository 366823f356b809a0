#pragma once

#include "sim/model/run.hpp"

/// Health that gets better and worse, and spells of illness.
///
/// Facts: psychiatric_level, somatic_level, fell_ill, recovered. Randomness: Decision::sick_length,
/// one draw per spell; Clock::improvement, relapse, somatic_improvement, somatic_relapse, sickness.
namespace sim::model::health {

/// Clock: the psychiatric level falls by one.
void improve(Run& run, CitizenId citizen);

/// Clock: the psychiatric level rises by one.
void relapse(Run& run, CitizenId citizen);

/// Clock: the somatic level falls by one.
void improve_somatic(Run& run, CitizenId citizen);

/// Clock: the somatic level rises by one.
void worsen_somatic(Run& run, CitizenId citizen);

/// Clock: too ill for any activity for a while. A place at a firm is kept.
void fall_ill(Run& run, CitizenId citizen);

/// Event: well enough again.
void recover(Run& run, CitizenId citizen);

}  // namespace sim::model::health
