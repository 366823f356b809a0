#include "sim/report/life_sums.hpp"

#include <limits>

namespace sim::report {

using model::FactKind;

void LifeSums::close(SimTime until) {
  auto const weeks = days(until - stretch_.since) / 7.0;
  if (model::has_ordinary_hours(stretch_.state)) {
    sum(LifeSum::weeks_in_work) += weeks;
    sum(LifeSum::hours_at_work) += weeks * stretch_.weekly_hours;
  } else if (model::is_placed(stretch_.state)) {
    sum(LifeSum::weeks_in_placement) += weeks;
  } else if (model::is_in_education(stretch_.state)) {
    sum(LifeSum::weeks_in_education) += weeks;
  }
}

void LifeSums::count(model::Fact const& fact) {
  switch (fact.kind) {
    case FactKind::meeting_held:
      sum(LifeSum::meetings_held) += 1.0;
      sum(LifeSum::hours_in_meetings) += fact.value / 60.0;
      break;
    case FactKind::meeting_missed: sum(LifeSum::meetings_missed) += 1.0; break;
    case FactKind::place_granted:
      sum(LifeSum::people_given) += 1.0;
      sum(LifeSum::days_waited_for_people) += fact.value;
      break;
    case FactKind::gave_up_waiting: sum(LifeSum::days_waited_for_people) += fact.value; break;
    case FactKind::meeting_booked:
      days_booked_ += fact.value;
      ++booked_;
      break;
    default: break;
  }
}

void LifeSums::observe(model::Fact const& fact, model::World const& world) {
  auto const& self = world.citizen(fact.citizen);
  if (fact.kind == FactKind::index_date) {
    is_counting_ = true;
    stretch_ = {.since = fact.at, .state = self.state, .weekly_hours = self.weekly_hours};
  } else if (is_counting_ && fact.kind == FactKind::state_changed) {
    close(fact.at);
    stretch_ = {.since = fact.at, .state = self.state, .weekly_hours = self.weekly_hours};
  } else if (is_counting_) {
    count(fact);
  }
}

std::array<double, life_sum_count> LifeSums::at(SimTime end) const {
  auto closed = *this;
  if (is_counting_) {
    closed.close(end);
  }
  closed.sum(LifeSum::days_to_meetings) =
      booked_ == 0 ? std::numeric_limits<double>::quiet_NaN() : days_booked_ / booked_;
  return closed.sums_;
}

}  // namespace sim::report
