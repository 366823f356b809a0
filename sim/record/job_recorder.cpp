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
    close_job(world, fact.citizen, fact.at);
  }
  if (open.has_hours && !model::has_ordinary_hours(after)) {
    close_hours(world, fact.citizen, fact.at);
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

void JobRecorder::close_job(model::World const& world, model::CitizenId citizen, SimTime at) {
  auto& open = open_[citizen.index];
  open.has_job = false;
  auto const quarter = add_months(open.job, months{3});
  auto const year = add_months(open.job, months{12});
  if (year > writer_.followed().ends()) {
    return;
  }
  auto const add = [&](Measure measure, bool is_so) {
    writer_.add(world, citizen, SamplePlace{measure}, is_so ? 1.0 : 0.0);
  };
  add(Measure::job_lost_in_3_months, at < quarter);
  add(Measure::job_lost_in_months_4_to_12, at >= quarter && at < year);
  add(Measure::job_kept_12_months, at >= year);
}

void JobRecorder::close_hours(model::World const& world, model::CitizenId citizen, SimTime at) {
  auto& open = open_[citizen.index];
  open.has_hours = false;
  auto const half_year = add_months(open.hours, months{6});
  if (half_year <= writer_.followed().ends()) {
    writer_.add(
        world, citizen, SamplePlace{Measure::hours_kept_6_months}, at >= half_year ? 1.0 : 0.0);
  }
}

void JobRecorder::finish(model::World const& world) {
  for (std::uint32_t k = 0; k < open_.size(); ++k) {
    if (open_[k].has_job) {
      close_job(world, model::CitizenId{k}, writer_.followed().ends());
    }
    if (open_[k].has_hours) {
      close_hours(world, model::CitizenId{k}, writer_.followed().ends());
    }
  }
}

}  // namespace sim::record
