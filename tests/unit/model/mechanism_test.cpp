#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include <gtest/gtest.h>

#include "sim/model/equations.hpp"
#include "sim/model/response.hpp"

#include "tests/support/small_town.hpp"

namespace sim::model {
namespace {

/// The values of all equations for one citizen at one firm, in the order of `Equation`.
std::array<double, equation_names.size()> probe(Response const& laws) {
  Condition condition{.readiness_own = 0.7,
                      .readiness_gain = 0.2,
                      .engagement = 0.6,
                      .psychiatric = 2,
                      .somatic = 1,
                      .weekly_minutes = {20.0, 30.0, 40.0, 10.0, 25.0}};
  Surroundings around{.state = LabourState::internship,
                      .hours_share = 0.5,
                      .match = 0.8,
                      .introduction = 1.0,
                      .company_mentor = 0.6,
                      .is_clarifying = true,
                      .has_conflict = true,
                      .has_wish = true,
                      .log_tightness = 0.0};
  auto const nature = tests::middling_nature();
  Population population = tests::small_town().populations[0];
  auto const intercepts = intercepts_of(population, nature, laws);
  Propensity const propensity{.intercepts = intercepts, .frailty = 0.8};
  Laws const all{.nature = nature, .response = laws};
  auto const placed = hazard_rates(condition, around, propensity, all);
  auto calm = around;
  calm.has_conflict = false;
  auto const quiet = hazard_rates(condition, calm, propensity, all);
  auto employed = around;
  employed.state = LabourState::ordinary_job;
  auto const working = hazard_rates(condition, employed, propensity, all);
  Firm firm;
  firm.relation = 0.9;
  firm.is_member = true;
  // Readiness and illness enter the work index, which own search and the firm's answer share: at an
  // index of zero the answer shows what enters it besides.
  Condition average;
  average.psychiatric = 1;
  auto const rate = [](Rates const& rates, Clock clock) {
    return rates[static_cast<std::size_t>(clock)];
  };
  Competence const everything{.is_trained = true, .has_sparred = true, .is_volunteer = true};
  auto const later = advance(condition, around, std::chrono::weeks{4}, laws);
  return {rate(placed, Clock::work),
          answer_chance(laws.place_answer, answer_index(average, 0.8, firm, 0.0, laws), 1.0) +
              2.0 * answer_chance(laws.job_answer, 0.0, 1.0) +
              3.0 * answer_chance(laws.education_answer, 0.0, 1.0),
          engagement_after_meeting(0.6, Duration{45}, 1.0, laws) +
              3.0 * engagement_after_sub_goal(0.6, laws) +
              2.0 * engagement_after_hand_over(0.6, laws),
          later.engagement,
          later.readiness_gain,
          rate(placed, Clock::improvement),
          rate(placed, Clock::relapse),
          rate(quiet, Clock::conflict),
          rate(placed, Clock::drop_out),
          rate(working, Clock::job_loss),
          rate(placed, Clock::clarification),
          attendance_chance(0.9, all),
          pair_fit(1.0, laws) + competence_effect(everything, condition, laws),
          match_with_compensation(0.6, laws),
          skill_after_course(0.2, laws)};
}

TEST(Mechanisms, EachEnterExactlyTheEquationThatTheTableSays) {
  auto laws = tests::middling_response();
  laws.waiting_on_engagement = 2.0;
  auto const with = probe(laws);
  for (auto const& mechanism : mechanisms()) {
    auto without_it = laws;
    without_it.*mechanism.value = mechanism.neutral;
    auto const without = probe(without_it);
    for (std::size_t k = 0; k < with.size(); ++k) {
      bool const enters = k == static_cast<std::size_t>(mechanism.equation);
      EXPECT_EQ(with[k] != without[k], enters)
          << mechanism.name << " and the equation of " << equation_names[k];
    }
  }
}

TEST(Mechanisms, NameParametersThatExist) {
  std::set<std::string_view> names;
  for (auto const& parameter : response_parameters()) {
    names.insert(parameter.name);
  }
  for (auto const& mechanism : mechanisms()) {
    EXPECT_TRUE(names.contains(mechanism.parameter)) << mechanism.parameter;
  }
}

TEST(ResponseParameters, HaveEightFreeOnes) {
  EXPECT_EQ(std::ranges::count_if(response_parameters(), &ResponseParameter::is_free), 8);
}

/// The table as it stands in the documentation.
std::string table() {
  std::string text = "| mechanism | equation | parameter |\n|---|---|---|\n";
  for (auto const& mechanism : mechanisms()) {
    text += "| " + std::string{mechanism.name} + " | " +
            std::string{equation_names[static_cast<std::size_t>(mechanism.equation)]} + " | `" +
            std::string{mechanism.parameter} + "` |\n";
  }
  return text;
}

TEST(Mechanisms, StandInTheDocumentationAsTheyAre) {
  std::ifstream file{std::string{SIM_SOURCE_DIR} + "/sim/model/README.md"};
  std::string const text{std::istreambuf_iterator<char>{file}, {}};
  std::string const expected = "<!-- mechanisms -->\n" + table() + "<!-- end of mechanisms -->";
  EXPECT_NE(text.find(expected), std::string::npos) << "put this there:\n" << expected;
}

TEST(Saturation, IsHalfAtHalfAndNeverLinear) {
  EXPECT_DOUBLE_EQ(saturation(30.0, 30.0), 0.5);
  EXPECT_LT(saturation(60.0, 30.0), 2.0 * saturation(30.0, 30.0));
  EXPECT_LT(saturation(1e9, 30.0), 1.0);
}

TEST(MatchOf, IsOneWithoutNeedsAndFallsByTheUnmetPart) {
  EXPECT_EQ(match_of({}, {}), 1.0);
  EXPECT_EQ(match_of({1, 1, 0, 0, 0, 0}, {1, 0, 0, 0, 0, 0}), 0.5);
  EXPECT_EQ(match_of({0.5F, 0, 0, 0, 0, 0}, {0.9F, 0, 0, 0, 0, 0}), 1.0);
}

TEST(AnswerChance, IsTheBaseAtIndexZeroAndFrailtyOne) {
  EXPECT_NEAR(answer_chance(0.12, 0.0, 1.0), 0.12, 1e-15);
  EXPECT_GT(answer_chance(0.12, 1.0, 1.0), 0.12);
  EXPECT_NEAR(answer_chance(0.12, 40.0, 1.0), 1.0, 1e-12);
  EXPECT_EQ(answer_chance(0.12, 0.0, 0.0), 0.0);
}

TEST(Advance, DoesNotDependOnHowOftenOneLooks) {
  auto const laws = tests::middling_response();
  Condition const start{
      .readiness_gain = 0.3, .engagement = 0.8, .weekly_minutes = {30, 20, 10, 5}};
  Surroundings const around{.state = LabourState::internship, .hours_share = 0.5, .match = 0.9};
  auto const once = advance(start, around, std::chrono::weeks{8}, laws);
  auto in_steps = start;
  for (int week = 0; week < 8; ++week) {
    in_steps = advance(in_steps, around, std::chrono::weeks{1}, laws);
  }
  EXPECT_NEAR(once.readiness_gain, in_steps.readiness_gain, 1e-13);
  EXPECT_NEAR(once.engagement, in_steps.engagement, 1e-13);
  EXPECT_NEAR(once.weekly_minutes[0], in_steps.weekly_minutes[0], 1e-12);
}

}  // namespace
}  // namespace sim::model
