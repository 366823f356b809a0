#include "sim/record/job_recorder.hpp"

#include "sim/base/calendar.hpp"

namespace sim::record {

namespace {

using model::LabourState;
using std::chrono::months;

}  // namespace

void JobRecorder::observe(model::Fact const& fact, model::World const& world) {
  if (!writer_.followed().is_followed(fact.citizen)) {
    return;
  }
  if (open_.empty()) {
    open_.resize(world.citizens());
  }
  auto const before = static_cast<LabourState>(fact.code / 100);
  auto const after = static_cast<LabourState>(fact.code % 100);
  auto& open = open_[fact.citizen.index];
  if (open.has_job && after != LabourState::ordinary_job) {
    close_job(world, fact.citizen, {fact.at, after});
  }
  if (open.has_hours && !model::has_ordinary_hours(after)) {
    close_hours(world, fact.citizen, {fact.at, after});
  }
  if (after == LabourState::ordinary_job && model::is_served(before)) {
    open.job = fact.at;
    open.has_job = true;
  }
  if (model::has_ordinary_hours(after) && !model::has_ordinary_hours(before)) {
    open.hours = fact.at;
    open.has_hours = true;
  }
}

bool JobRecorder::is_seen(End const& end, SimTime until) const {
  bool const is_gone = end.to == LabourState::left && end.at < until;
  return until <= writer_.followed().ends() && !is_gone;
}

void JobRecorder::close_job(model::World const& world, model::CitizenId citizen, End const& end) {
  auto& open = open_[citizen.index];
  open.has_job = false;
  auto const quarter = add_months(open.job, months{3});
  auto const year = add_months(open.job, months{12});
  if (!is_seen(end, year)) {
    return;
  }
  auto const add = [&](Measure measure, bool is_so) {
    writer_.add(world, citizen, SamplePlace{measure}, is_so ? 1.0 : 0.0);
  };
  add(Measure::job_lost_in_3_months, end.at < quarter);
  add(Measure::job_lost_in_months_4_to_12, end.at >= quarter && end.at < year);
  add(Measure::job_kept_12_months, end.at >= year);
}

void JobRecorder::close_hours(model::World const& world, model::CitizenId citizen, End const& end) {
  auto& open = open_[citizen.index];
  open.has_hours = false;
  auto const half_year = add_months(open.hours, months{6});
  if (is_seen(end, half_year)) {
    double const is_kept = end.at >= half_year ? 1.0 : 0.0;
    writer_.add(world, citizen, SamplePlace{Measure::hours_kept_6_months}, is_kept);
  }
}

void JobRecorder::finish(model::World const& world) {
  for (std::uint32_t k = 0; k < open_.size(); ++k) {
    model::CitizenId const citizen{k};
    End const end{.at = writer_.followed().ends(), .to = world.citizen(citizen).state};
    if (open_[k].has_job) {
      close_job(world, citizen, end);
    }
    if (open_[k].has_hours) {
      close_hours(world, citizen, end);
    }
  }
}

}  // namespace sim::record
