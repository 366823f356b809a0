#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "sim/model/world.hpp"

namespace sim::record {

/// Months since the start of the run between which flows are counted: 0, 6, 12, then every year,
/// and the last whole month of the run.
[[nodiscard]] std::vector<int> flow_months(model::Setting const& setting);

/// How many citizens were in one labour state on one date and in another on the next.
///
/// Everybody counts whom the run knows: who comes in between flows out of `outside`, who goes for
/// good flows into `left`. Those who are `outside`, or have `left`, on both dates are not counted.
/// A status on a date is that of the minute before it; without a run-in the first date is a minute
/// late, so that the starting stock is there.
///
/// Shape: one matrix per step between two dates, from the rows to the columns.
class FlowRecorder final : public model::FactSink {
 public:
  explicit FlowRecorder(model::Setting const& setting);

  void observe(model::Fact const& fact, model::World const& world) override;

  [[nodiscard]] model::FactKinds listens_to() const override {
    return {model::FactKind::state_changed};
  }

  /// Once, when the run is over.
  void finish(model::World const& world);

  using Row = std::array<std::int32_t, model::labour_state_count>;
  using Matrix = std::array<Row, model::labour_state_count>;

  [[nodiscard]] std::vector<Matrix> const& steps() const { return steps_; }

 private:
  void look(SimTime until);

  std::vector<SimTime> dates_;
  std::vector<model::LabourState> now_;   ///< Per citizen.
  std::vector<model::LabourState> then_;  ///< On the last date.
  std::vector<Matrix> steps_;
  std::size_t next_ = 0;  ///< Of the dates.
};

}  // namespace sim::record
