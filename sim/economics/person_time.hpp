#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "sim/economics/ledger.hpp"
#include "sim/economics/prices.hpp"
#include "sim/model/labour_state.hpp"
#include "sim/model/world.hpp"

namespace sim::economics {

/// Time in one labour state and the work done in it, in whole minutes.
struct TimeAndWork {
  std::int64_t minutes = 0;
  std::int64_t worked = 0;  ///< Times the minutes of a working week: divide by those of a week.
};

/// A citizen's year: time and work by labour state and by the step of the state's refund.
struct PersonYear {
  std::array<std::array<TimeAndWork, refund_step_count>, model::labour_state_count> states{};
  std::int64_t mentored = 0;   ///< Minutes in a placement with a company mentor.
  std::int32_t delivered = 0;  ///< Aids and assistance granted by the municipality.
  std::int32_t bought = 0;     ///< Those bought by the firm or the citizen.

  [[nodiscard]] TimeAndWork const& at(model::LabourState state, std::size_t step) const {
    return states[static_cast<std::size_t>(state)][step];
  }
};

/// A stretch of time without a change in one citizen's life.
struct Stretch {
  SimTime from;
  SimTime to;
  model::LabourState state = model::LabourState::outside;
  std::int64_t minutes_per_week = 0;  ///< At work or in a placement.
  bool is_mentored = false;           ///< By somebody at the firm.
};

/// Adds a stretch to a year, cut where the refund steps down. Cutting it elsewhere changes nothing.
void add_stretch(Stretch const& stretch,
                 SimTime support_began,
                 Refunds const& refunds,
                 PersonYear& year);

/// Listens to a region and books every citizen's year when it ends: support and its refund, wages,
/// what work brings, and tax.
///
/// Years are twelve calendar months from the start of the run, as in the other tables; the run-in
/// is not booked, and the last year ends with the last whole month.
class PersonTime final : public model::FactSink {
 public:
  PersonTime(Prices const& prices, std::size_t years) : prices_(prices), ledger_(years) {}

  void observe(model::Fact const& fact, model::World const& world) override;

  [[nodiscard]] model::FactKinds listens_to() const override {
    return {model::FactKind::state_changed,
            model::FactKind::compensation_delivered,
            model::FactKind::compensation_bought,
            model::FactKind::month_ended};
  }

  /// Books what the last year has so far.
  void finish(model::World const& world);

  [[nodiscard]] Ledger const& ledger() const { return ledger_; }

  [[nodiscard]] Ledger& ledger() { return ledger_; }

 private:
  void change(model::Fact const& fact, model::World const& world);
  void add_until(SimTime until, std::uint32_t citizen, model::World const& world);
  void close_year(model::World const& world);

  Prices const& prices_;
  Ledger ledger_;
  std::vector<Stretch> open_;  ///< By citizen; `to` is not used.
  std::vector<PersonYear> years_;
  SimTime month_end_{};  ///< Of the last month after the run-in.
  std::size_t months_ = 0;
};

}  // namespace sim::economics
