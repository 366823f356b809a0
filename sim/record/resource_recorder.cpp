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
      auto& row = row_of_staff();
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
    case FactKind::post_opened: return add_up(world, fact.staff, fact.at, Existed::no);
    case FactKind::post_closed: return add_up(world, fact.staff, fact.at, Existed::yes);
    case FactKind::month_ended: return close_month(world, fact.at);
    default: return;
  }
}

ResourceRecorder::Totals ResourceRecorder::totals_of(model::Staff const& post) {
  auto const& spent = post.time.hours();
  Totals total{.roster = hours(spent.roster),
               .booked = hours(post.booked),
               .travel = hours(spent.travel),
               .idle = hours(spent.idle),
               .absence = hours(spent.absence)};
  for (std::size_t k = 0; k < model::activity_count; ++k) {
    total.delivered[k] = hours(post.delivered[k]);
  }
  return total;
}

/// The diary of a post that does not exist is blocked, and may not have been looked at until now.
void ResourceRecorder::add_up(model::World const& world,
                              model::StaffId id,
                              SimTime until,
                              Existed existed) {
  before_.resize(world.staff().size());
  auto const& post = world.staff(id);
  auto& before = before_[id.index];
  auto& row = current_[post.role];
  auto now = totals_of(post);
  row.hours_booked += now.booked - before.booked;
  row.hours_travel += now.travel - before.travel;
  for (std::size_t k = 0; k < model::activity_count; ++k) {
    row.hours[k] += now.delivered[k] - before.delivered[k];
  }
  if (existed == Existed::yes) {
    row.hours_in_diary += now.roster - before.roster;
    row.hours_idle += now.idle - before.idle;
    row.hours_absent += now.absence - before.absence;
  } else {
    auto const& roster = *world.setting().roles[post.role].roster;
    double const unseen = hours(roster.open_time(post.time.now(), until));
    now.roster += unseen;
    now.absence += unseen;
  }
  before = now;
}

void ResourceRecorder::close_month(model::World const& world, SimTime until) {
  for (std::uint32_t k = 0; k < world.staff().size(); ++k) {
    auto const& post = world.staff(model::StaffId{k});
    add_up(world, model::StaffId{k}, until, post.is_established ? Existed::yes : Existed::no);
    current_[post.role].posts += post.is_established ? 1 : 0;
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
