#pragma once

#include <vector>

#include "sim/record/cohort_samples.hpp"

namespace sim::record {

/// What those served by the jobcentre at some time in a calendar month did in it.
///
/// Every citizen counts once for every whole month after the index date in which they were served.
class MonthRecorder final : public model::FactSink {
 public:
  explicit MonthRecorder(SampleWriter const& writer) : writer_(writer) {}

  void observe(model::Fact const& fact, model::World const& world) override;

  [[nodiscard]] model::FactKinds listens_to() const override {
    return {
        model::FactKind::index_date, model::FactKind::state_changed, model::FactKind::month_ended};
  }

 private:
  struct Month {
    bool was_served = false;
    bool had_hours = false;
    bool had_placement = false;
    bool is_whole = false;  ///< Followed since its first minute.
  };

  static void note(Month& month, model::LabourState state);
  void close(model::World const& world);

  SampleWriter writer_;
  std::vector<Month> months_;
};

}  // namespace sim::record
