#pragma once

#include "sim/model/run.hpp"

/// The plan: job goal, CVs and activities made and kept up to date by the one who owns them, and
/// sub-goals that are looked at again and again.
///
/// Each step is work on a desk. A job goal and a personal CV make more of the citizen's needs
/// known; a job goal may lie in another sector than the first wish; a Jobnet CV is a duty and
/// changes nothing. A sub-goal that was reached raises engagement. Which citizens get a step is
/// fidelity: one lot per citizen and step, so that a larger share adds citizens and takes none
/// away.
///
/// Resource: working time. Facts: plan_step, wish_changed, sub_goal_seen. Randomness:
/// Decision::plan_step_made once per step; other_wish once; sub_goal_reached once per look.
namespace sim::model::planning {

/// A policy with another plan than the one before has started: plans the steps that this citizen gets, and the first sub-goal.
void begin(Run& run, CitizenId citizen);

/// Event: puts a step, or its update, on the desk.
void ask_for_step(Run& run, CitizenId citizen, std::uint16_t occurrence);

/// A step is done.
void make_step(Run& run, StaffId person, Purpose purpose);

/// Event: puts a look at the sub-goal on the desk.
void ask_for_sub_goal(Run& run, CitizenId citizen);

/// The sub-goal has been looked at.
void see_sub_goal(Run& run, StaffId person, CitizenId citizen);

}  // namespace sim::model::planning
