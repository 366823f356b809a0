#pragma once

#include <optional>
#include <vector>

#include "sim/record/cohort_samples.hpp"

namespace sim::record {

/// When and where to citizens first leave the care of the jobcentre after the index date.
///
/// Only those who were served on the index date. Who comes back has still left.
class ExitRecorder final : public model::FactSink {
 public:
  explicit ExitRecorder(SampleWriter const& writer) : writer_(writer) {}

  void observe(model::Fact const& fact, model::World const& world) override;

  [[nodiscard]] model::FactKinds listens_to() const override {
    return {model::FactKind::index_date, model::FactKind::state_changed};
  }

  void finish(model::World const& world) const;

 private:
  struct Exit {
    SimTime at{};
    model::LabourState to = model::LabourState::benefit;
    bool is_awaited = false;  ///< Served on the index date.
    bool has_left = false;
    std::optional<SimTime> work_began = std::nullopt;  ///< Of the job that the exit led to.
  };

  static void leave(Exit& exit, model::LabourState state, SimTime at);

  void read(model::World const& world, model::CitizenId citizen, std::size_t horizon) const;

  SampleWriter writer_;
  std::vector<Exit> exits_;
};

}  // namespace sim::record
