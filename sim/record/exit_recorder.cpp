#include "sim/record/exit_recorder.hpp"

namespace sim::record {

namespace {

using model::LabourState;

bool is_job(LabourState state) {
  return state == LabourState::ordinary_job || state == LabourState::flex_job;
}

/// The measure of the way out.
Measure way_out(LabourState state) {
  switch (state) {
    case LabourState::ordinary_job:
    case LabourState::flex_job:
    case LabourState::waiting_for_flex_job: return Measure::exits_to_job;
    case LabourState::education:
    case LabourState::rehabilitation: return Measure::exits_to_education;
    case LabourState::disability_pension: return Measure::exits_to_pension;
    default: return Measure::exits_elsewhere;
  }
}

}  // namespace

void ExitRecorder::observe(model::Fact const& fact, model::World const& world) {
  if (!writer_.followed().is_followed(fact.citizen)) {
    return;
  }
  if (exits_.empty()) {
    exits_.resize(world.citizens());
  }
  auto& exit = exits_[fact.citizen.index];
  auto const state = world.citizen(fact.citizen).state;
  if (fact.kind == model::FactKind::index_date) {
    exit = {.is_awaited = model::is_served(state)};
  } else if (exit.is_awaited) {
    leave(exit, state, fact.at);
  }
}

/// A flex job that was waited for belongs to the exit that the wait was.
void ExitRecorder::leave(Exit& exit, LabourState state, SimTime at) {
  bool const is_first = !exit.has_left && !model::is_served(state);
  if (is_first) {
    exit.at = at;
    exit.to = state;
    exit.has_left = true;
  }
  bool const is_awaited_job = exit.to == LabourState::waiting_for_flex_job && !exit.work_began &&
                              state == LabourState::flex_job;
  if (is_awaited_job || (is_first && is_job(state))) {
    exit.work_began = at;
  }
}

void ExitRecorder::read(model::World const& world,
                        model::CitizenId citizen,
                        std::size_t horizon) const {
  auto const& exit = exits_[citizen.index];
  auto const due = writer_.followed().due(citizen, horizon);
  if (!due) {
    return;
  }
  bool const has_left = exit.has_left && exit.at < *due;
  writer_.add(world, citizen, SamplePlace{Measure::exit_ever, horizon}, has_left ? 1.0 : 0.0);
  if (!has_left) {
    return;
  }
  bool const works = exit.work_began && *exit.work_began < *due;
  writer_.add(world, citizen, SamplePlace{Measure::exits_to_work, horizon}, works ? 1.0 : 0.0);
  for (auto const measure : {Measure::exits_to_job,
                             Measure::exits_to_education,
                             Measure::exits_to_pension,
                             Measure::exits_elsewhere}) {
    double const is_this = way_out(exit.to) == measure ? 1.0 : 0.0;
    writer_.add(world, citizen, SamplePlace{measure, horizon}, is_this);
  }
}

void ExitRecorder::finish(model::World const& world) const {
  for (std::uint32_t k = 0; k < exits_.size(); ++k) {
    for (std::size_t horizon = 0; exits_[k].is_awaited && horizon < horizons.size(); ++horizon) {
      read(world, model::CitizenId{k}, horizon);
    }
  }
}

}  // namespace sim::record
