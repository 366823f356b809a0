#pragma once

#include <vector>

#include "sim/record/cohort_samples.hpp"

namespace sim::record {

/// How long jobs and ordinary hours that begin after the index date last without a break.
///
/// A start counts when the run goes on long enough after it to see the whole span asked for, so
/// that spells cut off by the end of the run do not look short. Who leaves the population before
/// the span is over (moved, dead, retired, without entitlement) does not count either: nobody can
/// say whether the job was kept. Who goes to prison or school has lost it.
class JobRecorder final : public model::FactSink {
 public:
  explicit JobRecorder(SampleWriter const& writer) : writer_(writer) {}

  void observe(model::Fact const& fact, model::World const& world) override;

  [[nodiscard]] model::FactKinds listens_to() const override {
    return {model::FactKind::state_changed};
  }

  void finish(model::World const& world);

 private:
  struct Open {
    SimTime job{};    ///< Start of an ordinary job that ended a benefit.
    SimTime hours{};  ///< Start of ordinary hours.
    bool has_job = false;
    bool has_hours = false;
  };

  /// How a spell came to its end: when, and to which state.
  struct End {
    SimTime at;
    model::LabourState to;
  };

  /// Whether a spell was seen up to a date or until it was lost.
  [[nodiscard]] bool is_seen(End const& end, SimTime until) const;
  void close_job(model::World const& world, model::CitizenId citizen, End const& end);
  void close_hours(model::World const& world, model::CitizenId citizen, End const& end);

  SampleWriter writer_;
  std::vector<Open> open_;
};

}  // namespace sim::record
