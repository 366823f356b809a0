#pragma once

#include "sim/model/run.hpp"

/// Weeks at a workplace: agreed, prepared, started, hours that grow, extended, ended or dropped.
///
/// Resource: a place at the firm (reasonableness rule), a company mentor, minutes of introduction.
/// Facts: placement_agreed, placement_started, placement_extended, placement_ended, state_changed.
/// Randomness, two draws each: Decision::start_delay per placement, host_hires per placement and
/// extension.
namespace sim::model::placement {

/// Why a placement ended; `code` of placement_ended.
enum class Reason : std::uint8_t { completed, hired, dropped_out, other_plans, did_not_fit };

/// The firm has said yes.
void agree(Run& run, CitizenId citizen, FirmId firm, Aim aim);

/// The firm has been prepared: the minutes of introduction are done.
void introduce(Run& run, Purpose purpose);

/// Event: the first day. A citizen who has found something else or left does not come.
void start(Run& run, CitizenId citizen);

/// Event: the trial days are over. Who does not fit goes, without a conflict, and the search goes
/// on.
void end_trial(Run& run, CitizenId citizen);

/// The company mentor beside this citizen has had the jobcentre's course.
void train_company_mentor(Run& run, Purpose purpose);

/// Event: the last day. The host hires, extends or says goodbye.
void end(Run& run, CitizenId citizen);

/// Clock: the citizen stays away, from a placement or an education.
void drop_out(Run& run, CitizenId citizen);

/// Gives place and company mentor back; the labour state is the caller's business.
void finish(Run& run, CitizenId citizen, Reason reason);

/// Sets the weekly hours to what the plan says by now.
void grow_hours(Run& run, CitizenId citizen);

}  // namespace sim::model::placement
