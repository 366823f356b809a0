#pragma once

#include <cstdint>

#include "sim/model/world.hpp"

namespace sim::record {

/// Who got the local vacancies since the start of the run.
///
/// Somebody from elsewhere always applies: every vacancy is filled, and one that a citizen gets is
/// one that somebody else does not.
class VacancyRecorder final : public model::FactSink {
 public:
  void observe(model::Fact const& fact, model::World const& world) override {
    bool const counts = fact.at >= world.setting().starts;
    filled_ += counts ? 1 : 0;
    by_citizens_ += counts && !fact.citizen.is_none() ? 1 : 0;
  }

  [[nodiscard]] model::FactKinds listens_to() const override {
    return {model::FactKind::vacancy_filled};
  }

  [[nodiscard]] std::int32_t filled() const { return filled_; }

  [[nodiscard]] std::int32_t by_citizens() const { return by_citizens_; }

 private:
  std::int32_t filled_ = 0;
  std::int32_t by_citizens_ = 0;
};

}  // namespace sim::record
