#include "sim/engine/busy_runs.hpp"

#include <chrono>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/base/calendar.hpp"
#include "sim/base/contract.hpp"

namespace sim::engine {
namespace {

using namespace std::chrono_literals;
using std::chrono::days;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using Span = BusyRuns::Run;

SimTime const monday = start_of(2024y / 1 / 8);
SimTime const friday = monday + days{4};
SimTime const next_monday = monday + days{7};

/// Monday to Friday, 08:00 to 16:00.
class BusyRunsTest : public ::testing::Test {
 protected:
  void add(SimTime from, SimTime to) { busy_.add({from, to}, roster_); }

  Roster roster_{office_week(40h), {2023y, 2025y}, ClosingDays::none};
  BusyRuns busy_;
};

TEST_F(BusyRunsTest, AreOneWhenTheyTouch) {
  add(monday + 8h, monday + 9h);
  add(monday + 10h, monday + 11h);
  add(monday + 9h, monday + 10h);
  EXPECT_THAT(busy_.runs(), ElementsAre(Span{monday + 8h, monday + 11h}));
}

TEST_F(BusyRunsTest, AreTwoWhenAnOpenMinuteLiesBetween) {
  add(monday + 8h, monday + 9h);
  add(monday + 9h + 1min, monday + 10h);
  EXPECT_EQ(busy_.runs().size(), 2U);
}

TEST_F(BusyRunsTest, AreOneOverAWeekend) {
  add(friday + 15h, friday + 16h);
  add(next_monday + 8h, next_monday + 9h);
  EXPECT_THAT(busy_.runs(), ElementsAre(Span{friday + 15h, next_monday + 9h}));
}

TEST_F(BusyRunsTest, AreOneOverAWeekendWhenTheEarlierComesLast) {
  add(next_monday + 8h, next_monday + 9h);
  add(friday + 15h, friday + 16h);
  EXPECT_THAT(busy_.runs(), ElementsAre(Span{friday + 15h, next_monday + 9h}));
}

TEST_F(BusyRunsTest, AreCutInTwoWhereABookingIsRemoved) {
  add(monday + 8h, monday + 9h);
  add(monday + 9h, monday + 10h);
  add(monday + 10h, monday + 11h);
  busy_.remove({monday + 9h, monday + 10h}, {monday + 9h, monday + 10h});
  EXPECT_THAT(busy_.runs(),
              ElementsAre(Span{monday + 8h, monday + 9h}, Span{monday + 10h, monday + 11h}));
}

TEST_F(BusyRunsTest, ShrinkWhereABookingAtTheEdgeIsRemoved) {
  add(friday + 15h, friday + 16h);
  add(next_monday + 8h, next_monday + 9h);
  busy_.remove({next_monday + 8h, next_monday + 9h}, {friday + 16h, SimTime::max()});
  EXPECT_THAT(busy_.runs(), ElementsAre(Span{friday + 15h, friday + 16h}));
}

TEST_F(BusyRunsTest, VanishWithTheirOnlyBooking) {
  add(monday + 8h, monday + 9h);
  busy_.remove({monday + 8h, monday + 9h}, {SimTime::min(), SimTime::max()});
  EXPECT_THAT(busy_.runs(), IsEmpty());
}

TEST_F(BusyRunsTest, AreForgottenWhenOver) {
  add(monday + 8h, monday + 9h);
  add(monday + 10h, monday + 11h);
  busy_.drop_before(monday + 9h);
  EXPECT_THAT(busy_.runs(), ElementsAre(Span{monday + 10h, monday + 11h}));
}

TEST_F(BusyRunsTest, RefuseToRemoveWhatWasNotAdded) {
  add(monday + 8h, monday + 9h);
  EXPECT_THROW(busy_.remove({monday + 9h, monday + 10h}, {monday + 9h, SimTime::max()}),
               ContractError);
}

}  // namespace
}  // namespace sim::engine
