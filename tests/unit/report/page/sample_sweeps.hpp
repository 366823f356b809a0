#pragma once

#include <cmath>
#include <string>
#include <vector>

#include "tests/unit/report/page/sample_answers.hpp"

/// Answers of sweeps to make pages from. The numbers are invented.
namespace sim::report::tests {

/// The step to each point of a sweep, from the point before or the base.
inline void add_steps(Answer& answer) {
  for (auto& point : answer.sweep.points) {
    for (auto const& measure : answer.groups[0].measures) {
      auto const before = point.before == 0 ? 0.0 : measure.arms[point.before].difference.mean;
      point.step.push_back(spread(measure.arms[point.arm].difference.mean - before, 0.5));
    }
  }
}

/// A base with one mentor, and one to six more; the wait falls to nothing, work hardly moves.
inline Answer waiting_answer() {
  auto answer = minimal_answer();
  answer.title = "How many mentors?";
  answer.arms = {{"one", "One mentor", "Én mentor"}};
  answer.sweep.titles = {"Extra mentors"};
  answer.sweep.titles_da = {"Ekstra mentorer"};
  std::vector<double> const waits{-30.0, -50.0, -58.4, -61.0, -61.3, -61.4};
  for (std::size_t k = 1; k <= waits.size(); ++k) {
    auto const mentors = std::to_string(k);
    answer.arms.push_back(
        {"m" + mentors, "Extra mentors: " + mentors, "Ekstra mentorer: " + mentors});
    answer.sweep.points.push_back({k, {static_cast<double>(k)}, k - 1});
  }
  answer.lead = 3;
  answer.groups[0].measures = {
      {"mentor_wait", Unit::days, Better::less, compared(62.0, waits, 2.0)},
      {"ordinary_hours_at",
       Unit::share,
       Better::more,
       compared(0.1, {0.0002, 0.0004, 0.0003, 0.0006, 0.0004, 0.0007}, 0.001)}};
  add_steps(answer);
  return answer;
}

/// Two quantities swept: mentors and the share of citizens who are offered one.
inline Answer two_sweeps_answer() {
  auto answer = minimal_answer();
  answer.title = "How many mentors, and for how many?";
  answer.sweep.titles = {"Extra mentors", "Offered a mentor, %"};
  answer.sweep.titles_da = {"Ekstra mentorer", "Tilbudt en mentor, %"};
  answer.arms = {{"one", "One mentor", "Én mentor"}};
  std::vector<double> waits;
  for (std::size_t k = 0; k < 9; ++k) {
    auto const mentors = static_cast<double>(1 + k / 3);
    auto const offered = static_cast<double>(25 * (1 + k % 3));
    answer.arms.push_back({"point_" + std::to_string(k), "Point " + std::to_string(k), ""});
    answer.sweep.points.push_back({k + 1, {mentors, offered}, k < 3 ? 0 : k - 2});
    waits.push_back(-60.0 + offered / mentors * 0.4);
  }
  answer.groups[0].measures = {
      {"mentor_wait", Unit::days, Better::less, compared(62.0, waits, 2.0)}};
  answer.lead = 7;
  add_steps(answer);
  return answer;
}

/// Seven arms: the number of mentors from 0 to 12; waiting falls, outcomes level off.
inline Answer sweep_answer() {
  auto answer = minimal_answer();
  answer.title = "How many mentors?";
  answer.arms.clear();
  std::vector<double> hours;
  std::vector<double> waits;
  answer.sweep.titles = {"Mentors"};
  answer.sweep.titles_da = {"Mentorer"};
  AnswerRole role{"jobcentre_mentor", "", {}, {}};
  for (std::size_t k = 0; k < 7; ++k) {
    auto const mentors = static_cast<int>(2 * k);
    answer.arms.push_back({"m" + std::to_string(mentors),
                           std::to_string(mentors) + " mentors",
                           std::to_string(mentors) + " mentorer"});
    answer.sweep.points.push_back({k, {static_cast<double>(mentors)}});
    role.posts.push_back(mentors);
    if (k > 0) {
      hours.push_back(0.03 * (1.0 - std::exp(-mentors / 4.0)));
      waits.push_back(-80.0 * (1.0 - std::exp(-mentors / 3.0)));
    }
  }
  answer.groups[0].measures = {
      {"ordinary_hours_at", Unit::share, Better::more, compared(0.1, hours, 0.008)},
      {"dropped_out", Unit::share, Better::less, compared(0.35, hours, 0.02)}};
  role.measures = {{"days_waited", Unit::days, Better::less, compared(95.0, waits, 6.0)},
                   {"meetings_held", Unit::number, Better::unsaid, compared(300.0, hours, 20.0)}};
  answer.roles = {role};
  return answer;
}

}  // namespace sim::report::tests
