#include "sim/record/spell_recorder.hpp"

#include <algorithm>

namespace sim::record {

void SpellRecorder::observe(model::Fact const& fact, model::World const& world) {
  if (fact.kind != model::FactKind::index_date && fact.kind != model::FactKind::state_changed) {
    return;
  }
  if (open_.empty()) {
    open_.resize(world.citizens());
  }
  auto& open = open_[fact.citizen.index];
  auto const state = world.citizen(fact.citizen).state;
  if (fact.kind == model::FactKind::index_date) {
    open = {.from = fact.at, .state = state, .is_open = true};
    return;
  }
  if (open.is_open && open.state != state) {
    if (open.from < fact.at) {
      spells_.push_back({fact.citizen.index, open.state, open.from, fact.at, false});
    }
    open = {.from = fact.at, .state = state, .is_open = true};
  }
}

void SpellRecorder::finish(model::World const& world) {
  for (std::uint32_t k = 0; k < open_.size(); ++k) {
    if (open_[k].is_open && open_[k].from < world.setting().ends) {
      spells_.push_back({k, open_[k].state, open_[k].from, world.setting().ends, true});
    }
  }
  open_.clear();
}

std::vector<Spell> SpellRecorder::by_citizen() const {
  auto sorted = spells_;
  std::ranges::stable_sort(sorted, {}, &Spell::citizen);
  return sorted;
}

}  // namespace sim::record
