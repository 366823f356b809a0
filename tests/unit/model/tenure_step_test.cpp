#include <chrono>

#include <gtest/gtest.h>

#include "sim/model/equations.hpp"

#include "tests/support/small_town.hpp"

namespace sim::model {
namespace {

using std::chrono::days;

Duration step_after(LabourState state, Duration tenure) {
  return until_next_step({.state = state, .tenure = tenure});
}

TEST(TenureStep, ComesAfterThreeMonthsInAJob) {
  EXPECT_EQ(step_after(LabourState::ordinary_job, Duration{0}), days{91});
  EXPECT_EQ(step_after(LabourState::ordinary_job, days{90}), days{1});
}

TEST(TenureStep, ComesAgainAfterAYear) {
  EXPECT_EQ(step_after(LabourState::ordinary_job, days{91}), days{274});
}

TEST(TenureStep, NeverComesAfterAYearOrOutsideAJob) {
  EXPECT_EQ(step_after(LabourState::ordinary_job, days{365}), Duration::max());
  EXPECT_EQ(step_after(LabourState::hours_beside_benefit, Duration{0}), Duration::max());
}

TEST(TenureStep, IsWhereTheRateOfLosingTheJobChanges) {
  auto nature = tests::middling_nature();
  nature.job_loss_early = Rate::from_per_month(0.3);
  nature.job_loss_late = Rate::from_per_month(0.2);
  nature.job_loss_settled = Rate::from_per_month(0.1);
  auto const response = tests::middling_response();
  Intercepts const intercepts;
  auto const rate_at = [&](Duration tenure) {
    auto const rates = hazard_rates({},
                                    {.state = LabourState::ordinary_job, .tenure = tenure},
                                    {intercepts, 1.0},
                                    {nature, response});
    return rates[static_cast<std::size_t>(Clock::job_loss)];
  };
  for (Duration tenure : {Duration{0}, Duration{days{91}}}) {
    auto const step = tenure + step_after(LabourState::ordinary_job, tenure);
    EXPECT_EQ(rate_at(step - Duration{1}), rate_at(tenure));
    EXPECT_LT(rate_at(step), rate_at(tenure));
  }
}

}  // namespace
}  // namespace sim::model
