#include "sim/report/tables/survival.hpp"

#include <cmath>

#include <gtest/gtest.h>

namespace sim::report {
namespace {

std::vector<Lasting> weeks(std::vector<int> const& ended, std::vector<int> const& censored) {
  std::vector<Lasting> made;
  for (auto const week : ended) {
    made.push_back({.days = 7.0 * week, .has_ended = true});
  }
  for (auto const week : censored) {
    made.push_back({.days = 7.0 * week, .has_ended = false});
  }
  return made;
}

/// Remission of leukaemia under 6-mercaptopurine, in weeks: Freireich et al. 1963, Blood 21:699, as
/// worked out in every textbook (Collett 2015, example 2.3; Kleinbaum and Klein 2012, table 2.1).
std::vector<SurvivalRow> remission() {
  return survival_by_week(
      weeks({6, 6, 6, 7, 10, 13, 16, 22, 23}, {6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35}));
}

TEST(Survival, IsThatOfTheTextbook) {
  struct Expected {
    std::size_t week;
    std::size_t at_risk;
    double survival;
    double standard_error;
  };

  for (auto const& [week, at_risk, survival, error] : {Expected{6, 21, 0.8571, 0.0764},
                                                       Expected{7, 17, 0.8067, 0.0869},
                                                       Expected{10, 15, 0.7529, 0.0963},
                                                       Expected{13, 12, 0.6902, 0.1068},
                                                       Expected{16, 11, 0.6275, 0.1141},
                                                       Expected{22, 7, 0.5378, 0.1282},
                                                       Expected{23, 6, 0.4482, 0.1346}}) {
    auto const row = remission().at(week);
    EXPECT_EQ(row.at_risk, at_risk) << week;
    EXPECT_NEAR(row.survival, survival, 5e-5) << week;
    EXPECT_NEAR(row.standard_error, error, 5e-5) << week;
  }
}

TEST(Survival, CountsEverybodyOnce) {
  std::size_t events = 0;
  std::size_t censored = 0;
  auto const rows = remission();
  for (auto const& row : rows) {
    events += row.events;
    censored += row.censored;
  }
  EXPECT_EQ(events, 9U);
  EXPECT_EQ(censored, 12U);
  EXPECT_EQ(rows.back().week, 35);
}

/// Four jobs: lost after 3 and 10 days, left at 10 days (censored), kept to day 20.
/// Week 1: 3/4. Week 2: of the three at risk on day 10 one is lost: 3/4 x 2/3 = 1/2, variance
/// 1/4 (1/(4 x 3) + 1/(3 x 2)) = 1/16.
TEST(Survival, IsWorkedOutAtTheExactDaysAndNotByWeek) {
  auto const rows = survival_by_week({{3.0, true}, {10.0, true}, {10.0, false}, {20.0, false}});
  ASSERT_EQ(rows.size(), 3U);
  EXPECT_EQ(rows[0].at_risk, 4U);
  EXPECT_DOUBLE_EQ(rows[0].survival, 1.0);
  EXPECT_EQ(rows[1].at_risk, 3U);
  EXPECT_DOUBLE_EQ(rows[1].survival, 0.75);
  EXPECT_EQ(rows[2].at_risk, 1U);
  EXPECT_DOUBLE_EQ(rows[2].survival, 0.5);
  EXPECT_DOUBLE_EQ(rows[2].standard_error, 0.25);
}

TEST(Survival, HasNoStandardErrorOnceNothingSurvives) {
  auto const rows = survival_by_week({{7.0, true}, {7.0, true}});
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_DOUBLE_EQ(rows[1].survival, 0.0);
  EXPECT_TRUE(std::isnan(rows[1].standard_error));
}

TEST(Survival, OfNothingHasNoRows) {
  EXPECT_TRUE(survival_by_week({}).empty());
}

}  // namespace
}  // namespace sim::report
