#include "sim/record/offer_recorder.hpp"

#include <algorithm>

namespace sim::record {

namespace {

using model::FactKind;
using model::RelationKind;

constexpr std::chrono::weeks window{65};

/// Who comes with every case is no offer.
bool is_offer(RelationKind kind) {
  return kind != RelationKind::lead && kind != RelationKind::specialist &&
         kind != RelationKind::coordinator;
}

bool any_offer(auto const& has) {
  return std::ranges::any_of(model::all_relations,
                             [&](RelationKind kind) { return is_offer(kind) && has(kind); });
}

bool brings_offer(model::Fact const& fact) {
  return fact.kind == FactKind::placement_started ||
         any_offer([&](RelationKind kind) { return answers(given(kind), fact); });
}

bool has_offer(model::Citizen const& self) {
  return model::is_placed(self.state) ||
         any_offer([&](RelationKind kind) { return self.relation(kind).is_held(); });
}

}  // namespace

void OfferRecorder::observe(model::Fact const& fact, model::World const& world) {
  if (!writer_.followed().is_followed(fact.citizen) ||
      fact.at >= writer_.followed().index_date(fact.citizen) + window) {
    return;
  }
  if (waits_.empty()) {
    waits_.resize(world.citizens());
  }
  auto& wait = waits_[fact.citizen.index];
  auto const& self = world.citizen(fact.citizen);
  if (fact.kind == FactKind::index_date) {
    wait = {.is_served = model::is_served(self.state), .has_offer = has_offer(self)};
    return;
  }
  wait.is_served = wait.is_served && model::is_served(self.state);
  wait.has_offer = wait.has_offer || brings_offer(fact);
}

void OfferRecorder::finish(model::World const& world) const {
  auto const& followed = writer_.followed();
  for (std::uint32_t k = 0; k < waits_.size(); ++k) {
    model::CitizenId const citizen{k};
    if (waits_[k].is_served && followed.index_date(citizen) + window <= followed.ends()) {
      writer_.add(world,
                  citizen,
                  SamplePlace{Measure::no_offer_in_65_weeks},
                  waits_[k].has_offer ? 0.0 : 1.0);
    }
  }
}

}  // namespace sim::record
