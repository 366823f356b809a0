#pragma once

#include "sim/model/run.hpp"

/// What the rules do over time: steps of state refund, and the rehabilitation team's decision.
///
/// Contact also clarifies, so more of it sends some out of the labour force sooner.
/// Facts: benefit_step_passed, case_to_team, team_decided. Randomness: Decision::team_wait and
/// team_outcome, one draw each; Clock::clarification, Clock::flex_start.
namespace sim::model::rights {

/// Plans the refund steps of a spell that starts now.
void start_spell(Run& run, CitizenId citizen);

/// Event: weeks 4, 26 and 52 of a spell on benefit.
void pass_step(Run& run, CitizenId citizen);

/// Clock: the case goes to the rehabilitation team.
void open_case(Run& run, CitizenId citizen);

/// Event: flex job, disability pension or rehabilitation. Who is in work by then keeps the job.
void decide(Run& run, CitizenId citizen);

/// Clock: a flex job has been found.
void start_flex_job(Run& run, CitizenId citizen);

}  // namespace sim::model::rights
