#include "sim/record/month_recorder.hpp"

#include "sim/base/calendar.hpp"

namespace sim::record {

void MonthRecorder::note(Month& month, model::LabourState state) {
  month.was_served = month.was_served || model::is_served(state);
  month.had_hours = month.had_hours || model::has_ordinary_hours(state);
  month.had_placement = month.had_placement || model::is_placed(state);
}

void MonthRecorder::observe(model::Fact const& fact, model::World const& world) {
  if (months_.empty()) {
    months_.resize(world.citizens());
  }
  if (fact.kind == model::FactKind::month_ended) {
    close(world);
    return;
  }
  if (!writer_.followed().is_followed(fact.citizen)) {
    return;
  }
  auto& month = months_[fact.citizen.index];
  if (fact.kind == model::FactKind::index_date) {
    auto const date = date_of(fact.at);
    month.is_whole = date.day() == std::chrono::day{1} && fact.at == start_of(date);
  }
  note(month, world.citizen(fact.citizen).state);
}

void MonthRecorder::close(model::World const& world) {
  for (std::uint32_t k = 0; k < months_.size(); ++k) {
    model::CitizenId const citizen{k};
    if (!writer_.followed().is_followed(citizen)) {
      continue;
    }
    auto& month = months_[k];
    if (month.is_whole && month.was_served) {
      writer_.add(
          world, citizen, SamplePlace{Measure::hours_in_month}, month.had_hours ? 1.0 : 0.0);
      writer_.add(world,
                  citizen,
                  SamplePlace{Measure::placement_in_month},
                  month.had_placement ? 1.0 : 0.0);
    }
    month = {.is_whole = true};
    note(month, world.citizen(citizen).state);
  }
}

}  // namespace sim::record
