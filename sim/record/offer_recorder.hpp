#pragma once

#include <vector>

#include "sim/record/cohort_samples.hpp"

namespace sim::record {

/// Whether citizens who stay with the jobcentre for 65 weeks are offered anything at all: a
/// placement, a mentor, a therapist or another professional beside those who lead the case.
class OfferRecorder final : public model::FactSink {
 public:
  explicit OfferRecorder(SampleWriter const& writer) : writer_(writer) {}

  void observe(model::Fact const& fact, model::World const& world) override;

  [[nodiscard]] model::FactKinds listens_to() const override {
    return {model::FactKind::index_date,
            model::FactKind::state_changed,
            model::FactKind::placement_started,
            model::FactKind::place_granted};
  }

  void finish(model::World const& world) const;

 private:
  struct Wait {
    bool is_served = false;  ///< All the time so far.
    bool has_offer = false;
  };

  SampleWriter writer_;
  std::vector<Wait> waits_;
};

}  // namespace sim::record
