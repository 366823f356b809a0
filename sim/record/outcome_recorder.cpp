#include "sim/record/outcome_recorder.hpp"

#include <cmath>
#include <limits>

#include "sim/base/calendar.hpp"
#include "sim/base/contract.hpp"

namespace sim::record {

namespace {

using model::LabourState;

bool is_flex(LabourState state) {
  return state == LabourState::flex_job || state == LabourState::waiting_for_flex_job;
}

/// Neither on benefit nor on the way back to it.
bool is_off_benefit(LabourState state) {
  return state == LabourState::ordinary_job || state == LabourState::flex_job ||
         model::is_in_education(state) || model::is_absorbing(state);
}

std::int64_t weekly_minutes(model::Citizen const& self) {
  return model::has_ordinary_hours(self.state) ? std::llround(self.weekly_hours * 60.0) : 0;
}

/// A change of state as a path remembers it.
std::uint64_t path_word(LabourState state, SimTime at) {
  return static_cast<std::uint64_t>(at.time_since_epoch().count()) << 8 |
         static_cast<std::uint64_t>(state);
}

}  // namespace

double OutcomeSums::mean(Measure measure) const {
  auto const index = static_cast<std::size_t>(measure);
  if (persons == 0) {
    return std::numeric_limits<double>::quiet_NaN();
  }
  double const mean = static_cast<double>(sums[index]) / static_cast<double>(persons);
  auto const units = measures[index].units;
  return units == "1" ? mean : mean / minutes_in(units);  // Sums of time are kept in minutes.
}

OutcomeRecorder::OutcomeRecorder(std::vector<Membership> segments,
                                 std::size_t trial_groups,
                                 SimTime ends)
    : segments_(std::move(segments))
    , trial_groups_(trial_groups)
    , ends_(ends)
    , sums_(groups() * horizons.size()) {
  SIM_EXPECT(segments_.size() <= 32);
}

void OutcomeRecorder::observe(model::Fact const& fact, model::World const& world) {
  if (fact.kind == model::FactKind::index_date) {
    begin(fact, world);
    return;
  }
  if (fact.kind != model::FactKind::state_changed || fact.citizen.index >= follows_.size()) {
    return;
  }
  auto& follow = follows_[fact.citizen.index];
  if (!follow.is_followed) {
    return;
  }
  advance(fact.citizen.index, world.citizen(fact.citizen).group, fact.at);
  follow.path.add(path_word(world.citizen(fact.citizen).state, fact.at));
  follow.state = world.citizen(fact.citizen).state;
  follow.weekly_minutes = weekly_minutes(world.citizen(fact.citizen));
  follow.had_hours = follow.had_hours || model::has_ordinary_hours(follow.state);
  follow.had_education = follow.had_education || model::is_in_education(follow.state);
  follow.had_placement = follow.had_placement || model::is_placed(follow.state);
}

void OutcomeRecorder::begin(model::Fact const& fact, model::World const& world) {
  if (follows_.empty()) {
    follows_.resize(world.citizens());
    persons_.resize(world.citizens());
  }
  auto const& self = world.citizen(fact.citizen);
  auto& follow = follows_[fact.citizen.index];
  follow = {.index_date = fact.at,
            .since = fact.at,
            .state = self.state,
            .had_hours = model::has_ordinary_hours(self.state),
            .had_education = model::is_in_education(self.state),
            .had_placement = model::is_placed(self.state),
            .is_followed = true,
            .weekly_minutes = weekly_minutes(self)};
  for (std::size_t k = 0; k < segments_.size(); ++k) {
    bool const belongs = segments_[k](world.profile(fact.citizen), self.condition, fact.at);
    follow.segments |= belongs ? std::uint32_t{1} << k : 0;
  }
  follow.path.add(path_word(self.state, fact.at));
  persons_[fact.citizen.index].segments = follow.segments;
}

void OutcomeRecorder::make_up(Follow& follow, SimTime until) {
  auto const passed = (until - follow.since).count();
  if (model::has_ordinary_hours(follow.state)) {
    follow.minutes_in_work += passed;
  }
  if (model::is_served(follow.state)) {
    follow.minutes_on_benefit += passed;
  }
  follow.since = until;
}

void OutcomeRecorder::read(Follow const& follow, std::size_t trial_group, std::size_t horizon) {
  auto const state = follow.state;
  bool const hours = model::has_ordinary_hours(state);
  bool const education = model::is_in_education(state);
  std::array<std::int64_t, measure_count> values{};
  auto const set = [&](Measure measure, std::int64_t value) {
    values.at(static_cast<std::size_t>(measure)) = value;
  };
  set(Measure::ordinary_hours_at, hours);
  set(Measure::ordinary_hours_ever, follow.had_hours);
  set(Measure::job_at, state == LabourState::ordinary_job);
  set(Measure::education_at, education);
  set(Measure::education_ever, follow.had_education);
  set(Measure::work_or_education_at, hours || education);
  set(Measure::work_or_education_ever, follow.had_hours || follow.had_education);
  set(Measure::placement_at, model::is_placed(state));
  set(Measure::placement_ever, follow.had_placement);
  set(Measure::placement_or_hours_ever, follow.had_placement || follow.had_hours);
  set(Measure::flex_job_at, is_flex(state));
  set(Measure::pension_at, state == LabourState::disability_pension);
  set(Measure::left_at, state == LabourState::left);
  set(Measure::off_benefit_at, is_off_benefit(state));
  set(Measure::weeks_in_work, follow.minutes_in_work);
  set(Measure::weeks_on_benefit, follow.minutes_on_benefit);
  set(Measure::weekly_hours_at, follow.weekly_minutes);
  auto const add = [&](std::size_t group) {
    auto& sums = sums_[group * horizons.size() + horizon];
    ++sums.persons;
    for (std::size_t k = 0; k < measure_count; ++k) {
      sums.sums[k] += values[k];
    }
  };
  for (std::size_t k = 0; k < segments_.size(); ++k) {
    if ((follow.segments >> k & 1U) != 0) {
      add(k);
    }
  }
  if (trial_group < trial_groups_) {
    add(segments_.size() + trial_group);
  }
}

Standing OutcomeRecorder::standing_of(Follow const& follow, std::uint8_t trial_group) {
  return {.minutes_in_work = static_cast<std::int32_t>(follow.minutes_in_work),
          .minutes_on_benefit = static_cast<std::int32_t>(follow.minutes_on_benefit),
          .path = static_cast<std::uint32_t>(follow.path.value()),
          .weekly_minutes = static_cast<std::int16_t>(follow.weekly_minutes),
          .state = follow.state,
          .trial_group = trial_group,
          .had_hours = follow.had_hours,
          .had_placement = follow.had_placement};
}

void OutcomeRecorder::advance(std::uint32_t citizen, std::uint8_t trial_group, SimTime until) {
  auto& follow = follows_[citizen];
  while (follow.next_horizon < horizons.size()) {
    auto const due =
        add_months(follow.index_date, std::chrono::months{horizons[follow.next_horizon]});
    if (due > until || due > ends_) {
      break;
    }
    make_up(follow, due);
    read(follow, trial_group, follow.next_horizon);
    persons_[citizen].at[follow.next_horizon] = standing_of(follow, trial_group);
    ++follow.next_horizon;
  }
  make_up(follow, until);
}

std::optional<SimTime> OutcomeRecorder::due(model::CitizenId citizen, std::size_t horizon) const {
  auto const at = add_months(index_date(citizen), std::chrono::months{horizons.at(horizon)});
  return at <= ends_ ? std::optional{at} : std::nullopt;
}

void OutcomeRecorder::finish(model::World const& world) {
  for (std::uint32_t k = 0; k < follows_.size(); ++k) {
    persons_[k].identity = world.profile(model::CitizenId{k}).identity;
    if (follows_[k].is_followed) {
      advance(k, world.citizen(model::CitizenId{k}).group, ends_);
      persons_[k].followed_to = follows_[k].next_horizon;
    }
  }
}

}  // namespace sim::record
