#pragma once

#include <array>
#include <vector>

#include "sim/model/fact.hpp"

namespace sim::record {

/// Passes every fact on to those recorders that listen to its kind, in order.
class FanOut final : public model::FactSink {
 public:
  /// The recorder outlives this; null is ignored.
  void add(model::FactSink* recorder) {
    if (recorder == nullptr) {
      return;
    }
    for (std::size_t kind = 0; kind < model::fact_kind_count; ++kind) {
      if (recorder->listens_to().contains(static_cast<model::FactKind>(kind))) {
        listeners_[kind].push_back(recorder);
      }
    }
  }

  /// The recorder hears these kinds, whatever it says of itself; each kind once.
  void add(model::FactSink& recorder, std::vector<model::FactKind> const& kinds) {
    for (auto const kind : kinds) {
      listeners_[static_cast<std::size_t>(kind)].push_back(&recorder);
    }
  }

  void observe(model::Fact const& fact, model::World const& world) override {
    for (auto* recorder : listeners_[static_cast<std::size_t>(fact.kind)]) {
      recorder->observe(fact, world);
    }
  }

 private:
  std::array<std::vector<model::FactSink*>, model::fact_kind_count> listeners_;
};

}  // namespace sim::record
