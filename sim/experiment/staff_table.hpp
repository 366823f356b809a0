#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "sim/experiment/series.hpp"
#include "sim/scenario/scenario.hpp"

namespace sim::experiment {

/// How the posts of a role fare in the last twelve months of a run, or all of a shorter one.
enum class StaffMeasure : std::uint8_t {
  caseload,      ///< Places held by weight, per post that there was, over ends of months.
  overload,      ///< Of these above the ceiling, per post, likewise.
  waiting,       ///< Citizens in line, mean over ends of months.
  days_waited,   ///< Mean wait of the places granted.
  gave_up,       ///< Citizens who gave up waiting, in all.
  meetings,      ///< Share of the hours in the diary spent on meetings.
  other_work,    ///< Share spent on all other work but travel.
  travel,        ///< Share spent on the way.
  absence,       ///< Share lost to leave, sickness and vacant posts.
  nothing_to_do  ///< Share in which nobody and nothing waited for the person.
};

struct StaffMeasureTerms {
  std::string_view name;       ///< In JSON.
  std::string_view long_name;  ///< In words.
  std::string_view units;      ///< "1" for counts and shares.
  bool is_share;
};

inline constexpr std::array<StaffMeasureTerms, 10> staff_measures{
    {{"caseload_per_post", "caseload per post", "1", false},
     {"overload_per_post", "above the ceiling, per post", "1", false},
     {"waiting", "citizens in line", "1", false},
     {"days_waited", "days waited for a place", "day", false},
     {"gave_up", "gave up waiting", "1", false},
     {"meetings", "hours in meetings", "1", true},
     {"other_work", "hours of other work", "1", true},
     {"travel", "hours on the way", "1", true},
     {"absence", "hours absent", "1", true},
     {"nothing_to_do", "hours with nothing to do", "1", true}}};

/// The staff measures of every arm, region and role: the group `staff` of the frames by name.
///
/// Looks into a scenario and its series, which must outlive it.
class StaffTable {
 public:
  StaffTable(scenario::Scenario const& scenario, SeriesTable const& series)
      : scenario_(&scenario), series_(&series) {}

  /// NaN as mean where it does not apply: a role without posts, a wait where no place was granted.
  [[nodiscard]] Estimate estimate(std::size_t arm,
                                  std::size_t region,
                                  std::size_t role,
                                  StaffMeasure measure) const;

  /// Posts of a role in a region of an arm when the run ends.
  [[nodiscard]] int posts(std::size_t arm, std::size_t region, std::size_t role) const;

 private:
  scenario::Scenario const* scenario_;
  SeriesTable const* series_;
};

}  // namespace sim::experiment
