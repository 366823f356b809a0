#include "sim/record/placement_recorder.hpp"

#include "sim/base/calendar.hpp"

namespace sim::record {

namespace {

using model::LabourState;

constexpr std::chrono::weeks quarter{13};
constexpr std::chrono::months half_year{6};

/// The measure of where a citizen stands after an internship.
Measure standing(LabourState state) {
  if (model::has_ordinary_hours(state)) {
    return Measure::after_internship_job;
  }
  switch (state) {
    case LabourState::education: return Measure::after_internship_education;
    case LabourState::wage_subsidy: return Measure::after_internship_subsidy;
    case LabourState::internship: return Measure::after_internship_internship;
    default: return Measure::after_internship_passive;
  }
}

}  // namespace

void PlacementRecorder::observe(model::Fact const& fact, model::World const& world) {
  if (!writer_.followed().is_followed(fact.citizen)) {
    return;
  }
  if (courses_.empty()) {
    courses_.resize(world.citizens());
  }
  auto& course = courses_[fact.citizen.index];
  switch (fact.kind) {
    case model::FactKind::placement_started: return start(world, fact, course);
    case model::FactKind::placement_ended: return end(course, fact.at);
    case model::FactKind::state_changed:
      return look(world, fact.citizen, static_cast<LabourState>(fact.code / 100), fact.at);
    default: return;
  }
}

void PlacementRecorder::start(model::World const& world, model::Fact const& fact, Course& course) {
  course.since = fact.at;
  course.is_open = true;
  course.is_subsidised = world.citizen(fact.citizen).placement.is_subsidised;
  bool const can_last = fact.at + quarter <= writer_.followed().ends();
  course.is_long_enough_ago = course.is_long_enough_ago || can_last;
}

/// An agreed placement that never began ends as well.
void PlacementRecorder::end(Course& course, SimTime at) const {
  if (!course.is_open) {
    return;
  }
  course.is_open = false;
  course.lasted = course.lasted || at >= course.since + quarter;
  auto const due = course.is_subsidised ? add_months(at, half_year) : at + quarter;
  course.looks.push_back({.due = due, .is_after_subsidy = course.is_subsidised});
}

/// Reads all days up to a change of state: just before them the citizen was in the state before.
void PlacementRecorder::look(model::World const& world,
                             model::CitizenId citizen,
                             LabourState state,
                             SimTime until) {
  auto& looks = courses_[citizen.index].looks;
  std::erase_if(looks, [&](Look const& one) {
    bool const is_due = one.due <= until;
    if (is_due) {
      read(world, citizen, state, one.is_after_subsidy);
    }
    return is_due;
  });
}

void PlacementRecorder::read(model::World const& world,
                             model::CitizenId citizen,
                             LabourState state,
                             bool is_after_subsidy) const {
  if (is_after_subsidy) {
    double const is_at_work = model::has_ordinary_hours(state) ? 1.0 : 0.0;
    writer_.add(world, citizen, SamplePlace{Measure::after_subsidy_job}, is_at_work);
    return;
  }
  for (auto const measure : {Measure::after_internship_job,
                             Measure::after_internship_education,
                             Measure::after_internship_subsidy,
                             Measure::after_internship_internship,
                             Measure::after_internship_passive}) {
    writer_.add(world, citizen, SamplePlace{measure}, standing(state) == measure ? 1.0 : 0.0);
  }
}

void PlacementRecorder::finish(model::World const& world) {
  auto const ends = writer_.followed().ends();
  for (std::uint32_t k = 0; k < courses_.size(); ++k) {
    model::CitizenId const citizen{k};
    auto& course = courses_[k];
    look(world, citizen, world.citizen(citizen).state, ends);
    bool const lasts = course.is_open && ends >= course.since + quarter;
    if (course.is_long_enough_ago) {
      writer_.add(world,
                  citizen,
                  SamplePlace{Measure::placement_13_weeks_ever},
                  course.lasted || lasts ? 1.0 : 0.0);
    }
  }
}

}  // namespace sim::record
