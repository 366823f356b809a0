#include "sim/record/stock_recorder.hpp"

#include "sim/base/contract.hpp"

namespace sim::record {

namespace {

/// Adds tables with the same months row by row; a table without months takes those of the other.
template <class Rows>
void add_rows(Rows& to, Rows const& from) {
  to.resize(from.size());
  for (std::size_t month = 0; month < from.size(); ++month) {
    for (std::size_t k = 0; k < from[month].size(); ++k) {
      to[month][k] += from[month][k];
    }
  }
}

}  // namespace

void StockRecorder::add(StockRecorder const& other) {
  SIM_EXPECT(rows_.empty() || rows_.size() == other.rows_.size());
  add_rows(rows_, other.rows_);
  add_rows(person_days_, other.person_days_);
}

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
      days[k] = sim::days(Duration{minutes_[k]});
    }
    person_days_.push_back(days);
  }
  minutes_ = {};
}

}  // namespace sim::record
