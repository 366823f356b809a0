#include "sim/economics/person_time.hpp"

#include <algorithm>
#include <cmath>

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
    open_.resize(world.citizens());
    years_.resize(world.citizens());
  }
  switch (fact.kind) {
    case model::FactKind::state_changed: return change(fact, world);
    case model::FactKind::month_ended: break;
    case model::FactKind::compensation_delivered:
      if (fact.at >= world.setting().starts) {
        ++years_[fact.citizen.index].delivered;
      }
      return;
    case model::FactKind::compensation_bought:
      if (fact.at >= world.setting().starts) {
        ++years_[fact.citizen.index].bought;
      }
      return;
    default: return;
  }
  if (world.is_measuring()) {
    month_end_ = fact.at;
    ++months_;
    if (months_ % months_per_year == 0) {
      close_year(world);
    }
  }
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
  auto& open = open_[citizen];
  open.from = std::max(open.from, world.setting().starts);
  open.to = until;
  bool const is_here =
      open.state != model::LabourState::outside && open.state != model::LabourState::left;
  if (is_here && open.to > open.from) {
    auto const began = world.profile(model::CitizenId{citizen}).spell_start;
    add_stretch(open, began, prices_.refunds, years_[citizen]);
  }
  open.from = std::max(open.from, until);
}

void PersonTime::close_year(model::World const& world) {
  auto const year = (months_ - 1) / months_per_year;
  Household const household{prices_, year, ledger_};
  for (std::uint32_t citizen = 0; citizen < years_.size(); ++citizen) {
    add_until(month_end_, citizen, world);
    household.book(years_[citizen], world.profile(model::CitizenId{citizen}).group);
    years_[citizen] = {};
  }
}

void PersonTime::finish(model::World const& world) {
  if (months_ % months_per_year != 0) {
    close_year(world);
  }
}

}  // namespace sim::economics
