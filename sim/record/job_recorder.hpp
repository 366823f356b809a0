#pragma once

#include <vector>

#include "sim/record/cohort_samples.hpp"

namespace sim::record {

/// How long jobs and ordinary hours that begin after the index date last without a break.
///
/// A start counts when the run goes on long enough after it to see the whole span asked for, so
/// that spells cut off by the end of the run do not look short.
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

  void close_job(model::World const& world, model::CitizenId citizen, SimTime at);
  void close_hours(model::World const& world, model::CitizenId citizen, SimTime at);

  SampleWriter writer_;
  std::vector<Open> open_;
};

}  // namespace sim::record
