#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "sim/experiment/outcome_table.hpp"
#include "sim/experiment/replicate.hpp"

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

/// Every staff measure of every arm, region and role.
class StaffTable {
 public:
  explicit StaffTable(scenario::Scenario const& scenario);

  /// Adds a replication; numbers in ascending order.
  void add(Replication const& replication);

  /// NaN as mean where it does not apply: a role without posts, a wait where no place was granted.
  [[nodiscard]] Estimate estimate(std::size_t arm,
                                  std::size_t region,
                                  std::size_t role,
                                  StaffMeasure measure) const;

  /// Posts of a role in a region of an arm when the run ends.
  [[nodiscard]] int posts(std::size_t arm, std::size_t region, std::size_t role) const;

 private:
  using Accounts = std::array<OutcomeAccount, staff_measures.size()>;

  [[nodiscard]] std::size_t index(std::size_t arm, std::size_t region, std::size_t role) const;

  std::size_t regions_;
  std::size_t roles_;
  std::vector<int> posts_;          ///< Arm x region x role.
  std::vector<Accounts> accounts_;  ///< Likewise.
  int per_draw_;
};

}  // namespace sim::experiment
