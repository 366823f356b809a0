#include "sim/report/outcome_json.hpp"

#include <cmath>
#include <nlohmann/json.hpp>
#include <string>

#include <gtest/gtest.h>

#include "tests/unit/report/ten_citizens.hpp"

namespace sim::report {
namespace {

using nlohmann::json;

json two_arms_json() {
  auto const scenario = tests::two_arms();
  return json::parse(outcome_json(scenario, tests::summary_of_two_arms(scenario), "output/x.h5"));
}

json evaluation_json() {
  auto const scenario = tests::an_evaluation();
  return json::parse(outcome_json(scenario, tests::summary_of_evaluation(scenario), ""));
}

json row_of(json const& parsed, std::string const& arm, int horizon, std::string const& measure) {
  for (auto const& row : parsed["outcomes"]) {
    if (row["arm"] == arm && row["group"] == "all" && row["horizon"] == horizon &&
        row["measure"] == measure) {
      return row;
    }
  }
  return {};
}

TEST(OutcomeJson, SaysWhatWasRun) {
  auto const parsed = two_arms_json();
  EXPECT_EQ(parsed["name"], "small");
  EXPECT_EQ(parsed["title"], "Ten citizens of Ærø");
  EXPECT_EQ(parsed["seed"], 7);
  EXPECT_EQ(parsed["replications"], 3);
  EXPECT_EQ(parsed["calibrated"], true);
  EXPECT_EQ(parsed["digest"], "0000000000000abc");
  EXPECT_EQ(parsed["file"], "output/x.h5");
  EXPECT_EQ(parsed["arms"][1]["title"], "Individual Placement and Support");
}

TEST(OutcomeJson, NamesTheRegionsWhenThereAreSome) {
  EXPECT_TRUE(two_arms_json()["regions"].empty());
  auto scenario = tests::two_arms();
  auto const summary = tests::summary_of_two_arms(scenario);
  scenario.arms.front().regions.front().name = "north";
  scenario.arms.front().regions.front().title = "The north";
  auto const parsed = json::parse(outcome_json(scenario, summary, ""));
  EXPECT_EQ(parsed["regions"], json::parse(R"([{"name": "north", "title": "The north"}])"));
}

TEST(OutcomeJson, GivesSharesFromZeroToOneWithTheirInterval) {
  auto const row = row_of(two_arms_json(), "treatment_as_usual", 12, "ordinary_hours_at");
  EXPECT_NEAR(row["value"].get<double>(), 0.3, 1e-12);
  // Three values, SD 0.1: t(0.975, 2) = 4.3027 times 0.1 / sqrt(3).
  EXPECT_NEAR(row["half_width"].get<double>(), 4.302652730 * 0.1 / std::sqrt(3.0), 1e-6);
  EXPECT_NEAR(row["chance_sd"].get<double>(), 0.1, 1e-12);
  EXPECT_EQ(row["n"], 3);
  EXPECT_EQ(row["persons"], 10.0);
}

TEST(OutcomeJson, WritesWhatIsNotKnownAsNull) {
  auto const scenario = tests::two_arms();
  auto const one = tests::a_summary(scenario, {{2, 4}});
  auto const parsed = json::parse(outcome_json(scenario, one, ""));
  auto const row = row_of(parsed, "ips", 12, "ordinary_hours_at");
  EXPECT_TRUE(row["half_width"].is_null());
  EXPECT_TRUE(row["chance_sd"].is_null());
  EXPECT_TRUE(parsed["file"].is_null());
}

TEST(OutcomeJson, LeavesOutHorizonsThatNobodyReached) {
  EXPECT_TRUE(row_of(two_arms_json(), "ips", 18, "job_at").is_object());
  EXPECT_TRUE(row_of(two_arms_json(), "ips", 30, "job_at").is_null());
}

TEST(OutcomeJson, PutsObservedFiguresBesideTheSimulatedOnes) {
  auto const observed = evaluation_json()["observed"];
  ASSERT_EQ(observed.size(), 2U);
  EXPECT_EQ(observed[0]["group"], "treated");
  EXPECT_EQ(observed[0]["value"], 0.19);
  EXPECT_NEAR(
      observed[0]["half_width"].get<double>(), 1.959964 * std::sqrt(0.19 * 0.81 / 100), 1e-6);
  EXPECT_NEAR(observed[0]["simulated"]["value"].get<double>(), 0.4, 1e-12);
  EXPECT_TRUE(observed[1]["half_width"].is_null());
}

}  // namespace
}  // namespace sim::report
