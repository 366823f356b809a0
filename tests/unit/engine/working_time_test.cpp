#include "sim/engine/working_time.hpp"

#include <chrono>
#include <vector>

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
using Kind = WorkStep::Kind;

SimTime const monday = start_of(2024y / 1 / 8);
SimTime const tuesday = monday + days{1};

constexpr std::uint8_t crisis = 0;  ///< Interrupts, also on call.
constexpr std::uint8_t firm = 1;    ///< Waits its turn.
constexpr std::uint8_t paper = 2;   ///< Waits its turn.

/// What a step looks like without the id of its task.
struct Seen {
  Kind kind;
  SimTime time;
  std::uint64_t tag;
  Duration worked;

  friend bool operator==(Seen const&, Seen const&) = default;
};

class Notebook final : public WorkStepSink {
 public:
  void on_step(WorkStep const& step) override {
    seen.push_back({step.kind, step.time, step.tag, step.worked});
  }

  std::vector<Seen> seen;
};

/// Somebody at work on weekdays from 08:00 to 16:00, on call daily from 18:00 to 22:00.
class WorkingTimeTest : public ::testing::Test {
 protected:
  static Roster evenings() {
    std::vector<RosterWindow> week;
    for (unsigned day = 0; day < 7; ++day) {
      week.push_back({std::chrono::weekday{day}, 18h, 22h, OnHolidays::open});
    }
    return {week, {2023y, 2025y}, ClosingDays::none};
  }

  static Appointment meeting(SimTime start, Duration length, std::uint64_t tag) {
    Appointment appointment;
    appointment.start = start;
    appointment.length = length;
    appointment.tag = tag;
    return appointment;
  }

  TaskId add(SimTime now, std::uint8_t task_class, Duration length, std::uint64_t tag) {
    return person_.add_task(now, {.task_class = task_class, .remaining = length, .tag = tag});
  }

  std::vector<Seen> run_to(SimTime now) {
    Notebook notebook;
    person_.run_to(now, notebook);
    return notebook.seen;
  }

  Roster roster_{office_week(40h), {2023y, 2025y}, ClosingDays::none};
  Roster on_call_ = evenings();
  WorkingTime person_{monday,
                      {.roster = &roster_, .on_call = &on_call_},
                      {{Urgency::interrupts, Reach::on_call}, {}, {}}};
};

TEST_F(WorkingTimeTest, WorksOnATaskFromOpening) {
  add(monday, paper, 90min, 7);
  EXPECT_THAT(run_to(tuesday),
              ElementsAre(Seen{Kind::task_started, monday + 8h, 7, 0min},
                          Seen{Kind::task_finished, monday + 9h + 30min, 7, 90min}));
}

TEST_F(WorkingTimeTest, StartsATaskAtTheMinuteItIsAdded) {
  run_to(monday + 9h);
  add(monday + 9h, paper, 1h, 7);
  EXPECT_EQ(person_.next_change(), monday + 9h);
  EXPECT_THAT(run_to(monday + 9h), ElementsAre(Seen{Kind::task_started, monday + 9h, 7, 0min}));
}

TEST_F(WorkingTimeTest, WorksByClassAndThenFirstComeFirstServed) {
  add(monday, paper, 1h, 1);
  add(monday, firm, 1h, 2);
  add(monday, paper, 1h, 3);
  add(monday, firm, 1h, 4);
  std::vector<std::uint64_t> order;
  for (auto const& step : run_to(tuesday)) {
    if (step.kind == Kind::task_started) {
      order.push_back(step.tag);
    }
  }
  EXPECT_THAT(order, ElementsAre(2, 4, 1, 3));
}

TEST_F(WorkingTimeTest, FinishesATaskBeforeAMoreUrgentOneThatWaitsItsTurn) {
  add(monday, paper, 2h, 1);
  run_to(monday + 9h);
  add(monday + 9h, firm, 1h, 2);
  EXPECT_THAT(run_to(monday + 10h),
              ElementsAre(Seen{Kind::task_finished, monday + 10h, 1, 2h},
                          Seen{Kind::task_started, monday + 10h, 2, 0min}));
}

TEST_F(WorkingTimeTest, CutsATaskAtAnAppointmentAndResumesIt) {
  person_.book(monday, meeting(monday + 9h, 30min, 50));
  add(monday, paper, 2h, 1);
  EXPECT_THAT(run_to(tuesday),
              ElementsAre(Seen{Kind::task_started, monday + 8h, 1, 0min},
                          Seen{Kind::task_interrupted, monday + 9h, 1, 1h},
                          Seen{Kind::appointment_started, monday + 9h, 50, 0min},
                          Seen{Kind::appointment_ended, monday + 9h + 30min, 50, 30min},
                          Seen{Kind::task_resumed, monday + 9h + 30min, 1, 0min},
                          Seen{Kind::task_finished, monday + 10h + 30min, 1, 1h}));
}

