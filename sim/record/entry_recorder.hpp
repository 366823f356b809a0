#pragma once

#include <vector>

#include "sim/record/cohort_samples.hpp"

namespace sim::record {

/// Who the citizens are on the index date: illness, education, readiness.
class EntryRecorder final : public model::FactSink {
 public:
  explicit EntryRecorder(SampleWriter const& writer) : writer_(writer) {}

  void observe(model::Fact const& fact, model::World const& world) override {
    entries_.push_back({fact.citizen, world.citizen(fact.citizen).condition});
  }

  [[nodiscard]] model::FactKinds listens_to() const override {
    return {model::FactKind::index_date};
  }

  /// Trial groups are known only after the index date.
  void finish(model::World const& world) const;

 private:
  struct Entry {
    model::CitizenId citizen;
    model::Condition condition;
  };

  SampleWriter writer_;
  std::vector<Entry> entries_;
};

}  // namespace sim::record
