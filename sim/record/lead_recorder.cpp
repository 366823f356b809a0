#include "sim/record/lead_recorder.hpp"

#include <map>
#include <tuple>

#include "sim/base/calendar.hpp"

namespace sim::record {

namespace {

using model::FactKind;
using model::RelationKind;

constexpr std::chrono::months year{12};

bool is_outcome(model::LabourState state) {
  return model::has_ordinary_hours(state) || model::is_in_education(state);
}

/// One lead person in one group: the group, the post, and who in that post.
using Key = std::tuple<std::size_t, std::uint32_t, std::uint16_t>;

/// Citizens of one lead person in one group.
struct Tally {
  int citizens = 0;
  int with_outcome = 0;
};

}  // namespace

bool LeadRecorder::is_within_a_year(model::Fact const& fact) const {
  return fact.at < add_months(writer_.followed().index_date(fact.citizen), year);
}

void LeadRecorder::observe(model::Fact const& fact, model::World const& world) {
  if (!writer_.followed().is_followed(fact.citizen)) {
    return;
  }
  if (cases_.empty()) {
    cases_.resize(world.citizens());
  }
  auto const& self = world.citizen(fact.citizen);
  auto& one = cases_[fact.citizen.index];
  auto const take = [&](model::StaffId post) {
    one.post = post;
    one.person = post.is_none() ? std::uint16_t{0} : world.staff(post).person;
  };
  if (fact.kind == FactKind::index_date) {
    one.has_outcome = is_outcome(self.state);
    take(self.relation(RelationKind::lead).staff);
  } else if (one.post.is_none() && answers(given(RelationKind::lead), fact)) {
    take(fact.staff);
  } else if (!one.has_outcome && is_outcome(self.state)) {
    one.has_outcome = is_within_a_year(fact);
  }
}

void LeadRecorder::finish(model::World const& world) const {
  auto const& followed = writer_.followed();
  std::map<Key, Tally> tallies;
  for (std::uint32_t k = 0; k < cases_.size(); ++k) {
    model::CitizenId const citizen{k};
    auto const& one = cases_[k];
    if (one.post.is_none() || add_months(followed.index_date(citizen), year) > followed.ends()) {
      continue;
    }
    followed.for_each_group(citizen, world, [&](std::size_t group) {
      auto& tally = tallies[{group, one.post.index, one.person}];
      ++tally.citizens;
      tally.with_outcome += one.has_outcome ? 1 : 0;
    });
  }
  for (auto const& [key, tally] : tallies) {
    for (auto const measure :
         {Measure::lead_outcome_best, Measure::lead_outcome_worst, Measure::lead_outcome_sd}) {
      if (tally.citizens >= fewest_of_a_lead) {
        writer_.samples()
            .at(std::get<0>(key), 0, static_cast<std::size_t>(measure))
            .add(static_cast<double>(tally.with_outcome) / tally.citizens);
      }
    }
  }
}

}  // namespace sim::record
