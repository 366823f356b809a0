#pragma once

#include <vector>

#include "sim/model/world.hpp"

namespace sim::record {

/// An uninterrupted time in one labour state after the index date.
struct Spell {
  std::uint32_t citizen;
  model::LabourState state;
  SimTime from;
  SimTime to;
  bool is_censored;  ///< Still going on at the end of the run.
};

/// All spells; those that began before the index date are cut there.
///
/// Shape: rows in order of end; `by_citizen` sorts them.
class SpellRecorder final : public model::FactSink {
 public:
  void observe(model::Fact const& fact, model::World const& world) override;

  [[nodiscard]] model::FactKinds listens_to() const override {
    return {model::FactKind::index_date, model::FactKind::state_changed};
  }

  void finish(model::World const& world);

  [[nodiscard]] std::vector<Spell> by_citizen() const;

 private:
  struct Open {
    SimTime from{};
    model::LabourState state{};
    bool is_open = false;
  };

  std::vector<Open> open_;
  std::vector<Spell> spells_;
};

}  // namespace sim::record