TEST_F(WorkingTimeTest, CutsATaskAtClosingTimeAndResumesItNextDay) {
  add(monday, paper, 9h, 1);
  EXPECT_THAT(run_to(tuesday + 9h),
              ElementsAre(Seen{Kind::task_started, monday + 8h, 1, 0min},
                          Seen{Kind::task_interrupted, monday + 16h, 1, 8h},
                          Seen{Kind::task_resumed, tuesday + 8h, 1, 0min},
                          Seen{Kind::task_finished, tuesday + 9h, 1, 1h}));
}

TEST_F(WorkingTimeTest, FinishesATaskThatEndsAtClosingTime) {
  add(monday, paper, 8h, 1);
  EXPECT_THAT(run_to(tuesday),
              ElementsAre(Seen{Kind::task_started, monday + 8h, 1, 0min},
                          Seen{Kind::task_finished, monday + 16h, 1, 8h}));
}

TEST_F(WorkingTimeTest, FinishesATaskThatEndsAtAnAppointment) {
  person_.book(monday, meeting(monday + 9h, 1h, 50));
  add(monday, paper, 1h, 1);
  EXPECT_THAT(run_to(monday + 9h),
              ElementsAre(Seen{Kind::task_started, monday + 8h, 1, 0min},
                          Seen{Kind::task_finished, monday + 9h, 1, 1h},
                          Seen{Kind::appointment_started, monday + 9h, 50, 0min}));
}

TEST_F(WorkingTimeTest, TravelsBeforeAndAfterAMeeting) {
  auto visit = meeting(monday + 10h, 1h, 50);
  visit.travel_before_minutes = 30;
  visit.travel_after_minutes = 15;
  person_.book(monday, visit);
  add(monday, paper, 2h, 1);
  EXPECT_THAT(run_to(tuesday),
              ElementsAre(Seen{Kind::task_started, monday + 8h, 1, 0min},
                          Seen{Kind::task_interrupted, monday + 9h + 30min, 1, 90min},
                          Seen{Kind::appointment_started, monday + 10h, 50, 0min},
                          Seen{Kind::appointment_ended, monday + 11h, 50, 1h},
                          Seen{Kind::task_resumed, monday + 11h + 15min, 1, 0min},
                          Seen{Kind::task_finished, monday + 11h + 45min, 1, 30min}));
  EXPECT_EQ(person_.hours().travel, 45min);
  EXPECT_EQ(person_.hours().meeting, 1h);
}

TEST_F(WorkingTimeTest, HoldsMeetingsThatTouchOneAfterTheOther) {
  person_.book(monday, meeting(monday + 9h, 1h, 50));
  person_.book(monday, meeting(monday + 10h, 1h, 51));
  EXPECT_THAT(run_to(monday + 10h),
              ElementsAre(Seen{Kind::appointment_started, monday + 9h, 50, 0min},
                          Seen{Kind::appointment_ended, monday + 10h, 50, 1h},
                          Seen{Kind::appointment_started, monday + 10h, 51, 0min}));
}

TEST_F(WorkingTimeTest, InterruptsATaskForACrisisAtOnce) {
  add(monday, paper, 2h, 1);
  run_to(monday + 9h);
  add(monday + 9h, crisis, 30min, 9);
  EXPECT_EQ(person_.next_change(), monday + 9h);
  EXPECT_THAT(run_to(tuesday),
              ElementsAre(Seen{Kind::task_interrupted, monday + 9h, 1, 1h},
                          Seen{Kind::task_started, monday + 9h, 9, 0min},
                          Seen{Kind::task_finished, monday + 9h + 30min, 9, 30min},
                          Seen{Kind::task_resumed, monday + 9h + 30min, 1, 0min},
                          Seen{Kind::task_finished, monday + 10h + 30min, 1, 1h}));
}

TEST_F(WorkingTimeTest, ReturnsAnInterruptedTaskToTheHeadOfItsClass) {
  add(monday, paper, 2h, 1);
  add(monday, paper, 1h, 2);
  run_to(monday + 9h);
  add(monday + 9h, crisis, 30min, 9);
  run_to(monday + 9h);
  EXPECT_THAT(run_to(monday + 9h + 30min),
              ElementsAre(Seen{Kind::task_finished, monday + 9h + 30min, 9, 30min},
                          Seen{Kind::task_resumed, monday + 9h + 30min, 1, 0min}));
}

