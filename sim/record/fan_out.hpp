#pragma once

#include <vector>

#include "sim/model/fact.hpp"

namespace sim::record {

/// Passes every fact on to several recorders, in order.
class FanOut final : public model::FactSink {
 public:
  /// The recorder outlives this; null is ignored.
  void add(model::FactSink* recorder) {
    if (recorder != nullptr) {
      recorders_.push_back(recorder);
    }
  }

  void observe(model::Fact const& fact, model::World const& world) override {
    for (auto* recorder : recorders_) {
      recorder->observe(fact, world);
    }
  }

 private:
  std::vector<model::FactSink*> recorders_;
};

}  // namespace sim::record
