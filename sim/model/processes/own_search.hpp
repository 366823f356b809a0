#pragma once

#include "sim/model/run.hpp"

/// What citizens find by themselves: ordinary work, hours, education. Also the course of an
/// education.
///
/// Facts: education_started, education_ended, and those of hiring. Randomness: Decision::
/// education_completed, one draw per education; Clock::work and Clock::education.
namespace sim::model::own_search {

enum class EducationEnd : std::uint8_t { given_up, completed };

/// Clock: finds ordinary work outside the local vacancies.
void find_work(Run& run, CitizenId citizen);

/// A school has said yes: the start is planned.
void accept_education(Run& run, CitizenId citizen);

/// Clock or event: the education starts, unless the citizen is no longer on benefit.
void begin_education(Run& run, CitizenId citizen);

/// Event: the education has run its length.
void complete_education(Run& run, CitizenId citizen);

void leave_education(Run& run, CitizenId citizen, EducationEnd end);

}  // namespace sim::model::own_search
