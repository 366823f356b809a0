#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "sim/model/world.hpp"

namespace sim::report {

/// What is added up of one citizen's life from the index date to the end of the run.
enum class LifeSum : std::uint8_t {
  weeks_in_work,
  hours_at_work,
  weeks_in_placement,
  weeks_in_education,
  meetings_held,
  meetings_missed,
  hours_in_meetings,
  people_given,
  days_waited_for_people,
  days_to_meetings,
};

inline constexpr std::size_t life_sum_count = 10;

struct LifeSumWords {
  std::string_view name;   ///< For machines.
  std::string_view title;  ///< For people, with the unit.
  int decimals;
};

/// In the order of LifeSum.
inline constexpr std::array<LifeSumWords, life_sum_count> life_sum_words{{
    {"weeks_in_work", "weeks with ordinary paid hours", 1},
    {"hours_at_work", "ordinary paid hours in all", 0},
    {"weeks_in_placement", "weeks in internship or wage subsidy", 1},
    {"weeks_in_education", "weeks in education", 1},
    {"meetings_held", "meetings held", 0},
    {"meetings_missed", "meetings missed by the citizen", 0},
    {"hours_in_meetings", "hours in meetings", 1},
    {"people_given", "people given to stand beside the citizen", 0},
    {"days_waited_for_people", "days waited for them, and given up", 1},
    {"days_to_meetings", "days from booking to meeting, mean", 1},
}};

/// Adds up one citizen's life, fact by fact.
class LifeSums {
 public:
  /// A fact about the citizen, just after it happened.
  void observe(model::Fact const& fact, model::World const& world);

  /// The sums at `end`; NaN for a mean of nothing.
  [[nodiscard]] std::array<double, life_sum_count> at(SimTime end) const;

 private:
  /// A stretch of time in one state.
  struct Stretch {
    SimTime since{};
    model::LabourState state{};
    double weekly_hours = 0.0;
  };

  void close(SimTime until);
  void count(model::Fact const& fact);

  double& sum(LifeSum which) { return sums_[static_cast<std::size_t>(which)]; }

  std::array<double, life_sum_count> sums_{};
  Stretch stretch_;
  bool is_counting_ = false;
  double days_booked_ = 0.0;
  int booked_ = 0;
};

}  // namespace sim::report
