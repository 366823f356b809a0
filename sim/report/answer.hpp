#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "sim/report/answer_economics.hpp"
#include "sim/report/answer_figures.hpp"

/// What a comparison of arms says, ready to be shown: no simulation type in it, so that the page,
/// the tables and tests can be made from numbers alone.
///
/// Shares run from 0 to 1, money is in DKK, times in the unit of the measure. NaN: not known.
namespace sim::report {

/// Posts that an arm buys on top of those it would have otherwise.
struct Purchase {
  std::string role;
  std::string title;  ///< Of the role.
  int posts = 0;
  double price = std::numeric_limits<double>::quiet_NaN();  ///< DKK, of one post in a year.
  double ramp_up = 0.0;                                     ///< Months.
  double until = std::numeric_limits<double>::quiet_NaN();  ///< Months; NaN: to the end.
};

struct AnswerArm {
  std::string name;
  std::string title;
  std::string title_da;     ///< Empty: none was given; the title is used.
  std::size_t against = 0;  ///< The arm that differences are taken to; itself: none, a base.
  std::vector<Purchase> buys = {};
  double budget = std::numeric_limits<double>::quiet_NaN();   ///< DKK a year; NaN: none was set.
  double unspent = std::numeric_limits<double>::quiet_NaN();  ///< Of it: posts are whole.
};

/// What a change does to single persons, seen by the same luck in both arms.
struct Gains {
  Spread gained;       ///< Share with more weeks in work than in the base.
  Spread lost;         ///< Share with fewer.
  Spread on_policy;    ///< Share who were given the arm's policy.
  Spread not_served;   ///< Share of those meant who were never given a place of it.
  Spread others_gain;  ///< Difference of Answer::others among those not on it in either arm.
};

/// How two arms stand to each other, with the same people and luck: the difference between what
/// they bring, each against its own base, in the main measure. Intervals of two differences that
/// overlap do not tell: much of their spread is shared.
struct Contrast {
  std::size_t arm = 0;
  std::size_t other = 0;
  Spread difference;  ///< What `arm` brings less what `other` does.
};

/// Measures of one group of citizens.
struct AnswerGroup {
  std::string name;  ///< "all" first.
  std::string title;
  std::string title_da;
  double persons = 0.0;            ///< Mean followed to the horizon, base arm.
  std::vector<Measured> measures;  ///< The main one first; the same in all groups.
  std::vector<Gains> gains = {};   ///< By arm.
};

/// A course over time, with its band, arm by arm.
struct Trajectory {
  std::string
      id;  ///< "in_work", "on_benefit", "line/jobcentre_mentor", "caseload/jobcentre_mentor"
  Unit unit = Unit::persons;
  std::vector<double> months;
  std::vector<std::vector<Spread>> arms;  ///< Arm x month.
};

/// Mean citizens who were in one state at one month and in another at the next.
struct Flow {
  std::size_t step = 0;  ///< From months[step] to months[step + 1].
  std::size_t from = 0;  ///< Place in states.
  std::size_t to = 0;
  double persons = 0.0;
};

struct Flows {
  std::vector<double> months;
  std::vector<std::string> states;
  std::vector<std::vector<Flow>> arms;
  /// Arm x month x state: mean citizens in it, however few on each way; of those who have left, the
  /// ones who did so since the month before.
  std::vector<std::vector<std::vector<double>>> totals = {};
};

/// How the posts of a role fare in the last twelve months.
struct AnswerRole {
  std::string id;
  std::string title;
  std::vector<int> posts;          ///< By arm.
  std::vector<Measured> measures;  ///< caseload_per_post, waiting, days_waited, gave_up, ...
};

/// What citizens begin and may break off: placements, education, support, waits.
struct AnswerPursuit {
  std::string id;               ///< "placement"; titles are looked up by it.
  std::vector<Compared> begun;  ///< By arm: how many, all citizens.
  std::vector<Compared> share;  ///< By arm: of those that ended, broken off.
};

/// How much of the spread of the answer one response parameter explains.
struct Leaning {
  std::string parameter;
  std::string about;
  double share = 0.0;       ///< Of the parameter variance of the main difference, 0 to 1.
  bool stands_out = false;  ///< From what chance makes, counting how many parameters are looked at.
};

/// One arm of a sweep: what was varied, and what the step to it brings.
struct SweepPoint {
  std::size_t arm = 0;
  std::vector<double> at;         ///< One value per swept quantity.
  std::size_t before = 0;         ///< The arm one step down the first quantity; else the base.
  std::vector<Spread> step = {};  ///< By measure of a group: this arm less the one before.
};

struct Sweep {
  std::vector<std::string> titles;  ///< One or two.
  std::vector<std::string> titles_da;
  std::vector<SweepPoint> points;  ///< None: no sweep.
};

/// How sure the pairing made it.
struct Pairing {
  double correlation = 0.0;     ///< Between the arm and the base, over replications.
  double variance_ratio = 0.0;  ///< Of independent runs to paired ones.
  double changed = 0.0;         ///< Share of citizens with another outcome than in the base.
  double least_changed = 0.0;   ///< The least that the mean difference allows: monotone coupling.
  double others_changed = 0.0;  ///< Among those not on the policy: contention loosens the pairing.
};

/// A goal of precision: a half-width, in the unit of its measure.
struct ReachedGoal {
  std::string measure;
  std::string group;  ///< Target group or role; empty: everybody.
  std::string per;    ///< The measure that it is divided by; empty: none.
  Unit unit = Unit::share;
  bool is_difference = false;
  double quantile = std::numeric_limits<double>::quiet_NaN();  ///< NaN: the mean.
  double asked = 0.0;
  double reached = std::numeric_limits<double>::quiet_NaN();  ///< NaN: not known.
  bool is_met = false;
};

struct Computation {
  std::string program;  ///< "jobspor 0.4.0"
  std::string command;
  std::string scenario_file;
  std::string digest;
  std::uint32_t seed = 0;
  int replications = 0;
  int draws = 0;
  bool is_calibrated = false;
  int assumptions = 0;
  int sources = 0;
  std::vector<Pairing> pairing;       ///< By arm.
  std::vector<std::string> failures;  ///< One line per replication that failed.
  std::string precision;  ///< What was asked for and reached, in words; empty: a fixed number.
  std::vector<ReachedGoal> goals = {};
};

struct Answer {
  std::string title;
  std::string title_da;
  std::string question;  ///< In words, as the file asks it.
  std::string question_da;
  int horizon = 0;              ///< Months after the index date of the main measures.
  double years = 0.0;           ///< Length of the run, for costs.
  std::string start;            ///< ISO date.
  std::vector<AnswerArm> arms;  ///< The base first.
  std::vector<AnswerGroup> groups;
  std::size_t group = 0;            ///< Of the groups the one that the sentence is about.
  std::size_t lead = 0;             ///< The arm that the sentence is about; 0 where there is one.
  std::vector<Contrast> contrasts;  ///< Of every two arms that can be chosen.
  std::vector<Gains> gains;         ///< By arm.
  std::string others;               ///< Measure of what others gain: the main one where it is told.
  Unit others_unit = Unit::share;
  Economics economics;  ///< price_year 0: the scenario has no prices.
  std::vector<Trajectory> trajectories;
  Flows flows;
  std::vector<AnswerRole> roles;
  std::vector<AnswerPursuit> pursuits;
  std::vector<Leaning> leanings;  ///< Of the main difference of the leading arm.
  Sweep sweep;
  Computation computation;
};

}  // namespace sim::report
