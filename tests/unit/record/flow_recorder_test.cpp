#include "sim/record/flow_recorder.hpp"

#include <numeric>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/told_world.hpp"

namespace sim::record {
namespace {

using model::LabourState;
using testing::ElementsAre;

model::Setting town_of(int months) {
  auto town = tests::small_town();
  town.ends = add_months(town.starts, std::chrono::months{months});
  return town;
}

TEST(FlowMonths, AreHalfAYearAYearEveryYearAndTheEnd) {
  EXPECT_THAT(flow_months(town_of(24)), ElementsAre(0, 6, 12, 24));
  EXPECT_THAT(flow_months(town_of(30)), ElementsAre(0, 6, 12, 24, 30));
  EXPECT_THAT(flow_months(town_of(6)), ElementsAre(0, 6));
  EXPECT_THAT(flow_months(town_of(3)), ElementsAre(0, 3));
}

/// The small town in which a test moves citizens; months 0, 6, 12 and 24 are days 0, 182, 366, 731.
class FlowsTold : public testing::Test {
 protected:
  FlowsTold() { told_.let_hear(flows_); }

  std::int32_t flow(std::size_t step, LabourState from, LabourState to) {
    return flows_.steps()
        .at(step)
        .at(static_cast<std::size_t>(from))
        .at(static_cast<std::size_t>(to));
  }

  std::int32_t all(std::size_t step) {
    std::int32_t sum = 0;
    for (auto const& row : flows_.steps().at(step)) {
      sum = std::accumulate(row.begin(), row.end(), sum);
    }
    return sum;
  }

  tests::ToldWorld told_{3};
  FlowRecorder flows_{tests::small_town()};
};

TEST_F(FlowsTold, GoFromTheStateOnOneDateToThatOnTheNext) {
  told_.move(0, LabourState::benefit, -10);
  told_.move(0, LabourState::internship, 50);
  told_.move(0, LabourState::ordinary_job, 100);
  flows_.finish(told_.world());
  EXPECT_EQ(flow(0, LabourState::benefit, LabourState::ordinary_job), 1);
  EXPECT_EQ(flow(1, LabourState::ordinary_job, LabourState::ordinary_job), 1);
  EXPECT_EQ(flow(2, LabourState::ordinary_job, LabourState::ordinary_job), 1);
  EXPECT_EQ(all(0) + all(1) + all(2), 3);
}

TEST_F(FlowsTold, LeadInFromOutsideAndOutToLeft) {
  told_.move(0, LabourState::benefit, 200);
  told_.move(0, LabourState::left, 400);
  told_.move(1, LabourState::benefit, 400);
  told_.move(1, LabourState::left, 401);
  flows_.finish(told_.world());
  EXPECT_EQ(all(0), 0);
  EXPECT_EQ(flow(1, LabourState::outside, LabourState::benefit), 1);
  EXPECT_EQ(flow(2, LabourState::benefit, LabourState::left), 1);
  EXPECT_EQ(flow(2, LabourState::outside, LabourState::left), 1);
  EXPECT_EQ(all(1) + all(2), 3);
}

TEST_F(FlowsTold, DoNotSeeOnADateWhatHappensInThatMinute) {
  told_.move(0, LabourState::benefit, -10);
  told_.move(0, LabourState::education, 182);
  flows_.finish(told_.world());
  EXPECT_EQ(flow(0, LabourState::benefit, LabourState::benefit), 1);
  EXPECT_EQ(flow(1, LabourState::benefit, LabourState::education), 1);
}

TEST(FlowsWithoutARunIn, BeginWithTheStockOfTheFirstMinute) {
  auto town = tests::small_town();
  town.opens = town.starts;
  tests::ToldWorld told{1};
  FlowRecorder flows{town};
  told.let_hear(flows);
  told.move(0, LabourState::benefit, 0);
  flows.finish(told.world());
  EXPECT_EQ(flows.steps().at(0).at(1).at(1), 1);
}

}  // namespace
}  // namespace sim::record
