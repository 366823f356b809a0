#include "sim/record/flow_recorder.hpp"

#include <algorithm>

#include "sim/base/calendar.hpp"

namespace sim::record {

namespace {

using model::LabourState;

bool is_counted(LabourState from, LabourState to) {
  bool const is_away = from == LabourState::outside || from == LabourState::left;
  return from != to || !is_away;
}

}  // namespace

std::vector<int> flow_months(model::Setting const& setting) {
  auto const length = static_cast<int>(whole_months_between(setting.starts, setting.ends).count());
  std::vector<int> months{0};
  for (int month = 6; month < length; month += month < 12 ? 6 : 12) {
    months.push_back(month);
  }
  if (length > 0) {
    months.push_back(length);
  }
  return months;
}

FlowRecorder::FlowRecorder(model::Setting const& setting) {
  for (int const month : flow_months(setting)) {
    dates_.push_back(add_months(setting.starts, std::chrono::months{month}));
  }
  dates_.front() = std::max(dates_.front(), setting.opens + Duration{1});
  steps_.resize(dates_.size() - 1);
}

void FlowRecorder::observe(model::Fact const& fact, model::World const& world) {
  now_.resize(world.citizens());
  look(fact.at);
  now_[fact.citizen.index] = world.citizen(fact.citizen).state;
}

/// All dates up to that moment: nothing has changed since the fact before.
void FlowRecorder::look(SimTime until) {
  for (; next_ < dates_.size() && dates_[next_] <= until; ++next_) {
    for (std::size_t k = 0; k < now_.size() && next_ > 0; ++k) {
      bool const counts = is_counted(then_[k], now_[k]);
      auto& row = steps_[next_ - 1][static_cast<std::size_t>(then_[k])];
      row[static_cast<std::size_t>(now_[k])] += counts ? 1 : 0;
    }
    then_ = now_;
  }
}

void FlowRecorder::finish(model::World const& world) {
  now_.resize(world.citizens());
  look(world.setting().ends);
}

}  // namespace sim::record
