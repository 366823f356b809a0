#include "sim/record/service_recorder.hpp"

#include "sim/model/processes/placement.hpp"

namespace sim::record {

namespace {

using model::FactKind;
using model::RelationKind;

constexpr std::uint16_t policy_bit = 1U << model::relation_count;

std::uint16_t bit_of(RelationKind kind) {
  return static_cast<std::uint16_t>(1U << static_cast<unsigned>(kind));
}

/// Whom a policy puts beside a citizen in another way than usual service.
std::uint8_t people_of(model::Doses const& policy, model::Doses const& usual) {
  unsigned people = 0;
  for (auto const kind : model::all_relations) {
    auto const& dose = policy.relation(kind);
    bool const is_there = dose.role != model::no_index && dose.begins != model::Begins::never;
    bool const is_own = is_there && !dose.is_duty && !(dose == usual.relation(kind));
    people |= is_own ? bit_of(kind) : 0U;
  }
  return static_cast<std::uint8_t>(people);
}

/// Kinds of person for whom the citizen stands in line since that minute.
std::uint16_t asked_at(model::Citizen const& self, SimTime at) {
  unsigned asked = 0;
  for (auto const kind : model::all_relations) {
    auto const& relation = self.relation(kind);
    asked |= relation.is_waiting() && relation.since == at ? bit_of(kind) : 0U;
  }
  return static_cast<std::uint16_t>(asked);
}

bool is_duty(model::World const& world, model::CitizenId citizen, RelationKind kind) {
  return world.doses(citizen).relation(kind).is_duty;
}

}  // namespace

model::FactKinds ServiceRecorder::listens_to() const {
  return {FactKind::index_date,
          FactKind::state_changed,
          FactKind::policy_awaited,
          FactKind::screened,
          FactKind::not_included,
          FactKind::place_requested,
          FactKind::place_granted,
          FactKind::gave_up_waiting,
          FactKind::relation_ended,
          FactKind::meeting_held,
          FactKind::placement_started,
          FactKind::placement_ended,
          FactKind::education_started,
          FactKind::education_ended,
          FactKind::course_started,
          FactKind::course_ended};
}

void ServiceRecorder::prepare(model::World const& world) {
  persons_.resize(world.citizens());
  memories_.resize(world.citizens());
  auto const& setting = world.setting();
  for (auto const& policy : setting.policies) {
    people_of_.push_back(people_of(policy, setting.policies[setting.baseline]));
  }
}

void ServiceRecorder::observe(model::Fact const& fact, model::World const& world) {
  if (persons_.empty()) {
    prepare(world);
  }
  if (fact.kind == FactKind::index_date) {
    begin(fact.citizen, world);
  }
  if (world.citizen(fact.citizen).is_indexed) {
    look_at_policy(fact.citizen, world);
    count(fact, world);
  }
  follow_placement(fact);
}

/// Whom the citizen has, and awaits, on the index date.
void ServiceRecorder::begin(model::CitizenId citizen, model::World const& world) {
  auto& person = persons_[citizen.index];
  for (auto const kind : model::all_relations) {
    auto const& relation = world.citizen(citizen).relation(kind);
    person.asked |= relation.is_waiting() ? bit_of(kind) : std::uint16_t{0};
    person.given |= relation.is_held() ? bit_of(kind) : std::uint16_t{0};
  }
}

/// A citizen goes back to usual service only after a fact that is told while on the policy.
void ServiceRecorder::look_at_policy(model::CitizenId citizen, model::World const& world) {
  auto const policy = world.citizen(citizen).policy;
  if (policy == world.setting().baseline) {
    return;
  }
  auto& person = persons_[citizen.index];
  person.is_on_policy = true;
  person.given |= policy_bit;
  person.is_given_its_people = person.is_given_its_people || people_of_[policy] == 0;
}

void ServiceRecorder::follow_placement(model::Fact const& fact) {
  auto& memory = memories_[fact.citizen.index];
  if (fact.kind == FactKind::placement_started) {
    memory.is_placed = true;
  } else if (fact.kind == FactKind::placement_ended) {
    memory.is_placed = false;
  }
}

void ServiceRecorder::count(model::Fact const& fact, model::World const& world) {
  using model::placement::Reason;
  auto const citizen = fact.citizen;
  auto& person = persons_[citizen.index];
  auto& memory = memories_[citizen.index];
  auto const end = [&](Pursuit pursuit, bool is_dropped_out) {
    auto& counted = pursued(citizen, pursuit);
    ++counted.ended;
    counted.dropped_out += is_dropped_out ? 1U : 0U;
  };
  switch (fact.kind) {
    case FactKind::policy_awaited: person.asked |= policy_bit; return;
    case FactKind::not_included: person.is_turned_away = true; return;
    case FactKind::placement_started: ++pursued(citizen, Pursuit::placement).begun; return;
    case FactKind::education_started: ++pursued(citizen, Pursuit::education).begun; return;
    case FactKind::course_started: ++pursued(citizen, Pursuit::course).begun; return;
    case FactKind::course_ended: memory.has_completed = true; return;
    case FactKind::education_ended: return end(Pursuit::education, fact.code == 0);
    case FactKind::gave_up_waiting: return end(Pursuit::line, true);
    case FactKind::relation_ended: return end_relation(fact, world);
    case FactKind::placement_ended:
      if (memory.is_placed) {  // One that was agreed and never began ends as well.
        bool const is_dropped_out = fact.code == static_cast<std::int32_t>(Reason::dropped_out);
        end(Pursuit::placement, is_dropped_out);
        memory.dropped_out_at = is_dropped_out ? fact.at : memory.dropped_out_at;
      }
      return;
    default: return give(fact, world);
  }
}

/// Requests, grants and meetings.
void ServiceRecorder::give(model::Fact const& fact, model::World const& world) {
  auto const& self = world.citizen(fact.citizen);
  auto& person = persons_[fact.citizen.index];
  if (fact.kind == FactKind::place_requested) {
    auto const asked = asked_at(self, fact.at);
    person.asked |= asked;
    for (auto const each : model::all_relations) {
      bool const counts = (asked & bit_of(each)) != 0 && self.relation(each).role == fact.code &&
                          !is_duty(world, fact.citizen, each);
      pursued(fact.citizen, Pursuit::line).begun += counts ? 1U : 0U;
    }
    return;
  }
  if (fact.kind != FactKind::place_granted && fact.kind != FactKind::meeting_held) {
    return;
  }
  auto const kind = static_cast<RelationKind>(fact.code);
  bool const is_theirs = (people_of_[self.policy] & bit_of(kind)) != 0;
  person.is_given_its_people = person.is_given_its_people || is_theirs;
  if (fact.kind == FactKind::meeting_held) {
    person.minutes_met += static_cast<std::uint32_t>(fact.value);
    return;
  }
  person.given |= bit_of(kind);
  if (!is_duty(world, fact.citizen, kind)) {
    ++pursued(fact.citizen, Pursuit::line).ended;
  }
  if (kind == RelationKind::mentor) {
    ++pursued(fact.citizen, Pursuit::mentor).begun;
  }
}

void ServiceRecorder::end_relation(model::Fact const& fact, model::World const& world) {
  auto const kind = static_cast<RelationKind>(fact.code);
  auto& memory = memories_[fact.citizen.index];
  bool const has_length = world.doses(fact.citizen).relation(kind).course_length > Duration::zero();
  if (kind == RelationKind::mentor) {
    auto& mentor = pursued(fact.citizen, Pursuit::mentor);
    ++mentor.ended;
    mentor.dropped_out += memory.dropped_out_at == fact.at ? 1U : 0U;
  } else if (model::is_treatment(kind) && has_length) {
    auto& course = pursued(fact.citizen, Pursuit::course);
    ++course.ended;
    course.dropped_out += std::exchange(memory.has_completed, false) ? 0U : 1U;
  }
}

void ServiceRecorder::finish(model::World const& world) {
  using model::Screening;
  for (std::uint32_t k = 0; k < persons_.size(); ++k) {
    model::CitizenId const citizen{k};
    auto const& self = world.citizen(citizen);
    if (!self.is_indexed) {
      continue;
    }
    look_at_policy(citizen, world);
    bool const is_sent_away = self.screening == Screening::refused ||
                              self.screening == Screening::negative ||
                              self.screening == Screening::sent_away;
    persons_[k].trial_group = self.group;
    persons_[k].is_turned_away = persons_[k].is_turned_away || is_sent_away;
  }
}

}  // namespace sim::record
