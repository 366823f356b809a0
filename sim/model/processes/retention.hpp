#pragma once

#include "sim/model/run.hpp"

/// After the start: support that continues, hours that grow, a job that is lost.
///
/// Resource: the specialist's and the coordinator's place and working time for as long as the policy supports after the
/// start. Facts: job_lost, hours_grew. Randomness: Clock::job_loss, Clock::hours_growth.
namespace sim::model::retention {

/// A job or an education has started: who stays beside the citizen, and for how long.
void support_after_start(Run& run, CitizenId citizen);

/// Event: support by the specialist or the coordinator ends as agreed.
void end_support(Run& run, CitizenId citizen, RelationKind kind);

/// Clock: the job is lost.
void lose_job(Run& run, CitizenId citizen);

/// Clock: a few hours beside the benefit become more, in the end an ordinary job.
void grow_hours(Run& run, CitizenId citizen);

/// Back on benefit: the lead person anew, the search again.
void return_to_benefit(Run& run, CitizenId citizen);

}  // namespace sim::model::retention
