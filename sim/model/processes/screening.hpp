#pragma once

#include "sim/model/run.hpp"

/// Looking for disability that is not seen: a broad short step by the lead person, then a talk with
/// the specialist, which is the first meeting.
///
/// Who is missed, is found wrongly or does not want to is no mistake of the program: the steps have
/// a sensitivity, a specificity and refusals. Usual service goes on until the first step is
/// positive, and again for those whom the talk sends away. What is confirmed makes the needs of a
/// disability visible (processes/needs.hpp).
///
/// Resource: working time. Facts: screened. Randomness: Decision::screening_answer, two draws per
/// step.
namespace sim::model::screening {

/// A policy has been assigned: plans the first step. Returns whether it has one, so that the policy
/// has to wait for the answer.
bool begin(Run& run, CitizenId citizen);

/// Has the policy to wait for the first step?
[[nodiscard]] bool is_pending(World const& world, CitizenId citizen);

/// Event: puts the first step on the lead person's desk.
void ask(Run& run, CitizenId citizen);

/// The first step is done.
void answer(Run& run, StaffId person, CitizenId citizen);

/// Is the next meeting with the specialist the talk?
[[nodiscard]] bool awaits_talk(World const& world, CitizenId citizen, RelationKind kind);

/// The talk has been held. Returns whether the citizen stays on the policy.
bool talk(Run& run, StaffId person, CitizenId citizen);

}  // namespace sim::model::screening
