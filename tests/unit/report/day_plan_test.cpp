#include "sim/report/day_plan.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/base/calendar.hpp"

namespace sim::report {
namespace {

using std::chrono::hours;

// A Tuesday; at work from 08:00 to 15:24.
SimTime const tuesday = start_of(std::chrono::year{2024} / 3 / 5);
SimTime const nine = tuesday + hours{9};

Roster office() {
  return {office_week(hours{37}),
          {std::chrono::year{2024}, std::chrono::year{2025}},
          ClosingDays::municipal};
}

TEST(DayPlan, FillsGapsWithFreeTimeAndAddsUp) {
  DayPlan plan;
  plan.add_stretch(nine, nine + Duration{45}, "meetings", "meeting with a/stock/1");
  plan.extend_last(": held");
  plan.add_moment(nine + Duration{45}, "meeting booked");
  plan.add_stretch(
      nine + Duration{45}, nine + Duration{60}, "paperwork", "paperwork for a/stock/1");
  EXPECT_EQ(plan.text(tuesday, office()),
            "08:00–09:00  free\n"
            "09:00–09:45  meeting with a/stock/1: held\n"
            "09:45        meeting booked\n"
            "09:45–10:00  paperwork for a/stock/1\n"
            "10:00–15:24  free\n"
            "In all: free 6:24, meetings 0:45, paperwork 0:15\n");
}

TEST(DayPlan, CutsAbsenceToTheRoster) {
  DayPlan plan;
  plan.add_absence(tuesday, tuesday + hours{24}, "absent");
  EXPECT_EQ(plan.text(tuesday, office()), "08:00–15:24  absent\nIn all: absent 7:24\n");
}

TEST(DayPlan, ShowsWorkOutsideTheRoster) {
  DayPlan plan;
  plan.add_stretch(tuesday + hours{18}, tuesday + hours{19}, "conflicts", "conflict");
  EXPECT_THAT(plan.text(tuesday, office()), testing::HasSubstr("18:00–19:00  conflict\n"));
}

TEST(DayPlan, SaysSoWhenNobodyIsAtWork) {
  auto const saturday = tuesday + hours{4 * 24};
  EXPECT_EQ(DayPlan{}.text(saturday, office()),
            "not at work: outside the roster, with nothing to do\n");
}

TEST(DayPlan, ExtendsTheStretchAndNotAMomentAfterIt) {
  DayPlan plan;
  plan.add_stretch(nine, nine + Duration{60}, "approaches", "approach");
  plan.add_moment(nine + Duration{60}, "moment");
  plan.extend_last(": declined");
  EXPECT_THAT(plan.text(tuesday, office()), testing::HasSubstr("approach: declined\n"));
}

}  // namespace
}  // namespace sim::report
