#include "sim/experiment/people_tally.hpp"

#include <cstdlib>
#include <limits>

namespace sim::experiment {

namespace {

constexpr double minutes_per_week = 7.0 * 1440.0;
constexpr double minutes_per_hour = 60.0;

bool works(record::Standing const& at) {
  return model::has_ordinary_hours(at.state);
}

using Of = PeopleTally const&;

constexpr std::array figures{
    PeopleFigure{"gained",
                 "Share with more weeks in work than in the base",
                 "1",
                 [](Of of) { return mean_over(of.gained, of.compared); }},
    PeopleFigure{"lost",
                 "Share with fewer weeks in work than in the base",
                 "1",
                 [](Of of) { return mean_over(of.lost, of.compared); }},
    PeopleFigure{"same",
                 "Share with the same weeks in work, to the minute, as in the base",
                 "1",
                 [](Of of) { return mean_over(of.compared - of.gained - of.lost, of.compared); }},
    PeopleFigure{"weeks_gained",
                 "Weeks in work more than in the base, mean of those who gained",
                 "week",
                 [](Of of) { return mean_over(of.minutes_gained, of.gained) / minutes_per_week; }},
    PeopleFigure{"weeks_lost",
                 "Weeks in work fewer than in the base, mean of those who lost",
                 "week",
                 [](Of of) { return mean_over(of.minutes_lost, of.lost) / minutes_per_week; }},
    PeopleFigure{"gained_on_day",
                 "Share with ordinary paid hours on the day, and without them in the base",
                 "1",
                 [](Of of) { return mean_over(of.gained_on_day, of.compared); }},
    PeopleFigure{"lost_on_day",
                 "Share without ordinary paid hours on the day, and with them in the base",
                 "1",
                 [](Of of) { return mean_over(of.lost_on_day, of.compared); }},
    PeopleFigure{"changed_on_day",
                 "Share with another answer on ordinary paid hours on the day: gained or lost",
                 "1",
                 [](Of of) { return mean_over(of.gained_on_day + of.lost_on_day, of.compared); }},
    PeopleFigure{
        "least_changed_on_day",
        "The least share that could have changed with the same difference of shares on the day",
        "1",
        [](Of of) { return mean_over(std::abs(of.gained_on_day - of.lost_on_day), of.compared); }},
    PeopleFigure{"another_path",
                 "Share with another course of labour states up to the day",
                 "1",
                 [](Of of) { return mean_over(of.on_another_path, of.compared); }},
    PeopleFigure{"meant",
                 "Share assigned to a policy of the arm and not turned away",
                 "1",
                 [](Of of) { return mean_over(of.meant, of.compared); }},
    PeopleFigure{"on_policy",
                 "Share who have been on a policy of the arm",
                 "1",
                 [](Of of) { return mean_over(of.on_policy, of.compared); }},
    PeopleFigure{
        "turned_away",
        "Share whom a screening or the first meeting found outside the policy, or who refused",
        "1",
        [](Of of) { return mean_over(of.turned_away, of.compared); }},
    PeopleFigure{"not_served",
                 "Of those meant: share never given anybody of the people of the policy",
                 "1",
                 [](Of of) { return mean_over(of.not_served, of.meant); }},
    PeopleFigure{"waited_in_vain",
                 "Share who stood in line for a person, or a place on a policy, and never got one",
                 "1",
                 [](Of of) { return mean_over(of.waited_in_vain, of.compared); }},
    PeopleFigure{
        "hours_met",
        "Hours of meetings from the index date to the end of the run, mean of those on the policy",
        "hour",
        [](Of of) { return mean_over(of.minutes_met, of.on_policy) / minutes_per_hour; }},
    PeopleFigure{"others_another_path",
                 "On no policy: share with another course of labour states up to the day",
                 "1",
                 [](Of of) { return mean_over(of.others_on_another_path, of.others); }}};

}  // namespace

void PeopleTally::add(Twins const& twins, std::size_t horizon) {
  auto const& here = twins.here.at.at(horizon);
  auto const& base = twins.base.at.at(horizon);
  auto const& service = twins.service;
  std::int64_t const more = here.minutes_in_work - base.minutes_in_work;
  bool const has_another_path = here.path != base.path;
  ++compared;
  gained += more > 0 ? 1 : 0;
  lost += more < 0 ? 1 : 0;
  minutes_gained += more > 0 ? more : 0;
  minutes_lost += more < 0 ? -more : 0;
  gained_on_day += works(here) && !works(base) ? 1 : 0;
  lost_on_day += works(base) && !works(here) ? 1 : 0;
  on_another_path += has_another_path ? 1 : 0;
  meant += service.is_meant() ? 1 : 0;
  on_policy += service.is_on_policy ? 1 : 0;
  turned_away += service.is_turned_away ? 1 : 0;
  not_served += service.is_not_served() ? 1 : 0;
  waited_in_vain += service.waited_in_vain() ? 1 : 0;
  minutes_met += service.is_on_policy ? service.minutes_met : 0;
  if (service.is_on_policy || twins.base_service.is_on_policy) {
    return;
  }
  ++others;
  others_on_another_path += has_another_path ? 1 : 0;
  for (std::size_t k = 0; k < others_questions.size(); ++k) {
    others_more[k] += others_questions[k].answer(here) - others_questions[k].answer(base);
  }
}

double mean_over(std::int64_t sum, std::int64_t persons) {
  return persons > 0 ? static_cast<double>(sum) / static_cast<double>(persons)
                     : std::numeric_limits<double>::quiet_NaN();
}

std::span<PeopleFigure const> people_figures() {
  return figures;
}

}  // namespace sim::experiment
