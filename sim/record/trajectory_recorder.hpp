#pragma once

#include <cstdint>
#include <vector>

#include "sim/model/world.hpp"

namespace sim::record {

/// One citizen at the end of one calendar month.
struct TrajectoryRow {
  std::uint32_t citizen;
  std::int32_t month;  ///< Of the run: 0 is the first calendar month after the start.
  std::int8_t state;   ///< Code of the labour state.
  std::int8_t psychiatric;
  float weekly_hours;
  float readiness;
  float engagement;
  float hours_contact;         ///< Meetings held in the month with lead person and specialist.
  float hours_contact_booked;  ///< Booked with them one by one.
  float hours_others;          ///< Meetings and sessions held with everybody else.
  float hours_others_booked;
};

/// Every citizen's path, month by month, from the index date to the end or the exit.
///
/// Hours held are those that the meetings took. Booked are meetings with one person at their usual
/// length: neither sessions of a course nor common meetings, which are called for many at once, so
/// that more hours may be held than booked.
///
/// Shape: rows in order of month, then citizen; `by_citizen` sorts them.
class TrajectoryRecorder final : public model::FactSink {
 public:
  void observe(model::Fact const& fact, model::World const& world) override;

  [[nodiscard]] model::FactKinds listens_to() const override {
    return {model::FactKind::meeting_booked,
            model::FactKind::meeting_held,
            model::FactKind::month_ended};
  }

  /// Rows in order of citizen, then month.
  [[nodiscard]] std::vector<TrajectoryRow> by_citizen() const;

 private:
  struct Hours {
    float contact = 0.0F;
    float contact_booked = 0.0F;
    float others = 0.0F;
    float others_booked = 0.0F;
  };

  void close_month(std::int32_t month, model::World const& world);

  std::vector<Hours> current_;
  std::vector<TrajectoryRow> rows_;
  std::int32_t month_ = 0;
};

}  // namespace sim::record
