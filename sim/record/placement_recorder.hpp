#pragma once

#include <vector>

#include "sim/record/cohort_samples.hpp"

namespace sim::record {

/// How long placements that begin after the index date last, and where they lead.
///
/// A placement goes on while the citizen is sick-listed and the place is kept. It counts when the
/// run goes on long enough after it to see the whole span asked for.
class PlacementRecorder final : public model::FactSink {
 public:
  explicit PlacementRecorder(SampleWriter const& writer) : writer_(writer) {}

  void observe(model::Fact const& fact, model::World const& world) override;

  [[nodiscard]] model::FactKinds listens_to() const override {
    return {model::FactKind::placement_started,
            model::FactKind::placement_ended,
            model::FactKind::state_changed};
  }

  void finish(model::World const& world);

 private:
  /// A day on which to look where the citizen stands.
  struct Look {
    SimTime due;
    bool is_after_subsidy;
  };

  struct Course {
    SimTime since{};
    bool is_open = false;
    bool is_subsidised = false;
    bool is_long_enough_ago = false;  ///< Some placement could have lasted 13 weeks.
    bool lasted = false;              ///< One did.
    std::vector<Look> looks = {};
  };

  void start(model::World const& world, model::Fact const& fact, Course& course);
  void end(Course& course, SimTime at) const;
  void look(model::World const& world,
            model::CitizenId citizen,
            model::LabourState state,
            SimTime until);
  void read(model::World const& world,
            model::CitizenId citizen,
            model::LabourState state,
            bool is_after_subsidy) const;

  SampleWriter writer_;
  std::vector<Course> courses_;
};

}  // namespace sim::record
