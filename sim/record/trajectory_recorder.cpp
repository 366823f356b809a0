#include "sim/record/trajectory_recorder.hpp"

#include <algorithm>

namespace sim::record {

void TrajectoryRecorder::observe(model::Fact const& fact, model::World const& world) {
  using model::FactKind;
  if (current_.empty()) {
    current_.resize(world.citizens());
  }
  if (fact.kind == FactKind::month_ended) {
    close_month(month_, world);
    return;
  }
  if (fact.kind != FactKind::meeting_held && fact.kind != FactKind::meeting_booked) {
    return;
  }
  auto const kind = static_cast<model::RelationKind>(fact.code);
  bool const is_contact =
      kind == model::RelationKind::lead || kind == model::RelationKind::specialist;
  auto& hours = current_[fact.citizen.index];
  if (fact.kind == FactKind::meeting_booked) {
    double const length = minutes(world.doses(fact.citizen).relation(kind).meeting);
    (is_contact ? hours.contact_booked : hours.others_booked) += static_cast<float>(length / 60.0);
  } else {
    (is_contact ? hours.contact : hours.others) += static_cast<float>(fact.value / 60.0);
  }
}

void TrajectoryRecorder::close_month(std::int32_t month, model::World const& world) {
  if (!world.is_measuring()) {
    current_.assign(current_.size(), {});
    return;
  }
  for (std::uint32_t k = 0; k < world.citizens(); ++k) {
    auto const& self = world.citizen(model::CitizenId{k});
    bool const ended_before = model::is_absorbing(self.state) && self.state_since < self.index_date;
    if (!self.is_indexed || ended_before) {
      continue;
    }
    rows_.push_back({.citizen = k,
                     .month = month,
                     .state = static_cast<std::int8_t>(self.state),
                     .psychiatric = static_cast<std::int8_t>(self.condition.psychiatric),
                     .weekly_hours = static_cast<float>(self.weekly_hours),
                     .readiness = static_cast<float>(self.condition.readiness()),
                     .engagement = static_cast<float>(self.condition.engagement),
                     .hours_contact = current_[k].contact,
                     .hours_contact_booked = current_[k].contact_booked,
                     .hours_others = current_[k].others,
                     .hours_others_booked = current_[k].others_booked});
  }
  current_.assign(current_.size(), {});
  ++month_;
}

std::vector<TrajectoryRow> TrajectoryRecorder::by_citizen() const {
  auto sorted = rows_;
  std::ranges::stable_sort(sorted, {}, &TrajectoryRow::citizen);
  return sorted;
}

}  // namespace sim::record
