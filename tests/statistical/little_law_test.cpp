// Little's law on the sample path, to the minute: the integral of the number present equals the sum
// of the times spent, when nobody is there at the start and at the end. No chance is involved, so
// there is no tolerance: a difference of one minute is a failure.

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <vector>

#include <gtest/gtest.h>

#include "tests/support/queue_desk.hpp"
#include "tests/support/queue_model.hpp"

namespace sim::tests {
namespace {

/// 20,000 customers, one after another, of whom some give up; then it is quiet.
struct Visitors {
  explicit Visitors(QueueMutant mutant, double patience_mean = 3'000.0)
      : model({.gap_mean = 100.0,
               .service_mean = 450.0,
               .patience_mean = patience_mean,
               .servers = 5,
               .customers = 20'000},
              mutant,
              0)
      , totals(model.run(std::chrono::days{3'650})) {}

  QueueModel model;
  QueueTotals totals;
};

TEST(LittlesLaw, HoldsToTheMinuteForThoseWhoWaitForAPlace) {
  Visitors const visitors{QueueMutant::none};
  EXPECT_EQ(visitors.totals.queue_time, visitors.totals.waiting);
}

TEST(LittlesLaw, HoldsToTheMinuteForThoseWhoAreThereAtAll) {
  Visitors const visitors{QueueMutant::none};
  EXPECT_EQ(visitors.totals.queue_time + visitors.totals.busy_time, visitors.totals.stay);
}

TEST(LittlesLaw, IsToldOfEverybodyWhoCame) {
  Visitors const visitors{QueueMutant::none};
  EXPECT_EQ(visitors.totals.arrived, 20'000);
  EXPECT_GT(visitors.totals.gave_up, 0);
  EXPECT_EQ(visitors.totals.served + visitors.totals.gave_up, 20'000);
  EXPECT_EQ(visitors.model.pool().waiting() + visitors.model.pool().held(), 0U);
}

TEST(CaseloadPool, CountsWhatTheModelSaw) {
  Visitors const visitors{QueueMutant::none, 0.0};
  auto const& counts = visitors.model.pool().counts();
  EXPECT_EQ(counts.requested, visitors.totals.arrived);
  EXPECT_EQ(counts.granted, visitors.totals.served);
  EXPECT_EQ(counts.waited, visitors.totals.waiting);
}

TEST(CaseloadPool, GrantsInTheOrderOfRequests) {
  Visitors const visitors{QueueMutant::none, 0.0};
  std::vector<std::uint32_t> requests(20'000);
  std::iota(requests.begin(), requests.end(), 0U);
  EXPECT_EQ(visitors.model.served_in_order(), requests);
}

TEST(LittlesLawMutant, WaitMinuteLateIsCaught) {
  Visitors const visitors{QueueMutant::wait_minute_late};
  EXPECT_NE(visitors.totals.queue_time, visitors.totals.waiting);
}

TEST(CaseloadPoolMutant, HeadOfLinePassedIsCaughtByTheOrderOfGrants) {
  Visitors const correct{QueueMutant::none, 0.0};
  Visitors const visitors{QueueMutant::head_of_line_passed, 0.0};
  EXPECT_NE(visitors.model.served_in_order(), correct.model.served_in_order());
}

/// Two classes at one desk, the first interrupting, over 20,000 cycles; sums over both classes.
struct DeskTotals {
  explicit DeskTotals(QueueMutant mutant)
      : desk({{.gap_mean = 500.0,
               .service = {.mean = 150.0, .variation = 1.0},
               .treatment = {.urgency = engine::Urgency::interrupts}},
              {.gap_mean = 600.0, .service = {.mean = 300.0, .variation = 2.0}}},
             mutant,
             0) {
    for (auto const& cycle : desk.run(20'000)) {
      for (auto const& totals : cycle.classes) {
        stay += totals.stay;
        asked += totals.asked;
      }
      queue_time += cycle.queue_time;
      desk_time += cycle.desk_time;
    }
  }

  QueueDesk desk;
  Duration stay{};
  Duration asked{};
  Duration queue_time{};
  Duration desk_time{};
};

TEST(LittlesLaw, HoldsToTheMinuteForTasksAtADesk) {
  DeskTotals const totals{QueueMutant::none};
  EXPECT_EQ(totals.desk_time, totals.stay);
}

TEST(LittlesLaw, HoldsToTheMinuteForTasksThatWaitOrWereInterrupted) {
  DeskTotals const totals{QueueMutant::none};
  EXPECT_EQ(totals.queue_time, totals.stay - totals.asked);
}

TEST(WorkingTime, DeliversEveryMinuteThatWasAskedFor) {
  DeskTotals const totals{QueueMutant::none};
  EXPECT_EQ(totals.desk.hours().task, totals.asked);
  EXPECT_TRUE(totals.desk.hours().are_conserved());
}

TEST(LittlesLawMutant, WaitMinuteLateIsCaughtAtADesk) {
  DeskTotals const totals{QueueMutant::wait_minute_late};
  EXPECT_NE(totals.desk_time, totals.stay);
}

TEST(WorkingTimeMutant, ServiceMinuteShortIsCaught) {
  DeskTotals const totals{QueueMutant::service_minute_short};
  EXPECT_NE(totals.desk.hours().task, totals.asked);
}

}  // namespace
}  // namespace sim::tests
