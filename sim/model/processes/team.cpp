#include "sim/model/processes/team.hpp"

#include <algorithm>
#include <bit>
#include <vector>

#include "sim/engine/slot_search.hpp"
#include "sim/model/processes/contact.hpp"
#include "sim/model/processes/staff_day.hpp"
#include "sim/random/bernoulli.hpp"

namespace sim::model::team {

namespace {

constexpr Duration notice = std::chrono::days{7};
constexpr Duration horizon = std::chrono::days{91};
constexpr std::size_t fewest = 2;

void plan_next(Run& run, CitizenId citizen) {
  auto const interval = run.world().doses(citizen).team.interval;
  auto& ticket = run.world().citizen(citizen).team;
  if (interval > Duration::zero()) {
    run.plan(ticket,
             run.now() + interval,
             {.kind = EventKind::team_meeting_due, .agent = citizen.index});
  } else {
    run.withdraw(ticket);
  }
}

std::vector<RelationKind> invited(World const& world, CitizenId citizen) {
  std::vector<RelationKind> kinds;
  for (auto const kind : all_relations) {
    auto const& relation = world.citizen(citizen).relation(kind);
    bool const is_one_of_many = kind == RelationKind::course;
    if (relation.is_held() && !is_one_of_many && world.staff(relation.staff).is_employed) {
      kinds.push_back(kind);
    }
  }
  return kinds;
}

std::optional<SimTime> common_slot(Run& run,
                                   CitizenId citizen,
                                   std::vector<RelationKind> const& kinds) {
  auto const& world = run.world();
  std::vector<engine::Attendance> people;
  for (auto const kind : kinds) {
    auto const person = world.citizen(citizen).relation(kind).staff;
    people.push_back({.diary = &world.staff(person).time.diary()});
  }
  return staff_day::earliest_free(world,
                                  citizen,
                                  people,
                                  {.earliest = run.now() + notice,
                                   .latest = run.now() + horizon,
                                   .length = world.doses(citizen).team.meeting});
}

bool is_anybody_expected(Citizen const& self) {
  return std::ranges::any_of(self.relations, &Relation::is_in_team_meeting);
}

constexpr std::uint8_t bit_of(RelationKind kind) {
  return static_cast<std::uint8_t>(1U << static_cast<unsigned>(kind));
}

/// Whose meeting with the citizen it was: the coordinator's, without one the lead person's, or that
/// of the first who was there.
std::optional<RelationKind> chair_of(Citizen const& self, std::uint8_t present) {
  auto const sat = [&](RelationKind kind) {
    return (present & bit_of(kind)) != 0 && self.relation(kind).is_held();
  };
  if (sat(RelationKind::coordinator)) {
    return RelationKind::coordinator;
  }
  auto const first = std::ranges::find_if(all_relations, sat);
  return first == all_relations.end() ? std::nullopt : std::optional{*first};
}

/// Everybody has left the table.
void conclude(Run& run, Purpose purpose) {
  auto& self = run.world().citizen(purpose.citizen);
  auto const present = std::exchange(self.team_present, std::uint8_t{0});
  auto rng = run.luck(Decision::attend_meeting, purpose.citizen, purpose.occurrence);
  double const chance = attendance_chance(self.condition.engagement, run.world().laws());
  bool const comes = random::bernoulli(Probability{chance}, rng) && is_served(self.state) &&
                     self.state != LabourState::sick_listed;
  auto const chair = chair_of(self, present);
  if (comes && chair) {
    contact::deliver(run, purpose.citizen, *chair, run.world().doses(purpose.citizen).team.meeting);
  }
  run.emit(
      {.kind = FactKind::team_met, .code = std::popcount(present), .citizen = purpose.citizen});
  plan_next(run, purpose.citizen);
}

}  // namespace

void begin(Run& run, CitizenId citizen) {
  auto& self = run.world().citizen(citizen);
  for (auto& relation : self.relations) {
    if (relation.is_in_team_meeting) {
      staff_day::catch_up(run, relation.staff);
    }
    if (std::exchange(relation.is_in_team_meeting, false)) {
      staff_day::cancel_meeting(run, relation.staff, self.team_meeting);
    }
  }
  plan_next(run, citizen);
}

void book(Run& run, CitizenId citizen) {
  auto& self = run.world().citizen(citizen);
  self.team = engine::Ticket::none();
  if (is_absorbing(self.state)) {
    return;
  }
  auto const kinds = invited(run.world(), citizen);
  bool const is_called = is_served(self.state) && kinds.size() >= fewest;
  auto const start = is_called ? common_slot(run, citizen, kinds) : std::nullopt;
  if (!start) {
    plan_next(run, citizen);
    return;
  }
  self.team_meeting = *start;
  self.team_present = 0;
  auto const occurrence = self.counts.meetings++;
  RelationDose dose;
  dose.meeting = run.world().doses(citizen).team.meeting;
  for (auto const kind : kinds) {
    auto& relation = self.relation(kind);
    relation.is_in_team_meeting = true;
    staff_day::book_meeting(run,
                            relation.staff,
                            *start,
                            {.activity = Activity::team_meeting,
                             .relation = kind,
                             .citizen = citizen,
                             .occurrence = occurrence},
                            dose);
  }
}

void meet(Run& run, StaffId person, Purpose purpose) {
  auto& self = run.world().citizen(purpose.citizen);
  auto& relation = self.relation(purpose.relation);
  if (!relation.is_in_team_meeting || relation.staff != person) {
    return;
  }
  relation.is_in_team_meeting = false;
  self.team_present |= bit_of(purpose.relation);
  if (!is_anybody_expected(self)) {
    conclude(run, purpose);
  }
}

void excuse(Run& run, CitizenId citizen, RelationKind kind) {
  auto& self = run.world().citizen(citizen);
  auto& relation = self.relation(kind);
  if (!relation.is_in_team_meeting) {
    return;
  }
  relation.is_in_team_meeting = false;
  if (!is_anybody_expected(self) && !is_absorbing(self.state)) {
    self.team_present = 0;
    plan_next(run, citizen);
  }
}

bool is_coordinated(World const& world, CitizenId citizen) {
  return world.doses(citizen).team.interval > Duration::zero();
}

}  // namespace sim::model::team
