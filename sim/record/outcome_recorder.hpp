#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

#include "sim/base/digest.hpp"
#include "sim/model/world.hpp"
#include "sim/record/measure.hpp"
#include "sim/record/person_outcomes.hpp"

namespace sim::record {

/// Who belongs to a segment, judged once, on the index date.
using Membership =
    std::function<bool(model::Profile const&, model::Condition const&, SimTime index_date)>;

/// Sums over the citizens of one group who have been followed to one horizon.
struct OutcomeSums {
  std::int64_t persons = 0;
  std::array<std::int64_t, measure_count>
      sums{};  ///< Persons, or minutes for measures in weeks and hours.

  /// Share, mean weeks or hours; NaN without persons.
  [[nodiscard]] double mean(Measure measure) const;
};

/// Follows every citizen from the index date and reads all measures at all horizons.
///
/// Exact to the minute: a status holds from one change of state to the next, not from month to
/// month. A horizon is the time from the index date up to, not including, the minute it is due:
/// what happens in that very minute comes too late. One due when the run ends is read, one due
/// later is not.
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

  [[nodiscard]] bool is_followed(model::CitizenId citizen) const {
    return citizen.index < follows_.size() && follows_[citizen.index].is_followed;
  }

  /// Of somebody who is followed.
  [[nodiscard]] SimTime index_date(model::CitizenId citizen) const {
    return follows_[citizen.index].index_date;
  }

  /// Every citizen by index, once finished; gives them away. Empty when nobody was followed.
  [[nodiscard]] std::vector<PersonOutcomes> take_persons() { return std::move(persons_); }

  /// Minutes served by the jobcentre since the index date; to the end, once finished.
  [[nodiscard]] std::int64_t minutes_on_benefit(model::CitizenId citizen) const {
    return follows_[citizen.index].minutes_on_benefit;
  }

  /// The last moment that is read of anybody.
  [[nodiscard]] SimTime ends() const { return ends_; }

  /// The first minute after a horizon of somebody who is followed; nothing when the run is over
  /// before.
  [[nodiscard]] std::optional<SimTime> due(model::CitizenId citizen, std::size_t horizon) const;

  /// Calls `use` with every group that somebody who is followed belongs to.
  template <class Use>
  void for_each_group(model::CitizenId citizen, model::World const& world, Use use) const {
    for (std::size_t k = 0; k < segments_.size(); ++k) {
      if ((follows_[citizen.index].segments >> k & 1U) != 0) {
        use(k);
      }
    }
    if (auto const group = world.citizen(citizen).group; group < trial_groups_) {
      use(segments_.size() + group);
    }
  }

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
    std::int64_t weekly_minutes = 0;  ///< Ordinary paid time.
    std::int64_t minutes_in_work = 0;
    std::int64_t minutes_on_benefit = 0;
    Digest path{};
  };

  void begin(model::Fact const& fact, model::World const& world);
  void make_up(Follow& follow, SimTime until);
  void read(Follow const& follow, std::size_t trial_group, std::size_t horizon);
  void advance(std::uint32_t citizen, std::uint8_t trial_group, SimTime until);

  static Standing standing_of(Follow const& follow, std::uint8_t trial_group);

  std::vector<Membership> segments_;
  std::size_t trial_groups_;
  SimTime ends_;
  std::vector<Follow> follows_;
  std::vector<PersonOutcomes> persons_;
  std::vector<OutcomeSums> sums_;
};

}  // namespace sim::record
