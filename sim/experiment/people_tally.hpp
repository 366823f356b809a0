#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "sim/record/person_outcomes.hpp"
#include "sim/record/service_recorder.hpp"

namespace sim::experiment {

/// A question about one person whose answers are added up for those who are on no policy.
struct OthersQuestion {
  char const* name;
  char const* long_name;
  char const* units;  ///< Minutes are added up where it is one of time.
  std::int64_t (*answer)(record::Standing const&);
};

inline constexpr std::array others_questions{
    OthersQuestion{"others_ordinary_hours_at",
                   "On no policy: difference of the share with ordinary paid hours on the day",
                   "1",
                   [](record::Standing const& at) -> std::int64_t {
                     return model::has_ordinary_hours(at.state) ? 1 : 0;
                   }},
    OthersQuestion{"others_ordinary_hours_ever",
                   "On no policy: difference of the share who have had ordinary paid hours",
                   "1",
                   [](record::Standing const& at) -> std::int64_t { return at.had_hours ? 1 : 0; }},
    OthersQuestion{
        "others_placement_ever",
        "On no policy: difference of the share who have been in an internship or wage subsidy",
        "1",
        [](record::Standing const& at) -> std::int64_t { return at.had_placement ? 1 : 0; }},
    OthersQuestion{
        "others_weeks_in_work",
        "On no policy: difference of mean weeks with ordinary paid hours since the index date",
        "week",
        [](record::Standing const& at) -> std::int64_t { return at.minutes_in_work; }},
    OthersQuestion{
        "others_weeks_on_benefit",
        "On no policy: difference of mean weeks served by the jobcentre since the index date",
        "week",
        [](record::Standing const& at) -> std::int64_t { return at.minutes_on_benefit; }},
    OthersQuestion{"others_weekly_hours_at",
                   "On no policy: difference of mean ordinary paid hours a week on the day",
                   "hour",
                   [](record::Standing const& at) -> std::int64_t { return at.weekly_minutes; }}};

/// One citizen in an arm and in the arm it is compared with.
struct Twins {
  record::PersonOutcomes const& here;
  record::PersonOutcomes const& base;
  record::PersonService const& service;
  record::PersonService const& base_service;
};

/// What is added up over the members of one group who are followed to one horizon in both arms.
struct PeopleTally {
  std::int64_t compared = 0;
  std::int64_t gained = 0;  ///< Minutes in work, more than in the base.
  std::int64_t lost = 0;
  std::int64_t minutes_gained = 0;
  std::int64_t minutes_lost = 0;
  std::int64_t gained_on_day = 0;  ///< Ordinary hours on the day, and none in the base.
  std::int64_t lost_on_day = 0;
  std::int64_t on_another_path = 0;
  std::int64_t meant = 0;
  std::int64_t on_policy = 0;
  std::int64_t turned_away = 0;
  std::int64_t not_served = 0;
  std::int64_t waited_in_vain = 0;
  std::int64_t minutes_met = 0;  ///< With those on the policy.
  std::int64_t others = 0;       ///< On no policy in either arm.
  std::int64_t others_on_another_path = 0;
  std::array<std::int64_t, others_questions.size()> others_more{};

  void add(Twins const& twins, std::size_t horizon);
};

/// A variable of the group `people`, read from a tally; NaN where nobody could be asked.
struct PeopleFigure {
  char const* name;
  char const* long_name;
  char const* units;
  double (*read)(PeopleTally const&);
};

/// The mean of a sum over persons; NaN without persons.
[[nodiscard]] double mean_over(std::int64_t sum, std::int64_t persons);

/// All but the differences among others, in the order of the file.
[[nodiscard]] std::span<PeopleFigure const> people_figures();

}  // namespace sim::experiment
