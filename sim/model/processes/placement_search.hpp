#pragma once

#include "sim/model/run.hpp"

/// The specialist looks for a workplace or an education, one approach at a time.
///
/// An approach is a piece of work on the specialist's desk; when it is done the firm answers. The
/// firms compared are drawn by size, or from the members of the company centre; the one that seems
/// to fit best by what is known of the citizen's needs (processes/needs.hpp) is asked.
///
/// Resource: working time of the specialist; places at firms. Facts: approach_made, firm_declined,
/// and those of placement, hiring and own_search. Randomness: Decision::pick_firm, firm_answer,
/// search_pause.
namespace sim::model::placement_search {

/// What an approach is for; `code` of approach_made.
enum class Target : std::uint8_t { internship, job, education, hours };

/// The specialist has been granted, or a placement or job has ended: plans the first approach.
void begin(Run& run, CitizenId citizen);
void begin_again(Run& run, CitizenId citizen);

/// The place did not fit: the next approach at the usual interval, without a pause.
void go_on(Run& run, CitizenId citizen);

/// The policy has another way of searching: it begins at once, whatever pause there was.
void change_pace(Run& run, CitizenId citizen);

/// No more approaches for the time being.
void stop(Run& run, CitizenId citizen);

/// Event: puts an approach on the specialist's desk.
void ask_for_approach(Run& run, CitizenId citizen);

/// The approach is done: the firm or the school answers.
void hear_answer(Run& run, StaffId person, CitizenId citizen);

}  // namespace sim::model::placement_search
