#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

/// What a comparison of arms says, ready to be shown: no simulation type in it, so that the page,
/// the tables and tests can be made from numbers alone.
///
/// Shares run from 0 to 1, money is in DKK, times in the unit of the measure. NaN: not known.
namespace sim::report {

/// A figure and how sure it is.
struct Spread {
  double mean = 0.0;
  double low = 0.0;  ///< Of the 95 % interval of chance and parameters together.
  double high = 0.0;
  double chance_sd = 0.0;     ///< Between replications that share their parameters.
  double parameter_sd = 0.0;  ///< Between draws of the parameters, chance taken out.
};

enum class Unit : std::uint8_t { share, weeks, days, hours, persons, posts, dkk, number };

/// Which way is good for the people it is about; nobody can say for some.
enum class Better : std::uint8_t { more, less, unsaid };

/// An arm's level and its difference to the base, the same people with the same luck.
struct Compared {
  Spread level;
  Spread difference;  ///< Zero for the base.
};

struct AnswerArm {
  std::string name;
  std::string title;
  std::string title_da;     ///< Empty: none was given; the title is used.
  std::size_t against = 0;  ///< The arm that differences are taken to; itself: none, a base.
};

/// One measure, all arms.
struct Measured {
  std::string id;  ///< "ordinary_hours_at"; titles in both languages are looked up by it.
  Unit unit = Unit::share;
  Better better = Better::unsaid;
  std::vector<Compared> arms;  ///< By arm.
};

/// What a change does to single persons, seen by the same luck in both arms.
struct Gains {
  Spread gained;       ///< Share with more weeks in work than in the base.
  Spread lost;         ///< Share with fewer.
  Spread on_policy;    ///< Share who were given the arm's policy.
  Spread not_served;   ///< Share of those meant who were never given a place of it.
  Spread others_gain;  ///< Difference of the main measure among those not on it in either arm.
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

struct Payer {
  std::string id;              ///< municipality, state, region, citizen, firm, society, public.
  std::vector<Compared> arms;  ///< Net result of the whole run, discounted; minus is a cost.
  std::vector<std::vector<double>> differences_by_year;  ///< Arm x year, mean, undiscounted.
};

/// One outer draw of the parameters: a point of the cost-effectiveness plane.
struct DrawPoint {
  double effect = 0.0;  ///< Extra months in work, all citizens together.
  double cost = 0.0;    ///< Extra net public cost, DKK.
};

/// An arm among the arms of one base, by mean public cost and mean months in work.
struct FrontierPlace {
  std::string standing;     ///< efficient, dominated, extended_dominated; empty: nothing is known.
  std::size_t against = 0;  ///< The next less effective efficient arm; itself for the first.
  double ratio = 0.0;       ///< ICER against that, DKK per extra month in work; NaN without one.
};

struct Economics {
  int price_year = 0;
  std::vector<Payer> payers;
  std::vector<Compared> staff_by_post;  ///< By arm.
  std::vector<Compared> staff_by_use;
  std::vector<Spread> cost_per_person_in_work;  ///< By arm, at and up to the horizon; NaN for the
                                                ///< base and where nobody more is in work.
  std::vector<Spread> cost_per_month_in_work;   ///< Likewise.
  std::vector<FrontierPlace> frontier;          ///< By arm, up to the horizon.
  std::vector<double> pay_back_years;           ///< By arm; NaN: not within the run.
  std::vector<std::vector<DrawPoint>> plane;    ///< Arm x draw; empty for the base.
  std::vector<double> willingness;              ///< DKK per extra month in work.
  std::vector<std::vector<double>> acceptability;  ///< Arm x willingness: chance of being best.
  std::vector<double> perfect_information;         ///< By willingness, DKK: EVPI.
  std::vector<double> share_on_assumptions;  ///< By arm: of the turnover that makes the difference.
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
};

/// How the posts of a role fare in the last twelve months.
struct AnswerRole {
  std::string id;
  std::string title;
  std::vector<int> posts;          ///< By arm.
  std::vector<Measured> measures;  ///< caseload_per_post, waiting, days_waited, gave_up, ...
};

/// How much of the spread of the answer one response parameter explains.
struct Leaning {
  std::string parameter;
  std::string about;
  double share = 0.0;  ///< Of the parameter variance of the main difference, 0 to 1.
};

/// One arm of a sweep: what was varied, and where it stands.
struct SweepPoint {
  std::size_t arm = 0;
  std::vector<double> at;  ///< One value per swept quantity.
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
  Economics economics;              ///< price_year 0: the scenario has no prices.
  std::vector<Trajectory> trajectories;
  Flows flows;
  std::vector<AnswerRole> roles;
  std::vector<Leaning> leanings;
  Sweep sweep;
  Computation computation;
};

}  // namespace sim::report
