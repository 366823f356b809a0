#include "sim/economics/person_time.hpp"

#include <algorithm>
#include <cmath>

#include "sim/base/calendar.hpp"
#include "sim/economics/household.hpp"

namespace sim::economics {

namespace {

constexpr std::size_t months_per_year = 12;
constexpr double minutes_per_hour = 60.0;

}  // namespace

void add_stretch(Stretch const& stretch,
                 SimTime support_began,
                 Refunds const& refunds,
                 PersonYear& year) {
  auto& steps = year.states[static_cast<std::size_t>(stretch.state)];
  auto from = stretch.from;
  for (std::size_t step = 0; step < refund_step_count && from < stretch.to; ++step) {
    bool const is_last = step + 1 == refund_step_count;
    auto const step_ends = is_last ? stretch.to : support_began + refunds.ends.at(step);
    auto const to = std::min(stretch.to, step_ends);
    if (to > from) {
      auto const minutes = (to - from).count();
      steps.at(step).minutes += minutes;
      steps.at(step).worked += minutes * stretch.minutes_per_week;
      from = to;
    }
  }
  if (stretch.is_mentored && stretch.to > stretch.from) {
    year.mentored += (stretch.to - stretch.from).count();
  }
}

void PersonTime::observe(model::Fact const& fact, model::World const& world) {
  if (open_.empty()) {
    open_books(world);
  }
  switch (fact.kind) {
    case model::FactKind::state_changed: return change(fact, world);
    case model::FactKind::month_ended: break;
    case model::FactKind::compensation_delivered:
    case model::FactKind::compensation_bought: return count_aid(fact);
    default: return;
  }
  if (world.is_measuring()) {
    month_ends_ = fact.at + Duration{1};
    ++months_;
    if (months_ == horizon_) {
      count_to_horizon(world);
    }
    if (months_ % months_per_year == 0) {
      close_year(world);
    }
  }
}

void PersonTime::open_books(model::World const& world) {
  open_.resize(world.citizens());
  years_.resize(world.citizens());
  nets_.resize(world.citizens() * tally_.years());
  auto const& setting = world.setting();
  year_begins_ = setting.starts;
  books_close_ = setting.starts;
  for (auto month = start_of_next_month(setting.starts); month <= setting.ends;
       month = start_of_next_month(month)) {
    books_close_ = month;
  }
}

void PersonTime::count_aid(model::Fact const& fact) {
  if (fact.at < year_begins_ || fact.at >= books_close_) {
    return;
  }
  auto& year = years_[fact.citizen.index];
  auto& count = fact.kind == model::FactKind::compensation_bought ? year.bought : year.delivered;
  ++count;
}

void PersonTime::change(model::Fact const& fact, model::World const& world) {
  auto const citizen = fact.citizen.index;
  add_until(fact.at, citizen, world);
  auto const& self = world.citizen(fact.citizen);
  open_[citizen] = {
      .from = fact.at,
      .to = fact.at,
      .state = self.state,
      .minutes_per_week = std::llround(self.weekly_hours * minutes_per_hour),
      .is_mentored = model::is_placed(self.state) && self.placement.mentor_skill > 0.0F};
}

void PersonTime::add_until(SimTime until, std::uint32_t citizen, model::World const& world) {
  add_open(until, citizen, world, years_[citizen]);
  open_[citizen].from = std::max(open_[citizen].from, until);
}

void PersonTime::add_open(SimTime until,
                          std::uint32_t citizen,
                          model::World const& world,
                          PersonYear& year) const {
  auto open = open_[citizen];
  open.from = std::max(open.from, year_begins_);
  open.to = std::min(until, books_close_);
  bool const is_here =
      open.state != model::LabourState::outside && open.state != model::LabourState::left;
  if (is_here && open.to > open.from) {
    auto const began = world.profile(model::CitizenId{citizen}).spell_start;
    add_stretch(open, began, prices_.refunds, year);
  }
}

void PersonTime::count_to_horizon(model::World const& world) {
  to_horizon_ = tally_;
  Household const household{prices_, list_, (months_ - 1) / months_per_year, to_horizon_};
  for (std::uint32_t citizen = 0; citizen < years_.size(); ++citizen) {
    auto year = years_[citizen];
    add_open(month_ends_, citizen, world, year);
    household.book(year, world.profile(model::CitizenId{citizen}).group);
  }
}

void PersonTime::close_year(model::World const& world) {
  auto const year = (months_ - 1) / months_per_year;
  Household const household{prices_, list_, year, tally_};
  for (std::uint32_t citizen = 0; citizen < years_.size(); ++citizen) {
    add_until(month_ends_, citizen, world);
    nets_[citizen * tally_.years() + year] =
        household.book(years_[citizen], world.profile(model::CitizenId{citizen}).group);
    years_[citizen] = {};
  }
  year_begins_ = month_ends_;
}

void PersonTime::finish(model::World const& world) {
  if (months_ % months_per_year != 0) {
    close_year(world);
  }
  if (months_ < horizon_) {
    to_horizon_ = tally_;
  }
}

}  // namespace sim::economics
