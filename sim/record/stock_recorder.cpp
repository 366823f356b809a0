#include "sim/record/stock_recorder.hpp"

namespace sim::record {

void StockRecorder::make_up(SimTime until) {
  auto const passed = (until - since_).count();
  for (std::size_t k = 0; k < present_.size(); ++k) {
    minutes_[k] += static_cast<std::int64_t>(present_[k]) * passed;
  }
  since_ = until;
}

void StockRecorder::observe(model::Fact const& fact, model::World const& world) {
  if (fact.kind == model::FactKind::state_changed) {
    make_up(fact.at);
    present_ = world.head_counts();
    return;
  }
  if (fact.kind != model::FactKind::month_ended) {
    return;
  }
  make_up(fact.at + Duration{1});
  if (world.is_measuring()) {
    rows_.push_back(world.head_counts());
    Days days{};
    for (std::size_t k = 0; k < days.size(); ++k) {
      days[k] = static_cast<double>(minutes_[k]) / 1440.0;
    }
    person_days_.push_back(days);
  }
  minutes_ = {};
}

}  // namespace sim::record