TEST_F(WorkingTimeTest, DoesNotInterruptACrisisForAnother) {
  add(monday, crisis, 1h, 8);
  run_to(monday + 18h);
  add(monday + 18h, crisis, 1h, 9);
  EXPECT_THAT(run_to(monday + 18h), ElementsAre(Seen{Kind::task_started, monday + 18h, 9, 0min}));
  add(monday + 18h, crisis, 1h, 10);
  EXPECT_THAT(run_to(monday + 18h), IsEmpty());
}

TEST_F(WorkingTimeTest, DoesNotInterruptAMeetingOrTravelForACrisis) {
  auto visit = meeting(monday + 10h, 1h, 50);
  visit.travel_before_minutes = 30;
  person_.book(monday, visit);
  run_to(monday + 9h + 40min);
  add(monday + 9h + 40min, crisis, 10min, 9);
  EXPECT_THAT(run_to(monday + 11h),
              ElementsAre(Seen{Kind::appointment_started, monday + 10h, 50, 0min},
                          Seen{Kind::appointment_ended, monday + 11h, 50, 1h},
                          Seen{Kind::task_started, monday + 11h, 9, 0min}));
}

TEST_F(WorkingTimeTest, ServesACrisisOnCallOutsideTheRoster) {
  run_to(monday + 17h);
  add(monday + 17h, crisis, 30min, 9);
  add(monday + 17h, paper, 30min, 1);
  EXPECT_EQ(person_.next_change(), monday + 17h);
  run_to(monday + 17h);
  EXPECT_EQ(person_.next_change(), monday + 18h);
  EXPECT_THAT(run_to(tuesday),
              ElementsAre(Seen{Kind::task_started, monday + 18h, 9, 0min},
                          Seen{Kind::task_finished, monday + 18h + 30min, 9, 30min}));
  EXPECT_EQ(person_.hours().on_call, 30min);
  EXPECT_EQ(person_.hours().task, 0min);
}

TEST_F(WorkingTimeTest, CutsACrisisWhenTheOnCallWindowCloses) {
  run_to(monday + 21h);
  add(monday + 21h, crisis, 2h, 9);
  EXPECT_THAT(run_to(tuesday + 8h),
              ElementsAre(Seen{Kind::task_started, monday + 21h, 9, 0min},
                          Seen{Kind::task_interrupted, monday + 22h, 9, 1h},
                          Seen{Kind::task_resumed, tuesday + 8h, 9, 0min}));
}

TEST_F(WorkingTimeTest, ForgetsAWithdrawnTask) {
  auto const task = add(monday, paper, 1h, 1);
  person_.withdraw(monday, task);
  EXPECT_THAT(run_to(tuesday), IsEmpty());
}

TEST_F(WorkingTimeTest, ForgetsAnInterruptedTaskThatIsWithdrawn) {
  auto const task = add(monday, paper, 9h, 1);
  run_to(monday + 17h);
  person_.withdraw(monday + 17h, task);
  EXPECT_THAT(run_to(tuesday + 9h), IsEmpty());
}

TEST_F(WorkingTimeTest, RefusesToWithdrawTheTaskBeingWorkedOn) {
  auto const task = add(monday, paper, 1h, 1);
  run_to(monday + 8h);
  EXPECT_EQ(person_.running_task(), task);
  EXPECT_THROW(person_.withdraw(monday + 8h, task), ContractError);
}

TEST_F(WorkingTimeTest, RefusesToWithdrawAFinishedTask) {
  auto const task = add(monday, paper, 1h, 1);
  run_to(tuesday);
  EXPECT_THROW(person_.withdraw(tuesday, task), ContractError);
}

TEST_F(WorkingTimeTest, CutsTheRunningTaskForAnAbsence) {
  add(monday, paper, 2h, 1);
  run_to(monday + 9h);
  person_.block(monday + 9h, monday + 9h, tuesday, 77);
  EXPECT_THAT(run_to(tuesday + 9h),
              ElementsAre(Seen{Kind::task_interrupted, monday + 9h, 1, 1h},
                          Seen{Kind::task_resumed, tuesday + 8h, 1, 0min},
                          Seen{Kind::task_finished, tuesday + 9h, 1, 1h}));
}

TEST_F(WorkingTimeTest, ReturnsTheMeetingsThatAnAbsenceCancels) {
  person_.book(monday, meeting(monday + 9h, 1h, 50));
  person_.book(monday, meeting(tuesday + 9h, 1h, 51));
  auto const cancelled = person_.block(monday, monday, tuesday, 77);
  EXPECT_THAT(cancelled, ElementsAre(meeting(monday + 9h, 1h, 50)));
  EXPECT_THAT(run_to(tuesday), IsEmpty());
}

