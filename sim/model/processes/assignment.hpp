#pragma once

#include "sim/model/run.hpp"

/// Who comes onto which policy, who waits for one of its places, and who falls back on usual
/// service.
///
/// Resource: the places of an assignment that has a number of them. Facts: index_date,
/// policy_awaited, not_included. Randomness: Decision::assignment and judgement, one draw each per
/// citizen.
namespace sim::model::assignment {

/// Puts a citizen who has just entered under the baseline policy.
void begin_baseline(Run& run, CitizenId citizen);

/// Event: outcomes are counted from here, and the scenario's policy starts if one is assigned.
void start_policy(Run& run, CitizenId citizen);

/// Event: whom nothing is assigned is looked at; again when time on support or age may change that.
void look(Run& run, CitizenId citizen);

/// The assigned policy starts, at once or when one of its places is free.
void admit(Run& run, CitizenId citizen);

/// Can the policy include this citizen? Judged once, by the specialist at the first meeting; who
/// cannot be included falls back on usual service. Returns whether the citizen stays.
bool include(Run& run, CitizenId citizen, StaffId person);

/// Back on usual service: the policy has nothing more for this citizen.
void fall_back(Run& run, CitizenId citizen);

/// Back on benefit: who gave a place, or a wait for one, on meanwhile asks for one again, and who
/// was not there when they could have been assigned is looked at now.
void come_back(Run& run, CitizenId citizen);

/// The citizen is out of service, or no longer supported: the place is for the next in line.
void give_place_on(Run& run, CitizenId citizen);

}  // namespace sim::model::assignment
