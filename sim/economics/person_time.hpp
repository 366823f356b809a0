#pragma once

#include <array>
#include <cstdint>
#include <utility>
#include <vector>

#include "sim/economics/person_nets.hpp"
#include "sim/economics/price_list.hpp"
#include "sim/economics/prices.hpp"
#include "sim/economics/tally.hpp"
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

/// Listens to a region and counts every citizen's year when it ends: support, wages, what work
/// brings, and tax.
///
/// Years are twelve calendar months from the start of the run, as in the other tables; the run-in
/// is not counted, and the last year ends with the last whole month. At the horizon, so many months
/// after the start, everything up to then is counted besides, as if the books closed that day.
class PersonTime final : public model::FactSink {
 public:
  PersonTime(Prices const& prices, PriceList const& list, std::size_t years, std::size_t horizon)
      : prices_(prices)
      , list_(list)
      , horizon_(horizon)
      , tally_(list.lines().size(), years)
      , to_horizon_(tally_) {}

  void observe(model::Fact const& fact, model::World const& world) override;

  [[nodiscard]] model::FactKinds listens_to() const override {
    return {model::FactKind::state_changed,
            model::FactKind::compensation_delivered,
            model::FactKind::compensation_bought,
            model::FactKind::month_ended};
  }

  /// Counts what the last year has so far.
  void finish(model::World const& world);

  [[nodiscard]] Tally const& tally() const { return tally_; }

  [[nodiscard]] Tally const& to_horizon() const { return to_horizon_; }

  /// Citizen by citizen, the years of each together; empty when nothing was heard.
  [[nodiscard]] std::vector<PersonNets> take_nets() { return std::move(nets_); }

 private:
  void open_books(model::World const& world);
  void change(model::Fact const& fact, model::World const& world);
  void count_aid(model::Fact const& fact);
  void add_until(SimTime until, std::uint32_t citizen, model::World const& world);

  /// The open stretch up to a time, where the citizen is here and the books are open.
  void add_open(SimTime until,
                std::uint32_t citizen,
                model::World const& world,
                PersonYear& year) const;
  void count_to_horizon(model::World const& world);
  void close_year(model::World const& world);

  Prices const& prices_;
  PriceList const& list_;
  std::size_t horizon_;  ///< In months.
  Tally tally_;
  Tally to_horizon_;
  std::vector<Stretch> open_;  ///< By citizen; `to` is not used.
  std::vector<PersonYear> years_;
  std::vector<PersonNets> nets_;  ///< Citizen x year.
  SimTime year_begins_{};         ///< Of the year that is not counted yet.
  SimTime month_ends_{};          ///< The last month after the run-in.
  SimTime books_close_{};         ///< The end of the last whole month of the run.
  std::size_t months_ = 0;
};

}  // namespace sim::economics
