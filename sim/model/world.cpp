#include "sim/model/world.hpp"

#include <algorithm>
#include <bit>
#include <numeric>

#include "sim/base/contract.hpp"

namespace sim::model {

World::World(Setting const& setting,
             Response const& response,
             std::vector<Newcomer> newcomers,
             std::vector<Firm> firms,
             FactSink* sink)
    : setting_(setting)
    , response_(response)
    , citizens_(newcomers.size())
    , clocks_(newcomers.size())
    , first_staff_(setting.roles.size() + 1, 0)
    , pools_(setting.roles.size())
    , firms_(std::move(firms))
    , intakes_(setting.intake_places.size())
    , sink_(sink) {
  profiles_.reserve(newcomers.size());
  for (std::size_t k = 0; k < newcomers.size(); ++k) {
    profiles_.push_back(newcomers[k].profile);
    citizens_[k].condition = newcomers[k].condition;
    citizens_[k].touched = newcomers[k].profile.enters;
    citizens_[k].policy = setting.baseline;
    citizens_[k].wish = newcomers[k].profile.first_wish;
  }
  for (std::size_t row = 0; row < intakes_.size(); ++row) {
    intakes_[row].add_server(engine::Load::places(setting.intake_places[row]));
  }
  for (auto const& population : setting.populations) {
    intercepts_.push_back(intercepts_of(population, setting.nature, response));
  }
  head_counts_[0] = citizens();
  double running = 0.0;
  size_ladder_.reserve(firms_.size());
  for (auto const& each : firms_) {
    running += static_cast<double>(each.employees);
    size_ladder_.push_back(running);
  }
  set_month(0);
}

std::span<Staff const> World::staff_of(RoleIndex role) const {
  auto const first = first_staff_[role];
  return std::span<Staff const>{staff_}.subspan(first, first_staff_[role + 1U] - first);
}

StaffId World::staff_at(RoleIndex role, engine::ServerId server) const {
  return StaffId{first_staff_[role] + server.index};
}

StaffId World::add_staff(Staff person) {
  auto const role = person.role;
  person.server = pools_[role].add_server(setting_.roles[role].ceiling);
  staff_.push_back(std::move(person));
  for (std::size_t later = role + 1U; later < first_staff_.size(); ++later) {
    first_staff_[later] = static_cast<std::uint32_t>(staff_.size());
  }
  return StaffId{static_cast<std::uint32_t>(staff_.size() - 1)};
}

void World::set_month(std::size_t months_since_opening) {
  auto const& series = setting_.log_tightness;
  if (!series.empty()) {
    log_tightness_ = series[std::min(months_since_opening, series.size() - 1)];
  }
}

Surroundings World::surroundings(CitizenId id, SimTime now) const {
  auto const& self = citizen(id);
  bool const placed = is_placed(self.state);
  bool waiting = false;
  for (auto const& relation : self.relations) {
    waiting = waiting || relation.is_waiting();
  }
  return {.state = self.state,
          .hours_share = self.weekly_hours / 37.0,
          .match = static_cast<double>(placed ? self.placement.match : self.job_match),
          .introduction = static_cast<double>(self.placement.introduction),
          .company_mentor = static_cast<double>(self.placement.mentor_skill),
          .is_clarifying = placed && self.placement.aim == Aim::clarify,
          .has_conflict = self.placement.has_conflict,
          .has_wish = self.has_wish,
          .is_waiting = waiting,
          .is_case_open = self.is_case_open,
          .tenure = now - self.state_since,
          .log_tightness = log_tightness_};
}

void World::enter_state(CitizenId id, LabourState state, double weekly_hours, SimTime now) {
  auto& self = citizen(id);
  if (self.state == state && self.weekly_hours == weekly_hours) {
    return;
  }
  SIM_EXPECT(!is_absorbing(self.state));
  auto const before = self.state;
  if (before != state) {
    SIM_ENSURE(head_counts_[static_cast<std::size_t>(before)] > 0);
    --head_counts_[static_cast<std::size_t>(before)];
    ++head_counts_[static_cast<std::size_t>(state)];
    self.state = state;
    self.state_since = now;
  }
  self.weekly_hours = weekly_hours;
  emit({.kind = FactKind::state_changed,
        .code = 100 * static_cast<std::int32_t>(before) + static_cast<std::int32_t>(state),
        .at = now,
        .citizen = id,
        .value = weekly_hours});
}

void World::take_firm_place(FirmId id) {
  auto& host = firm(id);
  SIM_EXPECT(host.placed < places_of(host.employees));
  ++host.placed;
}

void World::free_firm_place(FirmId id) {
  auto& host = firm(id);
  SIM_EXPECT(host.placed > 0);
  --host.placed;
}

void World::emit(Fact const& fact) {
  digest_.add((static_cast<std::uint64_t>(fact.kind) << 56) ^
              static_cast<std::uint64_t>(fact.at.time_since_epoch().count()) ^
              (static_cast<std::uint64_t>(static_cast<std::uint32_t>(fact.code)) << 32));
  digest_.add(static_cast<std::uint64_t>(fact.citizen.index) ^
              (static_cast<std::uint64_t>(fact.firm.index) << 32) ^
              std::bit_cast<std::uint64_t>(fact.value));
  if (!fact.staff.is_none()) {
    digest_.add(staff(fact.staff).person_identity());
  }
  if (sink_ != nullptr) {
    sink_->observe(fact, *this);
  }
}

bool World::adds_up() const {
  std::array<std::uint32_t, labour_state_count> counted{};
  std::vector<std::uint32_t> placed(firms_.size(), 0);
  auto const has_its_place = [this](Relation const& relation) {
    return !relation.is_held() || pools_[relation.role].is_held(relation.place);
  };
  for (auto const& self : citizens_) {
    ++counted[static_cast<std::size_t>(self.state)];
    if (!self.placement.firm.is_none()) {
      ++placed[self.placement.firm.index];
    }
    if (!std::ranges::all_of(self.relations, has_its_place)) {
      return false;
    }
  }
  for (std::size_t k = 0; k < firms_.size(); ++k) {
    if (placed[k] != firms_[k].placed) {
      return false;
    }
  }
  return counted == head_counts_ && std::ranges::all_of(staff_, [](Staff const& person) {
           return person.time.hours().are_conserved();
         });
}

}  // namespace sim::model