TEST_F(WorkingTimeTest, CutsTheMeetingGoingOnForAnAbsence) {
  person_.book(monday, meeting(monday + 9h, 1h, 50));
  run_to(monday + 9h + 20min);
  EXPECT_EQ(person_.block(monday + 9h + 20min, monday + 9h + 20min, tuesday, 77).size(), 1U);
  EXPECT_THAT(run_to(tuesday),
              ElementsAre(Seen{Kind::appointment_cut, monday + 9h + 20min, 50, 20min}));
  EXPECT_EQ(person_.hours().meeting, 20min);
  EXPECT_EQ(person_.hours().absence, 6h + 40min);
}

TEST_F(WorkingTimeTest, LetsAMeetingGoOnWhenOnlyItsWayHomeIsCut) {
  auto visit = meeting(monday + 9h, 1h, 50);
  visit.travel_after_minutes = 30;
  person_.book(monday, visit);
  run_to(monday + 9h + 20min);
  person_.block(monday + 9h + 20min, monday + 10h + 10min, tuesday, 77);
  EXPECT_THAT(run_to(tuesday), ElementsAre(Seen{Kind::appointment_ended, monday + 10h, 50, 1h}));
  EXPECT_EQ(person_.hours().travel, 10min);
}

TEST_F(WorkingTimeTest, CutsAMeetingThatIsCancelledWhileItGoesOn) {
  person_.book(monday, meeting(monday + 9h, 1h, 50));
  run_to(monday + 9h + 20min);
  person_.cancel(monday + 9h + 20min, monday + 9h);
  EXPECT_THAT(run_to(monday + 16h),
              ElementsAre(Seen{Kind::appointment_cut, monday + 9h + 20min, 50, 20min}));
}

TEST_F(WorkingTimeTest, HoldsAMovedMeetingAtItsNewTime) {
  person_.book(monday, meeting(monday + 9h, 1h, 50));
  person_.move(monday, monday + 9h, monday + 13h);
  EXPECT_THAT(run_to(monday + 13h),
              ElementsAre(Seen{Kind::appointment_started, monday + 13h, 50, 0min}));
}

TEST_F(WorkingTimeTest, ComesBackForTheNextThingOnly) {
  EXPECT_EQ(person_.next_change(), monday);
  run_to(monday);
  EXPECT_EQ(person_.next_change(), std::nullopt);
  person_.book(monday, meeting(tuesday + 9h, 1h, 50));
  run_to(monday);
  EXPECT_EQ(person_.next_change(), tuesday + 9h);
  run_to(tuesday + 9h);
  EXPECT_EQ(person_.next_change(), tuesday + 10h);
}

TEST_F(WorkingTimeTest, ConservesTheHoursOfTheRoster) {
  person_.book(monday, meeting(monday + 9h, 1h, 50));
  add(monday, paper, 3h, 1);
  run_to(tuesday + 12h);
  auto const& hours = person_.hours();
  EXPECT_EQ(hours.roster, 12h);
  EXPECT_EQ(hours.task, 3h);
  EXPECT_EQ(hours.meeting, 1h);
  EXPECT_EQ(hours.idle, 8h);
  EXPECT_TRUE(hours.are_conserved());
}

TEST_F(WorkingTimeTest, RefusesAPastThatHasPassed) {
  run_to(tuesday);
  EXPECT_THROW(run_to(tuesday - 1min), ContractError);
}

TEST_F(WorkingTimeTest, RefusesChangesThatDoNotNameThePresent) {
  person_.book(monday, meeting(tuesday + 9h, 1h, 50));
  auto const task = add(monday, paper, 1h, 1);
  run_to(monday + 1h);
  EXPECT_THROW(add(monday + 2h, paper, 1h, 1), ContractError);
  EXPECT_THROW(person_.withdraw(monday, task), ContractError);
  EXPECT_THROW(person_.book(monday, meeting(monday + 9h, 1h, 50)), ContractError);
  EXPECT_THROW(person_.cancel(monday, tuesday + 9h), ContractError);
  EXPECT_THROW(person_.move(monday, tuesday + 9h, tuesday + 10h), ContractError);
  EXPECT_THROW(person_.block(monday, tuesday, tuesday + 9h, 0), ContractError);
}

TEST_F(WorkingTimeTest, RefusesToBookIntoThePast) {
  run_to(monday + 9h);
  EXPECT_THROW(person_.book(monday + 9h, meeting(monday + 9h - 1min, 1h, 50)), ContractError);
  EXPECT_NO_THROW(person_.book(monday + 9h, meeting(monday + 9h, 1h, 50)));
}

TEST_F(WorkingTimeTest, RefusesTasksWithoutWorkOrOfAnUnknownClass) {
  EXPECT_THROW(add(monday, paper, 0h, 1), ContractError);
  EXPECT_THROW(add(monday, 3, 1h, 1), ContractError);
}

}  // namespace
}  // namespace sim::engine
