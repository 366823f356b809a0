#include "sim/record/resource_recorder.hpp"

namespace sim::record {

namespace {

double hours(Duration span) {
  return minutes(span) / 60.0;
}

}  // namespace

void ResourceRecorder::observe(model::Fact const& fact, model::World const& world) {
  using model::FactKind;
  auto const row_of_staff = [&]() -> ResourceRow& {
    return current_[world.staff(fact.staff).role];
  };
  switch (fact.kind) {
    case FactKind::place_granted: {
      auto& row = current_[static_cast<std::size_t>(fact.code)];
      ++row.granted;
      row.days_waited += fact.value;
      return;
    }
    case FactKind::gave_up_waiting: {
      ++current_[static_cast<std::size_t>(fact.code)].gave_up;
      return;
    }
    case FactKind::meeting_held: ++row_of_staff().meetings_held; return;
    case FactKind::meeting_missed: ++row_of_staff().meetings_missed; return;
    case FactKind::meeting_moved: ++row_of_staff().meetings_moved; return;
    case FactKind::month_ended: close_month(world); return;
    default: return;
  }
}

ResourceRecorder::Totals ResourceRecorder::totals_of(model::Staff const& person) {
  auto const& spent = person.time.hours();
  Totals total{.roster = hours(spent.roster),
               .booked = hours(person.booked),
               .travel = hours(spent.travel),
               .idle = hours(spent.idle),
               .absence = hours(spent.absence)};
  for (std::size_t k = 0; k < model::activity_count; ++k) {
    total.delivered[k] = hours(person.delivered[k]);
  }
  return total;
}

void ResourceRecorder::add_month(Totals const& now, Totals const& before, ResourceRow& row) {
  row.hours_in_diary += now.roster - before.roster;
  row.hours_booked += now.booked - before.booked;
  row.hours_travel += now.travel - before.travel;
  row.hours_idle += now.idle - before.idle;
  row.hours_absent += now.absence - before.absence;
  for (std::size_t k = 0; k < model::activity_count; ++k) {
    row.hours[k] += now.delivered[k] - before.delivered[k];
  }
}

void ResourceRecorder::close_month(model::World const& world) {
  before_.resize(world.staff().size());
  for (std::size_t k = 0; k < before_.size(); ++k) {
    auto const& person = world.staff()[k];
    auto const now = totals_of(person);
    if (person.is_established) {
      add_month(now, before_[k], current_[person.role]);
    }
    before_[k] = now;
  }
  for (std::size_t role = 0; role < current_.size(); ++role) {
    auto& row = current_[role];
    auto const& pool = world.pool(static_cast<model::RoleIndex>(role));
    row.waiting = static_cast<std::int32_t>(pool.waiting());
    row.held = static_cast<std::int32_t>(pool.held());
    row.overload = engine::places(pool.overload());
    for (std::uint32_t k = 0; k < pool.servers(); ++k) {
      row.load += engine::places(pool.load(engine::ServerId{k}));
    }
  }
  if (world.is_measuring()) {
    months_.push_back(current_);
  }
  current_.assign(current_.size(), {});
}

}  // namespace sim::record
