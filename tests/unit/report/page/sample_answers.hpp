#pragma once

#include <cmath>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include "sim/report/answer.hpp"

/// Answers to make pages from. The numbers are invented.
namespace sim::report::tests {

inline constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

inline Spread spread(double mean, double half) {
  return {mean, mean - half, mean + half, half * 0.8, half * 0.35};
}

/// Levels that differ from the first by the differences given; the base differs by nothing.
inline std::vector<Compared> compared(double base,
                                      std::vector<double> const& differences,
                                      double half) {
  std::vector<Compared> arms{{spread(base, half * 1.5), {}}};
  for (auto const difference : differences) {
    arms.push_back({spread(base + difference, half * 1.5), spread(difference, half)});
  }
  return arms;
}

inline AnswerGroup sample_group(std::string const& name,
                                std::string const& title,
                                std::string const& title_da,
                                double persons,
                                double scale) {
  auto const half = 0.9 / std::sqrt(persons);
  AnswerGroup group{name, title, title_da, persons, {}};
  group.measures = {
      {"ordinary_hours_at",
       Unit::share,
       Better::more,
       compared(0.103 * scale, {0.034 * scale, 0.006, -0.004}, half * 0.6)},
      {"ordinary_hours_ever",
       Unit::share,
       Better::more,
       compared(0.199 * scale, {0.041 * scale, 0.012, 0.005}, half)},
      {"weeks_in_work", Unit::weeks, Better::more, compared(11.4 * scale, {2.1, 0.4, -0.2}, 0.7)},
      {"education_at", Unit::share, Better::more, compared(0.027, {0.0, 0.003, 0.001}, half / 3)},
      {"placement_ever",
       Unit::share,
       Better::unsaid,
       compared(0.204, {0.072, -0.013, 0.061}, half)},
      {"pension_at", Unit::share, Better::less, compared(0.09, {0.0, 0.002, 0.001}, half / 4)},
      {"weeks_on_benefit", Unit::weeks, Better::less, compared(96.2, {-3.1, -0.7, 0.2}, 1.1)}};
  return group;
}

inline Trajectory sample_trajectory(std::string id, double start, double end, double band) {
  Trajectory trajectory{std::move(id), Unit::persons, {}, std::vector<std::vector<Spread>>(4)};
  for (int month = 0; month <= 48; ++month) {
    trajectory.months.push_back(month);
    auto const share = 1.0 - std::exp(-month / 14.0);
    for (std::size_t arm = 0; arm < 4; ++arm) {
      auto const tilt = 1.0 + 0.09 * static_cast<double>((arm * 3) % 4) * share;
      auto const level = (start + (end - start) * share) * tilt;
      trajectory.arms[arm].push_back(spread(level, band * (0.2 + share)));
    }
  }
  return trajectory;
}

inline Flows sample_flows() {
  Flows flows{{0, 12, 24, 36},
              {"benefit",
               "internship",
               "hours_beside_benefit",
               "ordinary_job",
               "education",
               "flex_job",
               "disability_pension",
               "left"},
              std::vector<std::vector<Flow>>(4)};
  for (std::size_t arm = 0; arm < 4; ++arm) {
    auto const more = 1.0 + 0.15 * static_cast<double>(arm % 3);
    for (std::size_t step = 0; step < 3; ++step) {
      auto const rest = step == 0 ? 1.0 : 0.62;
      auto const grown = static_cast<double>(step);
      flows.arms[arm].insert(flows.arms[arm].end(),
                             {{step, 0, 0, 540.0 * rest},
                              {step, 0, 1, 62.0 * more},
                              {step, 0, 2, 41.0 * more},
                              {step, 0, 3, 52.0 * more},
                              {step, 0, 4, 24.0},
                              {step, 0, 5, 18.0},
                              {step, 0, 6, 33.0},
                              {step, 0, 7, 44.0},
                              {step, 1, 0, 38.0 * grown},
                              {step, 1, 3, 14.0 * grown * more},
                              {step, 1, 1, 3.2 * grown},
                              {step, 2, 2, 27.0 * grown},
                              {step, 2, 3, 9.0 * grown},
                              {step, 3, 0, 17.0 * grown},
                              {step, 3, 3, 48.0 * grown * more},
                              {step, 4, 4, 15.0 * grown},
                              {step, 5, 5, 17.0 * grown},
                              {step, 6, 6, 32.0 * grown},
                              {step, 7, 7, 43.0 * grown}});
    }
  }
  return flows;
}

inline AnswerRole sample_role(std::string id, std::string title, int posts, int more) {
  std::vector<double> const relief{-0.8 * more, 0.1, 0.0};
  return {std::move(id),
          std::move(title),
          {posts, posts + more, posts, posts},
          {{"caseload_per_post", Unit::number, Better::less, compared(42.0, relief, 0.7)},
           {"in_line", Unit::persons, Better::less, compared(2.4, {-1.1, 0.2, 0.1}, 0.6)},
           {"days_waited", Unit::days, Better::less, compared(21.5, {-9.0, 1.2, 0.4}, 4.1)},
           {"in_meetings", Unit::share, Better::unsaid, compared(0.24, {0.01, 0.0, 0.0}, 0.01)}}};
}

inline AnswerPursuit sample_pursuit(std::string id,
                                    double share,
                                    std::vector<double> const& differences) {
  return {
      std::move(id), compared(380.0, {24.0, 3.0, -2.0}, 20.0), compared(share, differences, 0.012)};
}

inline Payer sample_payer(std::string id, double sign, std::vector<double> const& totals) {
  Payer payer{std::move(id), compared(sign * 1.1e8, totals, 2.1e6), {{}, {}, {}, {}}};
  for (std::size_t arm = 1; arm < 4; ++arm) {
    for (int year = 0; year < 5; ++year) {
      payer.differences_by_year[arm].push_back(
          spread(totals[arm - 1] * (0.5 - 0.15 * year), 3.0e5));
    }
  }
  return payer;
}

inline Economics sample_economics() {
  Economics economics{2025,
                      {sample_payer("municipality", -1, {-7.2e6, -1.1e6, -5.4e6}),
                       sample_payer("state", -1, {2.8e6, 0.3e6, 0.2e6}),
                       sample_payer("region", -1, {-0.2e6, 0.1e6, 0.0}),
                       sample_payer("public", -1, {-4.6e6, -0.7e6, -5.2e6}),
                       sample_payer("citizen", 1, {3.9e6, 0.5e6, 0.1e6}),
                       sample_payer("firm", 1, {0.4e6, 0.1e6, 0.0}),
                       sample_payer("society", -1, {-0.3e6, -0.1e6, -5.1e6})},
                      compared(3.6e7, {8.1e6, 1.2e6, 5.5e6}, 1.0e4),
                      compared(2.9e7, {6.4e6, 0.9e6, 4.2e6}, 3.0e5),
                      compared(99.0, {33.0, 6.0, -4.0}, 9.0),
                      compared(2600.0, {460.0, 70.0, -20.0}, 110.0),
                      {{unknown, unknown, unknown},
                       {140198.0, 81250.0, 268400.0},
                       {121000.0, unknown, unknown},
                       {unknown, unknown, unknown}},
                      {{unknown, unknown, unknown},
                       {11650.0, 6700.0, 22300.0},
                       {10050.0, unknown, unknown},
                       {unknown, unknown, unknown}},
                      {unknown, 4.6, unknown, unknown},
                      {{Standing::efficient, 0, unknown},
                       {Standing::efficient, 0, 10000.0},
                       {Standing::extended_dominated, 2, unknown},
                       {Standing::dominated, 3, unknown}},
                      {{}, {}, {}, {}},
                      {},
                      {{}, {}, {}, {}},
                      {},
                      {unknown, 0.38, 0.31, 0.44}};
  for (int draw = 0; draw < 60; ++draw) {
    auto const wave = std::sin(draw * 2.4);
    auto const other = std::cos(draw * 1.7);
    economics.plane[1].push_back({460.0 + 160.0 * wave, 4.6e6 + 1.4e6 * other});
    economics.plane[2].push_back({70.0 + 150.0 * other, 0.7e6 + 1.1e6 * wave});
    economics.plane[3].push_back({-20.0 + 120.0 * wave, 5.2e6 + 0.8e6 * other});
  }
  for (int step = 0; step <= 20; ++step) {
    auto const rising = 1.0 / (1.0 + std::exp(-(step - 9) / 2.2));
    economics.willingness.push_back(step * 2500.0);
    economics.acceptability[0].push_back((1.0 - rising) * 0.7);
    economics.acceptability[1].push_back(rising * 0.9);
    economics.acceptability[2].push_back((1.0 - rising) * 0.28 + 0.05);
    economics.acceptability[3].push_back((1.0 - rising) * 0.02 + 0.05 - 0.05 * (1.0 - rising));
    economics.perfect_information.push_back(9.0e5 * rising * (1.0 - rising) * 4.0);
  }
  return economics;
}

inline Computation sample_computation() {
  return {"jobspor 0.4.0",
          "scripts/jobspor compare scenarios/questions/job_brokers.toml --seed 20260101",
          "scenarios/questions/job_brokers.toml",
          "40e68964ea9bf9f2",
          20260101,
          100,
          50,
          false,
          376,
          34,
          {{1.0, 1.0, 0.0, 0.0, 0.0},
           {0.86, 7.1, 0.21, 0.034, 0.05},
           {0.93, 14.2, 0.06, 0.006, 0.01},
           {0.9, 9.8, 0.08, 0.004, 0.02}},
          {},
          "ordinary hours at 30 months, difference: half-width 1.0 points asked for, 0.9 reached",
          {{"ordinary_hours_at", "", "", Unit::share, true, unknown, 0.01, 0.009, true},
           {"days_waited", "job_broker", "", Unit::days, false, 0.9, 5.0, 7.13, false}}};
}

/// Four arms, five groups, ten roles, prices; nothing is missing.
inline Answer rich_answer() {
  Answer answer{
      "Ten more job brokers, or smaller caseloads?",
      "Ti flere jobformidlere eller mindre sagsstammer?",
      "What do the municipality and its citizens get from ten more job brokers, from "
      "spending the same money on smaller caseloads, or on mentors?",
      "Hvad får kommunen og borgerne ud af ti flere jobformidlere, af at bruge de samme "
      "penge på mindre sagsstammer eller på mentorer?",
      30,
      5.0,
      "2025-01-01",
      {{"usual", "As today", "Som i dag"},
       {"brokers",
        "Ten more job brokers",
        "Ti flere jobformidlere",
        0,
        {{"job_broker", "Job broker", 10, 6.0e5, 6.0, unknown}}},
       {"caseloads",
        "Smaller caseloads",
        "Mindre sagsstammer",
        0,
        {{"caseworker", "Caseworker", 9, 6.12e5, 0.0, 18.0}},
        6.0e6,
        4.92e5},
       {"mentors", "Mentors for the same money", "Mentorer for de samme penge"}},
      {sample_group("all", "", "", 965, 1.0),
       sample_group("cash", "Cash benefit, over 30", "Kontanthjælp, over 30", 520, 1.1),
       sample_group("young", "Education benefit", "Uddannelseshjælp", 300, 1.3),
       sample_group("ill", "Severe mental illness", "Svær psykisk sygdom", 145, 0.5),
       sample_group("rare", "Very rare group", "Meget sjælden gruppe", 3.2, 0.5)},
      0,
      1,
      {{1, 2, spread(0.028, 0.01)}, {1, 3, spread(0.038, 0.012)}, {2, 3, spread(0.01, 0.012)}},
      {},
      "ordinary_hours_at",
      Unit::share,
      sample_economics(),
      {sample_trajectory("in_work", 22, 130, 14),
       sample_trajectory("on_benefit", 930, 610, 22),
       sample_trajectory("line/job_broker", 40, 11, 5),
       sample_trajectory("caseload/job_broker", 18, 32, 2),
       sample_trajectory("line/jobcentre_mentor", 2, 6, 2),
       sample_trajectory("caseload/caseworker", 66, 58, 2)},
      sample_flows(),
      {},
      {sample_pursuit("placement", 0.322, {-0.062, -0.01, 0.004}),
       sample_pursuit("line", 0.05, {-0.013, 0.0, 0.0})},
      {{"hours_from_meeting", "How much a meeting with a broker raises job chances", 0.46, true},
       {"firm_consent", "How often a firm says yes when asked for hours", 0.21, true},
       {"mentor_retention", "How much a mentor lowers drop-out", 0.12},
       {"illness_search", "How much severe illness slows job search", 0.04}},
      {},
      sample_computation()};
  answer.gains = {{},
                  {spread(0.094, 0.012),
                   spread(0.041, 0.009),
                   spread(0.36, 0.02),
                   spread(0.12, 0.04),
                   spread(-0.011, 0.006)},
                  {spread(0.031, 0.008),
                   spread(0.0021, 0.001),
                   spread(0.9, 0.02),
                   spread(0.02, 0.01),
                   spread(0.001, 0.004)},
                  {spread(0.038, 0.01),
                   spread(0.036, 0.01),
                   spread(0.14, 0.02),
                   spread(0.41, 0.06),
                   spread(-0.004, 0.005)}};
  for (auto const* const role : {"caseworker",
                                 "enterprise_consultant",
                                 "job_broker",
                                 "ips_consultant",
                                 "jobcentre_mentor",
                                 "volunteer_mentor",
                                 "psychologist",
                                 "physiotherapist",
                                 "psychiatric_team"}) {
    answer.roles.push_back(sample_role(role, "", 6, std::string(role) == "job_broker" ? 10 : 0));
  }
  answer.roles.push_back(sample_role("own_role", "A role of our own", 2, 0));
  return answer;
}

/// Two arms and one outcome that cannot be told apart; no prices, no courses, no groups.
inline Answer minimal_answer() {
  Answer answer;
  answer.title = "One more mentor";
  answer.question = "Does one more mentor bring more people into work?";
  answer.horizon = 12;
  answer.years = 2.5;
  answer.start = "2025-01-01";
  answer.arms = {{"usual", "As today", ""}, {"more", "One more mentor", ""}};
  answer.groups = {
      {"all",
       "",
       "",
       400,
       {{"ordinary_hours_at", Unit::share, Better::more, compared(0.1, {0.004}, 0.015)}}}};
  answer.lead = 1;
  answer.computation.program = "jobspor 0.4.0";
  answer.computation.is_calibrated = true;
  answer.computation.replications = 20;
  answer.computation.draws = 10;
  return answer;
}

/// Texts that would break a page, and numbers that are not there.
inline Answer hostile_answer() {
  auto answer = rich_answer();
  std::string const odd =
      "<script>alert('x')</script> & \"æøå\" </title> \xF0\x9F\x98\x80 \xFF {arm} $&";
  answer.title = odd;
  answer.title_da = "";
  answer.question = odd;
  answer.arms[1].title = std::string(60, 'x') + " " + std::string(59, 'y');
  answer.arms[1].title_da = "";
  answer.arms[2].title_da = odd;
  answer.arms[2].title = odd;
  answer.groups[1].title = odd;
  answer.groups[1].title_da = odd;
  answer.leanings[0].about = odd;
  answer.computation.command = odd;
  answer.computation.failures = {odd};
  auto& arms = answer.groups[0].measures[0].arms;
  arms[1].difference = {unknown, unknown, unknown, unknown, unknown};
  arms[2].difference = {0.01, unknown, unknown, unknown, unknown};
  arms[3].level = {unknown, unknown, unknown, unknown, unknown};
  answer.trajectories[0].arms[1][10] = {unknown, unknown, unknown, unknown, unknown};
  answer.trajectories[1].arms.pop_back();
  answer.economics.payers[0].differences_by_year[1][2] = spread(unknown, unknown);
  answer.economics.plane[1][0] = {unknown, 1.0e300};
  answer.roles[0].id = "Rolle <b>æ</b>";
  return answer;
}

}  // namespace sim::report::tests
