#include "sim/engine/working_time.hpp"

#include <array>
#include <benchmark/benchmark.h>
#include <chrono>

#include "sim/base/calendar.hpp"
#include "sim/engine/slot_search.hpp"

namespace sim::engine {
namespace {

using namespace std::chrono_literals;
using std::chrono::days;

SimTime const monday = start_of(2024y / 1 / 8);

Roster const& office_hours() {
  static Roster const roster{office_week(37h), {2023y, 2600y}, ClosingDays::municipal};
  return roster;
}

Appointment meeting_at(SimTime start) {
  Appointment appointment;
  appointment.start = start;
  appointment.length = 45min;
  return appointment;
}

/// A caseworker's diary with meetings back to back in the first `weeks` weeks.
Diary diary_full_for(int weeks) {
  Diary diary{office_hours()};
  SimTime const end = monday + days{7 * weeks};
  while (auto const start = diary.first_fit(monday, 45min, end)) {
    diary.book(meeting_at(*start));
  }
  return diary;
}

/// Cancels the last of some 200 meetings and books it again.
void diary_booking(benchmark::State& state) {
  auto diary = diary_full_for(5);
  for ([[maybe_unused]] auto const step : state) {
    auto const last = diary.entries().back();
    diary.cancel(last.start);
    diary.book(last);
  }
}

/// The first hour that suits a person who is full for `range(0)` weeks and a citizen who is free.
void slot_search(benchmark::State& state) {
  auto const diary = diary_full_for(static_cast<int>(state.range(0)));
  auto const always = Roster::always_open();
  Diary const citizen{always};
  std::array<Attendance, 2> const people{{{.diary = &diary}, {.diary = &citizen}}};
  SlotWish const wish{.earliest = monday, .latest = monday + days{365}, .length = 1h};
  for ([[maybe_unused]] auto const step : state) {
    benchmark::DoNotOptimize(earliest_common_slot(people, wish));
  }
}

class Deaf final : public WorkStepSink {
 public:
  void on_step(WorkStep const& step) override { benchmark::DoNotOptimize(step.tag); }
};

/// One task of an hour: added, begun, finished, over nights and weekends.
void working_time_step(benchmark::State& state) {
  WorkingTime time{monday, {.roster = &office_hours()}, {{}}};
  Deaf sink;
  for ([[maybe_unused]] auto const step : state) {
    time.add_task(time.now(), {.task_class = 0, .remaining = 60min});
    while (auto const next = time.next_change()) {
      time.run_to(*next, sink);
    }
  }
}

BENCHMARK(diary_booking);
BENCHMARK(slot_search)->Arg(1)->Arg(8);
BENCHMARK(working_time_step)->Iterations(500'000);

}  // namespace
}  // namespace sim::engine
