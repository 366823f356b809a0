#pragma once

#include <array>
#include <vector>

#include "sim/model/world.hpp"

namespace sim::record {

/// Head counts by labour state at the end of every calendar month, and days spent in it meanwhile.
///
/// Shape: one row per month, one column per labour state. Only months after the run-in.
/// Units: persons; person-days, exact to the minute.
class StockRecorder final : public model::FactSink {
 public:
  void observe(model::Fact const& fact, model::World const& world) override;

  [[nodiscard]] model::FactKinds listens_to() const override {
    return {model::FactKind::state_changed, model::FactKind::month_ended};
  }

  /// Adds the citizens of another run with the same months.
  void add(StockRecorder const& other);

  using Row = std::array<std::uint32_t, model::labour_state_count>;
  using Days = std::array<double, model::labour_state_count>;

  [[nodiscard]] std::vector<Row> const& rows() const { return rows_; }

  [[nodiscard]] std::vector<Days> const& person_days() const { return person_days_; }

 private:
  void make_up(SimTime until);

  std::vector<Row> rows_;
  std::vector<Days> person_days_;
  Row present_{};  ///< Head counts since `since_`.
  std::array<std::int64_t, model::labour_state_count> minutes_{};
  SimTime since_{};
};

}  // namespace sim::record
