#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <vector>

#include "sim/model/world.hpp"
#include "sim/record/measure.hpp"

namespace sim::record {

/// Who belongs to a segment, judged once, on the index date.
using Membership =
    std::function<bool(model::Profile const&, model::Condition const&, SimTime index_date)>;

/// Sums over the citizens of one group who have been followed to one horizon.
struct OutcomeSums {
  std::int64_t persons = 0;
  std::array<std::int64_t, measure_count>
      sums{};  ///< Persons, or minutes for the `weeks_` measures.

  /// Share or mean weeks; NaN without persons.
  [[nodiscard]] double mean(Measure measure) const;
};

/// Follows every citizen from the index date and reads all measures at all horizons.
///
/// Exact on the day: a status holds from one change of state to the next, not from month to month.
/// A horizon after the end of the run is not read for that citizen.
///
/// Shape: one OutcomeSums per group and horizon; groups are the segments, then the trial groups.
class OutcomeRecorder final : public model::FactSink {
 public:
  OutcomeRecorder(std::vector<Membership> segments, std::size_t trial_groups, SimTime ends);

  void observe(model::Fact const& fact, model::World const& world) override;

  [[nodiscard]] model::FactKinds listens_to() const override {
    return {model::FactKind::index_date, model::FactKind::state_changed};
  }

  /// Reads the horizons that lie before the end; once, when the run is over.
  void finish(model::World const& world);

  [[nodiscard]] std::size_t groups() const { return segments_.size() + trial_groups_; }

  [[nodiscard]] OutcomeSums const& at(std::size_t group, std::size_t horizon) const {
    return sums_[group * horizons.size() + horizon];
  }

 private:
  struct Follow {
    SimTime index_date{};
    SimTime since{};             ///< Until when the account is made up.
    std::uint32_t segments = 0;  ///< One bit per segment.
    std::uint8_t next_horizon = 0;
    model::LabourState state{};
    bool had_hours = false;
    bool had_education = false;
    bool had_placement = false;
    bool is_followed = false;
    std::int64_t minutes_in_work = 0;
    std::int64_t minutes_on_benefit = 0;
  };

  void begin(model::Fact const& fact, model::World const& world);
  void make_up(Follow& follow, SimTime until);
  void read(Follow const& follow, std::size_t trial_group, std::size_t horizon);
  void advance(Follow& follow, std::size_t trial_group, SimTime until);

  std::vector<Membership> segments_;
  std::size_t trial_groups_;
  SimTime ends_;
  std::vector<Follow> follows_;
  std::vector<OutcomeSums> sums_;
};

}  // namespace sim::record
