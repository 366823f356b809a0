#include <chrono>
#include <vector>

#include <gtest/gtest.h>

#include "sim/base/calendar.hpp"
#include "sim/base/contract.hpp"
#include "sim/engine/slot_search.hpp"

namespace sim::engine {
namespace {

using namespace std::chrono_literals;
using std::chrono::days;

SimTime const monday = start_of(2024y / 1 / 8);

/// Monday to Friday, 08:00 to 16:00.
Roster const office_hours{office_week(40h), {2023y, 2025y}, ClosingDays::none};
Roster const any_time = Roster::always_open();

Appointment meeting(SimTime start, Duration length) {
  Appointment appointment;
  appointment.start = start;
  appointment.length = length;
  return appointment;
}

/// One hour, some time in the next eight weeks.
SlotWish an_hour_from(SimTime earliest) {
  return {.earliest = earliest, .latest = earliest + days{56}, .length = 1h};
}

class SlotSearch : public ::testing::Test {
 protected:
  Diary staff_{office_hours};
  Diary visitor_{any_time};
  std::vector<Attendance> people_{{.diary = &staff_}, {.diary = &visitor_}};
};

TEST_F(SlotSearch, FindsTheFirstMinuteAtWhichEverybodyIsFree) {
  staff_.book(meeting(monday + 8h, 1h));
  visitor_.book(meeting(monday + 9h, 3h));
  EXPECT_EQ(earliest_common_slot(people_, an_hour_from(monday)), monday + 12h);
}

TEST_F(SlotSearch, NeedsTheWholeLengthOfEverybody) {
  staff_.book(meeting(monday + 8h, 2h));
  visitor_.book(meeting(monday + 10h + 45min, 5h + 15min));
  EXPECT_EQ(earliest_common_slot(people_, an_hour_from(monday)), monday + days{1} + 8h);
}

TEST_F(SlotSearch, StartsOnTheGrid) {
  staff_.book(meeting(monday + 8h, 1min));
  EXPECT_EQ(earliest_common_slot(people_, an_hour_from(monday)), monday + 8h + 15min);
}

TEST_F(SlotSearch, AsksAgainAfterMovingToTheGrid) {
  staff_.book(meeting(monday + 8h, 1min));
  staff_.book(meeting(monday + 9h + 10min, 10min));
  EXPECT_EQ(earliest_common_slot(people_, an_hour_from(monday)), monday + 9h + 30min);
}

TEST_F(SlotSearch, TakesAnotherGridWhenTold) {
  staff_.book(meeting(monday + 8h, 1min));
  auto wish = an_hour_from(monday);
  wish.grid = 5min;
  EXPECT_EQ(earliest_common_slot(people_, wish), monday + 8h + 5min);
}

TEST_F(SlotSearch, LeavesRoomForTravelOfThePersonWhoTravels) {
  people_[0].travel_before = 20min;
  people_[0].travel_after = 40min;
  visitor_.book(meeting(monday, 8h + 30min));
  EXPECT_EQ(earliest_common_slot(people_, an_hour_from(monday)), monday + 8h + 30min);
  staff_.book(meeting(monday + 10h, 1h));
  EXPECT_EQ(earliest_common_slot(people_, an_hour_from(monday)), monday + 11h + 30min);
}

TEST_F(SlotSearch, BeginsNoTravelBeforeTheEarliestMinute) {
  people_[0].travel_before = 20min;
  EXPECT_EQ(earliest_common_slot(people_, an_hour_from(monday + 9h)), monday + 9h + 30min);
}

TEST_F(SlotSearch, TakesTheLatestStartAndNothingLater) {
  staff_.book(meeting(monday + 8h, 2h));
  auto wish = an_hour_from(monday);
  wish.latest = monday + 10h;
  EXPECT_EQ(earliest_common_slot(people_, wish), monday + 10h);
  wish.latest = monday + 10h - 1min;
  EXPECT_EQ(earliest_common_slot(people_, wish), std::nullopt);
}

TEST_F(SlotSearch, FindsNothingLongerThanAnyOpening) {
  auto wish = an_hour_from(monday);
  wish.length = 9h;
  EXPECT_EQ(earliest_common_slot(people_, wish), std::nullopt);
}

TEST_F(SlotSearch, FindsTheGridAlsoBefore1970) {
  SimTime const earlier{-20min};
  std::vector<Attendance> const alone{{.diary = &visitor_}};
  EXPECT_EQ(earliest_common_slot(alone, an_hour_from(earlier)), SimTime{-15min});
}

TEST_F(SlotSearch, RefusesAnEmptyWish) {
  auto wish = an_hour_from(monday);
  wish.length = 0h;
  EXPECT_THROW(static_cast<void>(earliest_common_slot(people_, wish)), ContractError);
}

TEST_F(SlotSearch, RefusesAGridOfNothing) {
  auto wish = an_hour_from(monday);
  wish.grid = 0h;
  EXPECT_THROW(static_cast<void>(earliest_common_slot(people_, wish)), ContractError);
}

TEST_F(SlotSearch, RefusesToSearchForNobody) {
  EXPECT_THROW(static_cast<void>(earliest_common_slot({}, an_hour_from(monday))), ContractError);
}

}  // namespace
}  // namespace sim::engine
